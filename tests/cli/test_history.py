"""`history` and `restore`: what became of a record, and back to it."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.library import Library, open_library
from tests.cli.conftest import Run
from tests.export.library import DOCUMENTS

KHAN = DOCUMENTS["people"]["khan"]


def edit(library: Library, label: str, **fields: Any) -> None:
    document = library.document("people", "khan") | fields
    library.apply(library.put("people", "khan", document, label))


@pytest.fixture
def edited(library: Path) -> Path:
    """Khan: edited, deleted, brought back by undo, and changed by another program."""
    opened = open_library(library)
    edit(opened, "first edit", born="1973", note="A note.")
    opened.close()
    opened = open_library(library)
    opened.apply(opened.removal("people", "khan", "deletion"))
    opened.undo()
    opened.close()
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace("A note.", "Another hand's."), encoding="utf-8")
    return library


def test_history_tells_every_version(run: Run, edited: Path) -> None:
    ended = run("history", "people", "khan", "--library", edited)
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "Hafiz Saeed Khan"
    assert [line[:3] for line in lines if line[:3].strip().isdigit()] == [
        f"{number:>3}" for number in range(1, 6)
    ]
    for told in (
        "at a time not known  Before the first edit that is known",
        "first edit",
        "     Born: 1972 → 1973",
        "     Note: – → A note.",
        "deletion",
        "Undo deletion",
        "at a time not known  Changed by another program",
        "     Note: A note. → Another hand's.",
    ):
        assert told in ended.out


def test_history_for_programs_holds_every_record(run: Run, edited: Path) -> None:
    ended = run("history", "people", "khan", "--json", "--library", edited)
    versions = json.loads(ended.out)
    assert [version["version"] for version in versions] == [1, 2, 3, 4, 5]
    assert [version["record"] and version["record"]["born"] for version in versions] == [
        "1972",
        "1973",
        None,
        "1973",
        "1973",
    ]
    assert versions[0]["record"] == KHAN
    assert versions[0]["time"] is None
    assert versions[1]["changed"] == ["born", "note"]
    assert versions[1]["time"].endswith("Z")


def test_a_record_never_edited_has_one_version(run: Run, library: Path) -> None:
    [version] = json.loads(run("history", "groups", "k", "--json", "--library", library).out)
    assert version["record"] == DOCUMENTS["groups"]["k"]
    assert not library.with_name("db.json.d").exists()


def test_restore_makes_a_record_what_it_was_by_one_edit(run: Run, edited: Path) -> None:
    ended = run("restore", "people", "khan", 1, "--library", edited)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == "“Hafiz Saeed Khan” is as in version 1 again.\n"
    opened = open_library(edited)
    assert opened.document("people", "khan") == KHAN
    assert opened.next_undo == "restoring of Hafiz Saeed Khan to version 1"
    opened.undo()
    assert opened.document("people", "khan")["note"] == "Another hand's."
    opened.close()


def test_restore_brings_a_deleted_record_back(run: Run, library: Path) -> None:
    opened = open_library(library)
    opened.apply(opened.removal("people", "khan", "deletion"))
    opened.close()
    assert run("restore", "people", "khan", 1, "--library", library).status == 0
    assert open_library(library, read_only=True).document("people", "khan") == KHAN


def test_what_is_as_it_was_is_left_alone(run: Run, edited: Path) -> None:
    before = edited.read_bytes()
    ended = run("restore", "people", "khan", 5, "--library", edited)
    assert ended.status == 0
    assert "nothing was changed" in ended.out
    assert edited.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["history", "people", "nobody"], 1, "There is no record “nobody” in people"),
        (["restore", "people", "nobody", "1"], 1, "There is no record “nobody” in people"),
        (["restore", "people", "khan", "9"], 1, "numbered 1 to 5"),
        (["restore", "people", "khan", "0"], 1, "numbered 1 to 5"),
        (["restore", "people", "khan", "3"], 1, "In version 3 “Hafiz Saeed Khan” is deleted"),
        (["restore", "people", "khan", "first"], 2, "invalid int value"),
        (["history", "animals", "cat"], 2, "invalid choice"),
        (["history", "people"], 2, "ID"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    run: Run, edited: Path, words: list[str], status: int, told: str
) -> None:
    before = edited.read_bytes()
    ended = run(*words, "--library", edited)
    assert (ended.status, ended.out) == (status, "")
    assert ended.err.count("\n") == 1
    assert told in ended.err
    assert edited.read_bytes() == before


def test_restore_of_what_is_open_elsewhere_is_refused(run: Run, edited: Path) -> None:
    holder = open_library(edited)
    edit(holder, "second edit", born="1974")
    before = edited.read_bytes()
    ended = run("restore", "people", "khan", 1, "--library", edited)
    assert ended.status == 1
    assert "is open for writing in another program" in ended.err
    assert ended.err.count("\n") == 1
    assert edited.read_bytes() == before
    assert "1974" in run("history", "people", "khan", "--library", edited).out
    holder.close()
