"""The open library: what it reads and how it changes. Real files, no doubles."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.edtf import Day
from desktop_app.domain.problem import Severity
from desktop_app.domain.records import RECORD_TYPES, Group
from desktop_app.library import Library, UnknownGroup, Withheld, open_library, sheets
from desktop_app.store.errors import Stale, Unstorable
from tests.small_library import PERSON, TABLES, called, on_disk, rename, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "db.json")


@pytest.fixture
def library(path: Path) -> Library:
    return open_library(path)


# Reading


def test_records_are_read_by_table_and_id_in_the_order_of_the_file(library: Library) -> None:
    group = library.get("groups", "g")
    assert isinstance(group, Group)
    assert (group.id, group.state) == ("g", "active")
    assert [record.id for record in library.records("groups")] == ["g", "secret"]
    assert len(library) == 5


@pytest.mark.parametrize(
    ("table", "id_"), [("groups", "x"), ("nothing", "g"), ("_library", "1"), ("of_others", "1")]
)
def test_what_is_no_record_is_none(library: Library, table: str, id_: str) -> None:
    assert library.get(table, id_) is None


def test_a_record_cannot_be_changed_and_a_document_is_a_copy(library: Library) -> None:
    person = library.get("people", "p")
    with pytest.raises(AttributeError):
        person.names = ()  # type: ignore[union-attr]
    library.document("people", "p")["names"][0]["text"] = "changed"
    assert called(library) == "P"
    assert library.document("people", "nobody") == {}


def test_who_names_a_record_is_known(library: Library) -> None:
    assert library.naming("groups", "g", "leadership") == ("l",)
    assert set(library.all_naming("sources", "s")) == {("groups", "g"), ("people", "p")}


@pytest.mark.parametrize("day", [date(2016, 1, 1), Day(2016, 1, 1), None])
def test_a_sheet_is_of_a_group_as_of_a_day(library: Library, day: date | Day | None) -> None:
    sheet = library.fact_sheet("g", day)
    assert [row.person.id for row in sheet.leaders] == ["p"]
    assert library.fact_sheet("g", Day(2014, 1, 1)).leaders == ()


@pytest.mark.parametrize("most", [0, 100])
def test_a_sheet_follows_edits_of_few_records_and_of_many(
    library: Library, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(sheets, "_MANY", most)
    before = library.fact_sheet("g")
    library.apply(rename(library, "Renamed"))
    after = library.fact_sheet("g")
    assert after != before
    assert after == library.fact_sheet("g", heed=lambda: None)
    library.undo()
    assert library.fact_sheet("g") == before


def test_a_group_that_is_not_there_or_not_to_be_seen_has_no_sheet(library: Library) -> None:
    with pytest.raises(UnknownGroup, match=r"^There is no group “x” in .*db\.json\.$"):
        library.fact_sheet("x")
    with pytest.raises(Withheld, match=r"TLP:RED\.$"):
        library.fact_sheet("secret", up_to="amber")
    assert library.fact_sheet("secret").group.id == "secret"


def test_check_names_every_problem_with_its_record(path: Path, tmp_path: Path) -> None:
    bad = {"p": {"names": "P", "born": "soon", "citations": [{"source": "gone"}]}}
    library = open_library(written(tmp_path / "bad.json", people=bad), read_only=True)
    found = {
        (each.table, each.id, each.problem.field, each.problem.severity)
        for each in library.check()
        if each.table == "people"
    }
    assert found == {
        ("people", "p", "names", Severity.IMPOSSIBLE),
        ("people", "p", "names", Severity.PROBLEM),
        ("people", "p", "born", Severity.PROBLEM),
        ("people", "p", "citations[0].source", Severity.PROBLEM),
    }
    assert not [each for each in open_library(path).check() if each.table == "people"]


def test_the_problems_of_a_draft_are_those_it_would_have_in_the_library(library: Library) -> None:
    draft = PERSON | {"born": "1990", "died": "1980"}
    assert [problem.field for problem in library.problems_of("people", "new", draft)] == ["died"]


# Editing


def test_an_edit_is_seen_at_once_and_by_whoever_opens_the_file_next(
    library: Library, path: Path
) -> None:
    library.apply(rename(library, "Q"))
    assert called(library) == "Q"
    assert called(open_library(path, read_only=True)) == "Q"
    assert library.unfolded > 0
    library.close()
    assert on_disk(path)["people"]["p"]["names"] == [{"text": "Q"}]


def test_a_new_record_is_found_by_what_it_names(library: Library) -> None:
    assert library.naming("people", "p", "leadership") == ("l",)
    id_ = library.free_id("leadership", "L")
    posting = {"group": "g", "person": "p", "role": "deputy"}
    library.apply(library.put("leadership", id_, posting, "Add"))
    assert id_ == "l-2"
    assert library.naming("people", "p", "leadership") == ("l", "l-2")
    assert {row.posting.id for row in library.fact_sheet("g").postings} == {"l", "l-2"}


def test_fields_that_are_not_ours_survive_an_edit_at_any_depth(
    library: Library, path: Path
) -> None:
    document = library.document("groups", "g")
    document["names"][0]["text"] = "New name"
    library.apply(library.put("groups", "g", document, "Rename"))
    library.apply(library.removal("sources", "s", "Delete"))
    library.close()
    after = on_disk(path)
    assert after["groups"]["g"] == {
        "names": [{"text": "New name", "colour": {"deep": [1]}}],
        "state": "active",
        "motto": "kept",
    }
    assert after["of_others"] == TABLES["of_others"]
    assert after["_library"] == TABLES["_library"]


def test_undo_and_redo_walk_back_and_forth_and_name_what_they_do(library: Library) -> None:
    before = library.document("people", "p")
    assert (library.next_undo, library.undo(), library.redo()) == (None, None, None)
    for name in ("Q", "R"):
        library.apply(rename(library, name))
    assert library.next_undo == "Rename to R"
    library.undo()
    assert (called(library), library.next_undo, library.next_redo) == (
        "Q",
        "Rename to Q",
        "Rename to R",
    )
    library.undo()
    assert library.document("people", "p") == before
    library.redo()
    library.redo()
    assert (called(library), library.next_redo) == ("R", None)
    library.undo()
    library.apply(rename(library, "S"))
    assert library.next_redo is None


def test_history_tells_every_version_and_by_which_edit(library: Library) -> None:
    library.apply(rename(library, "Q"))
    library.undo()
    library.redo()
    versions = library.history("people", "p")
    assert [version.label for version in versions] == [
        "Rename to Q",
        "Undo Rename to Q",
        "Redo Rename to Q",
    ]
    assert [json.loads(v.after or b"")["names"][0]["text"] for v in versions] == ["Q", "P", "Q"]
    assert library.history("people", "nobody") == []


def test_a_stale_edit_is_refused_whole(library: Library) -> None:
    first, second = rename(library, "Q"), rename(library, "R")
    library.apply(first)
    other = library.put("sources", "t", {"title": "T"}, "Add")
    with pytest.raises(Stale):
        library.apply(Edit("Both", (*other.changes, *second.changes)))
    assert called(library) == "Q"
    assert library.get("sources", "t") is None
    assert library.next_undo == "Rename to Q"


def test_undo_of_what_has_changed_outside_is_refused_and_can_be_tried_again(
    library: Library, path: Path
) -> None:
    library.apply(rename(library, "Q"))
    library.close()
    ours = path.read_text(encoding="utf-8")
    path.write_text(ours.replace('"Q"', '"R"'), encoding="utf-8")
    again = open_library(path)
    with pytest.raises(Stale, match=r"^“Rename to Q” cannot be undone: “p” in people has changed"):
        again.undo()
    assert (called(again), again.next_undo) == ("R", "Rename to Q")
    again.apply(rename(again, "Q"))
    again.undo()
    assert (called(again), again.next_undo) == ("R", "Rename to Q")
    again.close()
    path.write_text(ours, encoding="utf-8")
    back = open_library(path)
    back.undo()
    assert (called(back), back.next_redo) == ("P", "Rename to Q")


def test_what_json_cannot_carry_back_is_refused(library: Library) -> None:
    for wrong in (
        {"note": "bell \a"},
        {"n": float("nan")},
        {"n": 10**5000},
        {"day": date(2020, 1, 1)},
    ):
        with pytest.raises(Unstorable):
            library.put("people", "p", wrong, "Edit")
    assert called(library) == "P"


def test_subscribers_are_told_once_after_the_change(library: Library) -> None:
    heard: list[tuple[str, list[str]]] = []

    def listen(changes: Sequence[Change]) -> None:
        named = library.naming("people", "p", "leadership")
        heard.append((called(library), [change.id for change in changes] + list(named)))

    library.subscribe(listen)
    library.apply(rename(library, "Q"))
    library.apply(library.removal("leadership", "l", "Delete"))
    library.undo()
    assert heard == [("Q", ["p", "l"]), ("Q", ["l"]), ("Q", ["l", "l"])]
    with pytest.raises(Stale):
        library.apply(Edit("Stale", (Change("people", "p", b"{}", b"{}"),)))
    assert len(heard) == 3


def test_deleting_a_person_leaves_nothing_dangling_and_can_be_undone(library: Library) -> None:
    before = {(t, i): library.document(t, i) for t in RECORD_TYPES for i in TABLES[t]}
    library.apply(library.removal("people", "p", "Delete P"))
    assert library.get("people", "p") is None
    assert library.get("leadership", "l") is None
    assert library.fact_sheet("g").postings == ()
    assert not [f for f in library.check() if "no record" in f.problem.sentence]
    library.undo()
    assert {key: library.document(*key) for key in before} == before
    with pytest.raises(Stale, match="no record “x” in people"):
        library.removal("people", "x", "Delete")
