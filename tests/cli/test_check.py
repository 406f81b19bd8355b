"""`check` says whether a library is sound: every problem and every damaged line is named."""

import json
import shutil
from pathlib import Path
from typing import Any

from desktop_app import SHIPPED_LIBRARY
from desktop_app.library import open_library
from tests.cli.conftest import Run


def write(path: Path, **tables: dict[str, Any]) -> None:
    path.write_text(json.dumps(tables), "utf-8")


def test_the_shipped_library_is_sound(run: Run) -> None:
    ended = run("check", "--library", SHIPPED_LIBRARY)
    assert (ended.status, ended.err) == (0, "")
    assert " records, 0 problems, " in ended.out


def test_each_problem_is_named_with_record_and_field(run: Run, home: Path) -> None:
    write(
        home / "db.json",
        leadership={"l": {"group": "nobody", "person": "p", "start": "2016", "end": "2015"}},
        atrocities={"a": {"title": "A", "date": "soon", "killed": {"low": 5, "high": 1}}},
        groups={"g": {"names": 5}},
    )
    ended = run("check")
    assert (ended.status, ended.err) == (1, "")
    for where in (
        "leadership/l group: ",
        "leadership/l person: ",
        "leadership/l end: ",
        "atrocities/a date: ",
        "atrocities/a killed",
        "groups/g names: ",
    ):
        assert f"\n{where}" in f"\n{ended.out}"
    assert ended.out.splitlines()[-1].startswith("3 records, ")


def test_hints_are_named_only_when_asked_for_and_harm_nobody(run: Run) -> None:
    quiet = run("check", "--library", SHIPPED_LIBRARY)
    told = run("check", "--hints", "--library", SHIPPED_LIBRARY)
    assert (quiet.status, told.status) == (0, 0)
    assert "(hint)" not in quiet.out
    assert "(hint)" in told.out
    assert told.out.count("(hint)") == int(quiet.out.split()[-5])


def test_the_report_for_programs_holds_all_of_it(run: Run, home: Path) -> None:
    write(home / "db.json", people={"p": {"names": [{"text": "P"}], "born": "soon"}})
    ended = run("check", "--json")
    assert ended.status == 1
    report = json.loads(ended.out)
    assert (report["records"], report["damage"]) == (1, [])
    assert report["library"] == str(home / "db.json")
    born = next(each for each in report["problems"] if each["field"] == "born")
    assert (born["table"], born["id"], born["severity"]) == ("people", "p", "problem")
    assert "soon" in born["problem"]


def test_damage_is_named_by_its_line(run: Run, library: Path) -> None:
    lines = library.read_bytes().split(b"\n")
    assert lines[5].startswith(b'"k": ')
    lines[5] = lines[5][:20]
    lines[6] = lines[6].replace(b"Taliban", b"Tali\xff")
    library.write_bytes(b"\n".join(lines))
    before = library.read_bytes()
    ended = run("check", "--library", library)
    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert str(library) in ended.err
    assert "db.json, line 6: it is not a whole record.\n" in ended.out
    assert "db.json, line 7: it is not UTF-8 text.\n" in ended.out
    assert "2 damaged lines" in ended.out
    report = json.loads(run("check", "--json", "--library", library).out)
    assert [each["line"] for each in report["damage"]] == [6, 7]
    assert library.read_bytes() == before
    assert list(library.parent.iterdir()) == [library]


def test_a_newer_library_is_checked_with_a_warning(run: Run, home: Path) -> None:
    write(home / "db.json", _library={"1": {"schema": 2}})
    ended = run("check")
    assert ended.status == 0
    assert "newer version" in ended.err


def test_an_edit_that_an_outside_change_contradicts_is_named(
    run: Run, library: Path, home: Path
) -> None:
    copy = home / "db.json"
    copy.write_bytes(library.read_bytes().replace(b"Taliban", b"Theirs"))
    writer = open_library(library)
    document = writer.document("groups", "t") | {"names": [{"text": "Mine"}]}
    writer.apply(writer.put("groups", "t", document, "Edit of Taliban"))
    shutil.copytree(library.parent / "db.json.d", home / "db.json.d")
    writer.close()
    ended = run("check")
    assert ended.status == 1
    assert "groups/t: Another program changed it too" in ended.out
    assert "Theirs" in run("list").out
