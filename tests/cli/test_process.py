"""Commands as whole processes: what they end with, what they load, what a broken pipe does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import __version__
from tests.cli.conftest import Run

CODE = "import sys; from desktop_app.cli import main; sys.exit(main(sys.argv[1:]))"
LOADED = """
import json, sys
from desktop_app.cli import main
status = main(sys.argv[1:])
sys.stderr.write(json.dumps([status, sorted(sys.modules)]))
"""
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")


def factsheets(
    *arguments: object, code: str = CODE, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=_present() | environment,
        timeout=60,
        check=False,
    )


def _present() -> dict[str, str]:
    """The environment, with output gathered as it is for a user."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def shell(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A line of shell in which `$F` is the program and `$1` the first argument."""
    program = f'F() {{ "{sys.executable}" -c "{CODE}" "$@"; }}\n'
    return subprocess.run(
        ["/bin/sh", "-c", program + script, "sh", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=_present(),
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "command",
    [["list"], ["show", "k"], ["show", "k", "--json"], ["check"], ["export", "k", "--no-pictures"]],
)
def test_reading_commands_load_no_qt_and_only_what_they_need(
    library: Path, command: list[str]
) -> None:
    ended = factsheets(*command, "--library", library, code=LOADED)
    status, modules = json.loads(ended.stderr)
    assert status == (1 if command == ["check"] else 0)
    roots = {name.partition(".")[0] for name in modules}
    assert not roots & {"PySide6", "shiboken6", "typst", "jinja2", "uharfbuzz", "filelock"}


def test_a_web_page_needs_its_templates_but_no_qt(library: Path) -> None:
    ended = factsheets("export", "k", "-f", "html", "--library", library, code=LOADED)
    modules = json.loads(ended.stderr)[1]
    assert "jinja2" in modules
    assert not {name for name in modules if name.startswith(("PySide6", "shiboken6", "typst"))}


def test_help_and_version_load_no_library() -> None:
    assert factsheets("--version").stdout == f"factsheets {__version__}\n"
    told = factsheets("--help")
    assert told.returncode == 0
    assert "examples:" in told.stdout
    seen = factsheets(code="import sys, desktop_app.cli; print(*sys.modules)")
    assert not {"msgspec", "tinydb", "desktop_app.library"} & set(seen.stdout.split())


def test_python_m_is_the_same_program(library: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "desktop_app", "list", "--library", str(library)],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"k ")


def test_the_status_is_that_of_the_process(library: Path) -> None:
    assert factsheets("list", "--library", library).returncode == 0
    assert factsheets("list", "--library", library.parent).returncode == 1
    assert factsheets("list", "--bla").returncode == 2
    assert factsheets("check", "--library", library.parent).returncode == 3


def test_a_terminal_without_the_letters_shows_their_codes(library: Path, run: Run) -> None:
    ascii_ = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ended = factsheets("show", "k", "--library", library, **ascii_)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "\\u0648\\u0644" in ended.stdout
    data = factsheets("show", "k", "--json", "--library", library, **ascii_)
    assert json.loads(data.stdout) == json.loads(
        run("show", "k", "--json", "--library", library).out
    )
    beyond = library.with_name("beyond.json")
    beyond.write_text('{"groups": {"g": {"names": [{"text": "\U00010b50"}]}}}', "utf-8")
    names = json.loads(factsheets("list", "--json", "--library", beyond, **ascii_).stdout)
    assert names[0]["name"] == "\U00010b50"
    missing = factsheets("show", "ولایة", "--library", library, **ascii_)
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)


@POSIX
def test_a_reader_that_has_read_enough_is_no_trouble(library: Path) -> None:
    for command in ("show k", "show k --json", "export k -f md -o -", "--help"):
        ended = shell(f'F {command} --library "$1" | true', library)
        assert ended.stderr == ""


@POSIX
@pytest.mark.parametrize("command", ["list", "show k --json", "export k -f md -o -", "check"])
def test_output_that_is_closed_or_full_is_told_in_one_line(library: Path, command: str) -> None:
    closed = shell(f'F {command} --library "$1" >&-', library)
    assert (closed.returncode, closed.stderr.count("\n")) == (1, 1)
    assert "standard output is closed" in closed.stderr
    if Path("/dev/full").exists():
        full = shell(f'F {command} --library "$1" >/dev/full', library)
        assert (full.returncode, full.stderr.count("\n")) == (1, 1)
        assert "Standard output" in full.stderr


@POSIX
def test_nobody_listening_to_complaints_is_no_trouble() -> None:
    assert shell("F list --library gone.json 2>&-").returncode == 1


@POSIX
@pytest.mark.parametrize("command", ["list --library db.json", "export k -f md --library {}"])
def test_a_folder_that_is_gone_is_told(home: Path, library: Path, command: str) -> None:
    script = f'mkdir gone; cd gone; rmdir "$2/gone"; F {command.format(chr(34) + "$1" + chr(34))}'
    ended = shell(script, library, home)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "The folder you are in is gone" in ended.stderr


@POSIX
def test_in_a_folder_that_is_gone_a_full_path_still_leads_somewhere(
    home: Path, library: Path
) -> None:
    ended = shell('mkdir gone; cd gone; rmdir "$2/gone"; F list --library "$1"', library, home)
    assert (ended.returncode, ended.stderr) == (0, "")
