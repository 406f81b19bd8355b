"""Whatever stands where a library should: one sentence, the right status, nothing touched."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from desktop_app.store.disk import Disk
from tests.cli.conftest import Ended, Run

READING = (["list"], ["show", "k"], ["show", "k", "--json"], ["export", "k", "-f", "md"])
DEEP = b"[" * 100_000

DAMAGED = {
    "empty": b"",
    "blank": b" \n\n",
    "truncated": b'{"groups": {"k": {"names": [{"te',
    "not JSON": b"Dear reader,\nthis is a letter.",
    "not UTF-8": b'{"groups": {"k": {"summary": "\xff\xfe"}}}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"groups": {}}'.encode("utf-16"),
    "deeply nested": b'{"groups": {"k": {"summary": ' + DEEP,
    "nested and closed": b'{"groups": {"k": ' + b'{"a":' * 5000 + b"1" + b"}" * 5003,
    "a list": b"[]",
    "a number": b"5",
    "tables of numbers": b'{"groups": 5}',
    "records of numbers": b'{"groups": {"k": 5}}',
    "NaN": b'{"groups": {"k": {"killed": NaN}}}',
    "half a character": b'{"groups": {"k": {"summary": "\\ud800"}}}',
    "a name twice": b'{"groups": {"k": {}, "k": {}}}',
    "null bytes": bytes(1000),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
}

ODD = {
    "a library record of another shape": {"_library": {"1": {"schema": "one"}}},
    "a schema that is no version": {"_library": {"x": {"schema": [1]}}, "groups": {}},
    "fields of another kind": {
        "groups": {"k": {"names": "x", "sizes": {"a": 1}, "claims": [5, None], "area": [1]}},
        "leadership": {"l": {"group": "k", "person": ["p"], "start": 5}},
        "atrocities": {"a": {"attributions": [{"group": "k", "basis": "claimed"}], "place": 3}},
    },
    "terms that nobody knows": {
        "groups": {"k": {"kind": "?", "state": "?", "marking": "", "names": [{"kind": "?"}]}},
        "relations": {"r": {"subject": "k", "object": "k", "kind": "?", "basis": "?"}},
        "atrocities": {"a": {"attributions": [{"group": "k", "basis": "claimed"}], "date": "?"}},
    },
}


def one_line(ended: Ended, path: Path) -> None:
    """The command told one thing, named the file, and wrote nothing else."""
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("factsheets: ")
    assert str(path) in ended.err
    assert "Traceback" not in ended.err


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a library should stand."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place" / "db.json"


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_library_is_refused_and_left_as_it_is(
    run: Run, place: Path, home: Path, content: bytes
) -> None:
    place.write_bytes(content)
    for command in READING:
        ended = run(*command, "--library", place)
        assert ended.status == 1
        one_line(ended, place)
        assert "“factsheets check”" in ended.err
    assert place.read_bytes() == content
    assert list(place.parent.iterdir()) == [place]
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_check_reports_on_a_damaged_library(run: Run, place: Path, content: bytes) -> None:
    place.write_bytes(content)
    ended = run("check", "--library", place)
    assert ended.status == 3
    one_line(ended._replace(out=""), place)
    assert " problem" in ended.out
    assert run("check", "--json", "--library", place).status == 3
    assert place.read_bytes() == content
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("tables", [{}, {"_default": {"1": {"name": "x"}}}])
def test_a_file_without_our_tables_is_refused_and_left_as_it_is(
    run: Run, place: Path, tables: dict[str, object]
) -> None:
    place.write_text(json.dumps(tables))
    before = place.read_bytes()
    for command, status in (*((command, 1) for command in READING), (["check"], 3)):
        ended = run(*command, "--library", place)
        assert ended.status == status
        one_line(ended, place)
        assert "no library of fact sheets" in ended.err
    assert place.read_bytes() == before
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("tables", ODD.values(), ids=ODD)
def test_records_of_odd_shapes_never_stop_a_command(
    run: Run, place: Path, tables: dict[str, object]
) -> None:
    place.write_text(json.dumps(tables))
    before = place.read_bytes()
    for command in (*READING, ["check"], ["check", "--json", "--hints"]):
        ended = run(*command, "--library", place)
        assert "went wrong" not in ended.err
        assert ended.status in (0, 1)
    assert place.read_bytes() == before


@pytest.mark.parametrize("command", [*READING, ["check"]], ids=" ".join)
def test_a_missing_library_is_named_and_not_made(run: Run, place: Path, command: list[str]) -> None:
    ended = run(*command, "--library", place)
    assert ended.status == (3 if command == ["check"] else 1)
    one_line(ended, place)
    assert list(place.parent.iterdir()) == []


@pytest.mark.parametrize("command", [*READING, ["check"]], ids=" ".join)
def test_a_folder_in_its_place_is_named(run: Run, place: Path, command: list[str]) -> None:
    place.mkdir()
    ended = run(*command, "--library", place)
    assert ended.status == (3 if command == ["check"] else 1)
    one_line(ended, place)
    assert "is a folder" in ended.err
    assert list(place.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable to root"
)
def test_a_library_without_leave_to_read_is_named(run: Run, place: Path) -> None:
    place.write_text("{}")
    place.chmod(0)
    ended = run("list", "--library", place)
    assert ended.status == 1
    one_line(ended, place)


@pytest.mark.parametrize("command", [*READING, ["check"]], ids=" ".join)
def test_a_library_that_cannot_be_read_is_named(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def refuse(_disk: Disk, path: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    place.write_text("{}")
    monkeypatch.setattr(Disk, "read", refuse)
    ended = run(*command, "--library", place)
    assert ended.status == (3 if command == ["check"] else 1)
    one_line(ended, place)
    assert "Permission denied" in ended.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
def test_a_file_that_fails_while_it_is_read_is_named(run: Run) -> None:
    path = Path("/proc/self/mem")
    ended = run("list", "--library", path)
    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "cannot be read" in ended.err


@pytest.mark.parametrize("name", ["", "x" * 5000, "no\nlibrary", "evil\x1b[2J", "\udcff", "a/b"])
def test_a_name_that_leads_nowhere_is_told_in_one_line(run: Run, name: str) -> None:
    ended = run("list", "--library", name)
    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "\x1b" not in ended.err


@pytest.mark.parametrize("where", ["environment", "folder"])
def test_the_library_that_is_damaged_is_named_wherever_it_was_found(
    run: Run, home: Path, place: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    path = place if where == "environment" else home / "db.json"
    path.write_text("not JSON")
    if where == "environment":
        monkeypatch.setenv("FACTSHEETS_LIBRARY", str(path))
    one_line(run("list"), path)


def test_a_data_folder_that_cannot_be_made_is_named(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "file").write_text("mine")
    for variable in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / "file"))
    ended = run("list")
    assert ended.status == 1
    one_line(ended, home / "file")
    assert "--library PATH" in ended.err
    assert (home / "file").read_text() == "mine"
