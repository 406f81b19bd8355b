"""A sheet that followed edits is the one that a fresh reading gives."""

from dataclasses import replace
from gc import get_referents
from itertools import pairwise
from types import FunctionType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.kept_sheet import KeptSheet
from desktop_app.domain.records import Group
from desktop_app.domain.stepping import finished
from tests.domain.libraries import Plain, library
from tests.domain.worlds import sheet, week, worlds

DAY = Day(2022, 1, 1)


class Living:
    """A library that is replaced by another under its reader."""

    def __init__(self, plain: Plain) -> None:
        self.plain = plain

    def get(self, table: str, record_id: str, /) -> Any:
        return self.plain.get(table, record_id)

    def naming(self, table: str, record_id: str, by: str, /) -> Any:
        return self.plain.naming(table, record_id, by)


def kept_sheet(living: Living) -> KeptSheet:
    group = living.get("groups", "g")
    assert isinstance(group, Group)
    return KeptSheet(group, living)


def differing(one: Plain, other: Plain) -> set[tuple[str, str]]:
    return {
        (table, id_)
        for table in one.tables
        for id_ in {**one.tables[table], **other.tables[table]}
        if one.tables[table].get(id_) != other.tables[table].get(id_)
    }


@given(st.lists(worlds(), min_size=2, max_size=4), week)
def test_after_many_changes_at_once_it_is_the_fresh_sheet(course: list[Plain], day: Day) -> None:
    living = Living(course[0])
    kept = kept_sheet(living)
    for before, after in pairwise(course):
        living.plain = after
        kept.follow(differing(before, after))
        assert kept.as_of(day) == sheet(after, day)


@given(worlds(), week, st.sampled_from([1, 2, 3, 2_048]))
def test_read_by_steps_it_is_the_same(plain: Plain, day: Day, chunk: int) -> None:
    living = Living(plain)
    group = living.get("groups", "g")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.domain.kept_rows._CHUNK", chunk)
        kept = finished(KeptSheet.by_steps(group, living))
    assert kept.as_of(day) == sheet(plain, day)


@given(worlds(), worlds(), st.lists(week, min_size=2, max_size=6))
def test_on_any_day_in_turn_it_is_the_fresh_sheet(
    before: Plain, after: Plain, days: list[Day]
) -> None:
    living = Living(before)
    kept = kept_sheet(living)
    for day in [*days, FOREVER]:
        assert kept.as_of(day) == sheet(before, day)
    living.plain = after
    kept.follow(differing(before, after))
    for day in [*days, FOREVER]:
        assert kept.as_of(day) == sheet(after, day)


@given(worlds(), worlds(), week, week, st.randoms(use_true_random=False))
def test_after_each_single_change_it_is_the_fresh_sheet(
    before: Plain, after: Plain, day: Day, other_day: Day, chance: Any
) -> None:
    living = Living(before)
    kept = kept_sheet(living)
    steps = sorted(differing(before, after))
    chance.shuffle(steps)
    for table, id_ in steps:
        rows = {**living.plain.tables[table]}
        rows.pop(id_, None)
        if id_ in after.tables[table]:
            rows[id_] = after.tables[table][id_]
        living.plain = replace(living.plain, tables={**living.plain.tables, table: rows})
        kept.follow([(table, id_)])
        for asked in chance.sample([day, other_day, FOREVER], chance.randint(0, 3)):
            assert kept.as_of(asked) == sheet(living.plain, asked)
    assert kept.as_of(day) == sheet(after, day)


def test_what_did_not_change_is_the_same_object() -> None:
    row = {"date": "2020", "attributions": [{"group": "g", "basis": "claimed"}]}
    plain = library(
        groups={"g": {}},
        atrocities={"a": row | {"citations": [{"source": "s"}]}, "b": row},
        sources={"s": {"title": "S"}},
    )
    living = Living(plain)
    kept = kept_sheet(living)
    was = kept.as_of(DAY)
    rows = plain.tables["atrocities"]
    living.plain = replace(
        plain, tables={**plain.tables, "atrocities": {**rows, "b": rows["b"] | {"title": "B"}}}
    )
    kept.follow([("atrocities", "b")])
    now = kept.as_of(DAY)
    assert now.atrocities[1].atrocity.title == "B"
    assert now.atrocities[0] is was.atrocities[0]
    assert now.sources is was.sources
    assert now.postings is was.postings
    assert now.relations is was.relations


