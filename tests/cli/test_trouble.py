"""Wrong usage, and what nobody foresaw: one line that says what to do, never a traceback."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Run


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a library should stand."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place" / "db.json"


@pytest.mark.parametrize(
    "arguments",
    [["bla"], ["list", "--bla"], ["show"], ["list", "x"], ["--library"], ["check", "--j"]],
    ids=" ".join,
)
def test_wrong_usage_is_told_in_one_line_that_leads_to_the_help(
    run: Run, arguments: list[str]
) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert "--help" in ended.err


def test_the_window_takes_one_library(run: Run, place: Path) -> None:
    ended = run("open", place, "--library", place)
    assert ended.status == 2
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("isis-k/members", "There is no tab “members”"),
        ("isis-k?as-of=soon", "“soon” is no day"),
        ("/leadership", "names a group first"),
    ],
)
def test_what_is_no_address_of_a_view_is_told(run: Run, view: str, said: str) -> None:
    ended = run("open", "--view", view)
    assert ended.status == 2
    assert said in ended.err


def test_where_no_window_can_open_one_line_says_so(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.commands.window.why_no_screen", lambda: "No window here.")
    for command in ([], ["open"], ["open", str(place)], ["open", "--time"]):
        ended = run(*command)
        assert (ended.status, ended.err) == (1, "factsheets: No window here.\n")


def test_what_nobody_foresaw_is_one_line_with_the_details_in_a_file(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError("the details")

    monkeypatch.setattr("desktop_app.commands.listing.opened", fail)
    ended = run("list", "--library", library)
    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "ZeroDivisionError" in ended.err
    (log,) = home.rglob("errors.log")
    assert str(log) in ended.err
    assert "the details" in log.read_text("utf-8")


def test_where_the_details_cannot_be_written_the_line_says_where_it_was(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError("the details")

    (home / "file").write_text("mine")
    for variable in ("XDG_STATE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / "file"))
    monkeypatch.setattr("desktop_app.commands.listing.opened", fail)
    ended = run("list", "--library", library)
    assert ended.err.count("\n") == 1
    assert f"ZeroDivisionError at {Path(__file__).name} line " in ended.err


def test_a_command_that_is_stopped_says_so(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop_app.commands.listing.opened", stop)
    assert run("list", "--library", library) == Ended(1, "", "factsheets: Stopped.\n")


def test_the_program_without_a_command_opens_the_window(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []

    def open_window(path: Path, *, view: object, timed: bool) -> int:
        opened.append((path.name, view, timed))
        return 0

    monkeypatch.setattr("desktop_app.commands.window.why_no_screen", lambda: "")
    monkeypatch.setattr("desktop_app.app.run", open_window)
    for command in ([], ["open"]):
        ended = run(*command, "--library", library)
        assert (ended.status, ended.err) == (0, "")
    assert opened == [(library.name, None, False)] * 2
