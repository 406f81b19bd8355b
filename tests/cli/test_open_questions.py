"""What the window would ask is mentioned in the terminal, one line each, beside the answer."""

import json
from pathlib import Path

import pytest

from desktop_app.library import Library, open_library
from tests.cli.conftest import Run
from tests.crash import crash


def put(library: Library, record_id: str, note: str) -> None:
    document = library.document("people", record_id) | {"note": note}
    library.apply(library.put("people", record_id, document, f"edit of {record_id}"))


def change_outside(path: Path, *, library_id: str = "L", note: str) -> None:
    tables = json.loads(path.read_text("utf-8"))
    tables["_library"]["1"]["id"] = library_id
    tables["people"]["khan"]["note"] = note
    path.write_text(json.dumps(tables, indent=2), "utf-8")


@pytest.mark.parametrize("command", [("list", "--json"), ("show", "k")])
def test_conflicts_are_mentioned(run: Run, library: Path, command: tuple[str, ...]) -> None:
    quiet = run(*command, "--library", library)
    edited = open_library(library)
    put(edited, "khan", "Mine.")
    crash(edited)
    change_outside(library, note="Theirs.")
    ended = run(*command, "--library", library)
    assert ended.status == quiet.status == 0
    assert quiet.err == ""
    assert ended.err.count("\n") == 1
    assert "1 record was changed both here and by another program" in ended.err
    assert "people/khan: Another program changed it too" in run("check", "--library", library).out


@pytest.mark.parametrize("command", [("list", "--json"), ("check",)])
def test_logs_put_aside_are_mentioned_until_the_library_holds_their_edits(
    run: Run, library: Path, command: tuple[str, ...]
) -> None:
    edited = open_library(library)
    put(edited, "khan", "First.")
    put(edited, "khan", "Second.")
    crash(edited)
    change_outside(library, library_id="another", note="Theirs.")
    other = open_library(library)
    other.close()
    ended = run(*command, "--library", library)
    (log,) = other.kept_logs
    assert ended.err.count("\n") == 1
    assert f"{log.path} holds 2 edits that are not in the library" in ended.err
    change_outside(library, library_id="another", note="Second.")
    assert run(*command, "--library", library).err == ""