def test_a_group_that_is_gone_has_no_sheet() -> None:
    plain = library(groups={"g": {}})
    living = Living(plain)
    kept = kept_sheet(living)
    living.plain = library()
    with pytest.raises(KeyError):
        kept.follow([("groups", "g")])


def test_attacks_of_a_vague_date_come_change_and_go_as_in_the_fresh_sheet() -> None:
    attack = {"attributions": [{"group": "g", "basis": "claimed"}]}
    courses: list[dict[str, Any]] = [
        {"a": "2022", "b": "2022-03-01"},
        {"a": "2022", "b": "2022"},
        {"a": "2022-01", "b": "2022", "c": "2021-12/2022-01"},
        {"c": "2021-12"},
    ]
    plains = [
        library(
            groups={"g": {}},
            atrocities={id_: attack | {"date": date} for id_, date in dates.items()},
        )
        for dates in courses
    ]
    living = Living(plains[0])
    kept = kept_sheet(living)
    for before, after in pairwise(plains):
        living.plain = after
        kept.follow(differing(before, after))
        for day in (DAY, Day(2022, 6, 1), Day(2022, 1, 15), FOREVER):
            assert kept.as_of(day) == sheet(after, day)


def test_nothing_is_kept_of_what_was_deleted() -> None:
    plain = library(
        groups={"g": {}, "h": {}},
        people={"p": {}, "gone-person": {}},
        leadership={
            "l": {"group": "g", "person": "p"},
            "gone-posting": {"group": "g", "person": "gone-person"},
        },
        relations={
            "r": {"subject": "g", "object": "h", "kind": "ally-of"},
            "gone-relation": {"subject": "g", "object": "h", "kind": "ally-of"},
        },
        atrocities={
            id_: {"date": "2022", "attributions": [{"group": "g", "basis": "claimed"}]}
            for id_ in ("a", "gone-attack")
        },
    )
    living = Living(plain)
    kept = kept_sheet(living)
    for day in (DAY, Day(2022, 1, 2), FOREVER):
        list(kept.as_of(day).sources.look_up())
    gone = [(table, id_) for table, rows in plain.tables.items() for id_ in rows if "gone" in id_]
    assert {"gone-posting", "gone-relation", "gone-attack"} <= texts_held_by(kept)
    living.plain = replace(
        plain,
        tables={
            table: {id_: row for id_, row in rows.items() if "gone" not in id_}
            for table, rows in plain.tables.items()
        },
    )
    kept.follow(gone)
    for day in (DAY, Day(2022, 1, 2), FOREVER):
        list(kept.as_of(day).sources.look_up())
    assert not {text for text in texts_held_by(kept) if text.startswith("gone")}


def texts_held_by(kept: KeptSheet) -> set[str]:
    """Every text that it leads to by what can be walked, but for its reader and code."""
    seen: dict[int, object] = {}
    to_see: list[object] = [vars(kept)]
    while to_see:
        thing = to_see.pop()
        if id(thing) not in seen and not isinstance(thing, (type, Living, FunctionType)):
            seen[id(thing)] = thing
            to_see += get_referents(thing)
            to_see += (
                thing if isinstance(thing, dict) else ()
            )  # keys that are texts are no referents
    return {thing for thing in seen.values() if isinstance(thing, str)}


@pytest.mark.parametrize("table", ["groups", "people"])
def test_a_posting_appears_with_its_sources_once_it_may_have_begun_earlier(table: str) -> None:
    when = "founded" if table == "groups" else "born"
    plain = library(
        groups={"g": {}},
        people={"p": {}},
        leadership={"l": {"group": "g", "person": "p", "citations": [{"source": "s"}]}},
        sources={"s": {"title": "S"}},
    )
    living = Living(replace(plain, tables=_with(plain, table, when, "2022-06")))
    kept = kept_sheet(living)
    was = kept.as_of(DAY)
    assert (was.postings, len(was.sources)) == ((), 0)
    living.plain = replace(plain, tables=_with(plain, table, when, "2021"))
    kept.follow([(table, "g" if table == "groups" else "p")])
    now = kept.as_of(DAY)
    assert ([row.posting.id for row in now.postings], len(now.sources)) == (["l"], 1)


def _with(plain: Plain, table: str, field: str, date: str) -> dict[str, Any]:
    (id_, row), *_rest = plain.tables[table].items()
    return {**plain.tables, table: {id_: {**row, field: date}}}
