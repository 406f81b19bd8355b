"""`export` writes whole documents where it is told to, or nothing at all."""

import json
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from desktop_app.commands import export
from desktop_app.export.progress import Progress, Stage
from tests.cli.conftest import Run


def test_without_a_place_each_sheet_goes_into_this_folder(
    run: Run, library: Path, home: Path
) -> None:
    ended = run("export", "ISIS-K", "t", "-f", "md", "--library", library)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == ["k.md", "t.md"]
    assert (home / "k.md").read_text("utf-8").startswith("# Khorasan Province\n")
    assert (home / "t.md").read_text("utf-8").startswith("# Taliban\n")


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("x.pdf", b"%PDF-"), ("x.html", b"<!"), ("x.MD", b"# Khorasan"), ("x", b"%PDF-")],
)
def test_the_suffix_says_the_format(
    run: Run, library: Path, home: Path, name: str, beginning: bytes
) -> None:
    ended = run("export", "k", "-o", name, "--library", library)
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert (home / name).read_bytes().startswith(beginning)


def test_a_format_that_is_named_comes_before_the_suffix(
    run: Run, library: Path, home: Path
) -> None:
    assert run("export", "k", "-f", "md", "-o", "k.txt", "--library", library).status == 0
    assert (home / "k.txt").read_text("utf-8").startswith("# Khorasan")


def test_several_sheets_go_into_a_folder(run: Run, library: Path, home: Path) -> None:
    (home / "out").mkdir()
    ended = run("export", "k", "t", "k", "-f", "html", "-o", "out", "--library", library)
    assert ended.status == 0
    assert sorted(path.name for path in (home / "out").iterdir()) == ["k.html", "t.html"]


def test_standard_output_holds_the_document_and_nothing_else(run: Run, library: Path) -> None:
    ended = run("export", "k", "-f", "md", "-o", "-", "--library", library)
    assert ended.status == 0
    assert ended.out.startswith("# Khorasan Province\n")
    assert ended.out.rstrip().endswith("db.json")


@pytest.mark.parametrize("format_", ["md", "html", "pdf"])
def test_the_same_library_gives_the_same_bytes(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("one", "two"):
        run("export", "k", "-f", format_, "-o", f"{name}.x", "--library", library)
    first = (home / "one.x").read_bytes()
    assert first == (home / "two.x").read_bytes()
    if format_ == "md":
        assert "as of 14 November 2023" in first.decode()
        assert "made 14 November 2023" in first.decode()


def test_options_choose_what_is_told(run: Run, library: Path) -> None:
    def told(*options: str) -> str:
        return run("export", "k", "-f", "md", "-o", "-", *options, "--library", library).out

    assert "as of 31 December 2015" in told("--as-of", "2015")
    assert "as of 26 August 2021" in told("--as-of", "26 Aug 2021")
    assert "Bombing at a bank" not in told("--sections", "relations")
    assert "HIDDEN" not in told()
    assert "HIDDEN-ATTACK" in told("--marking", "green")


def test_a_file_that_was_there_is_replaced_whole(run: Run, library: Path, home: Path) -> None:
    (home / "k.md").write_text("old " * 10_000)
    run("export", "k", "-o", "k.md", "--library", library)
    assert "old old" not in (home / "k.md").read_text("utf-8")
    assert [path.name for path in home.iterdir()] == ["k.md"]


def test_the_library_is_never_overwritten_by_its_own_sheet(run: Run, library: Path) -> None:
    before = library.read_bytes()
    ended = run("export", "k", "-f", "md", "-o", library, "--library", library)
    assert ended.status == 1
    assert str(library) in ended.err
    assert library.read_bytes() == before


def test_an_id_is_no_path(run: Run, home: Path) -> None:
    groups = {id_: {"names": [{"text": id_}]} for id_ in ("../up", "a/b", "a b")}
    (home / "db.json").write_text(json.dumps({"groups": groups}))
    assert run("export", *groups, "-f", "md").out.split() == ["up.md", "a-b.md", "a-b-2.md"]
    assert sorted(path.name for path in home.iterdir()) == [
        "a-b-2.md",
        "a-b.md",
        "db.json",
        "up.md",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["k", "-o", "k.docx2"], "pdf, html, md"),
        (["k", "-f", "odt"], "odt"),
        (["k", "t", "-o", "-"], "-o"),
        (["k", "--as-of", "yesterday"], "“yesterday” is not a date"),
        (["k", "--as-of", "2021-02-30"], "2021-02-30"),
        (["k", "--as-of", "2021/.."], "2021/.."),
        (["k", "--as-of", "Y17000"], "Y17000"),
        (["k", "--sections", "profile,history"], "“history”"),
        (["k", "--marking", "secret"], "secret"),
        ([], "GROUP"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    run: Run, library: Path, home: Path, arguments: list[str], told: str
) -> None:
    ended = run("export", *arguments, "--library", library)
    assert (ended.status, ended.out) == (2, "")
    assert told in ended.err
    assert ended.err.count("\n") == 1
    assert list(home.iterdir()) == []


def test_no_group_is_written_where_one_is_unknown(run: Run, library: Path, home: Path) -> None:
    ended = run("export", "k", "nobody", "-f", "md", "--library", library)
    assert ended.status == 1
    assert "“nobody”" in ended.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("output", "told"),
    [("gone/k.md", "gone"), ("taken/x.md", "taken"), ("taken", "taken")],
)
def test_a_place_that_cannot_be_written_is_named(
    run: Run, library: Path, home: Path, output: str, told: str
) -> None:
    (home / "taken").write_text("mine")
    groups = ["k", "t"] if output == "taken" else ["k"]
    ended = run("export", *groups, "-f", "md", "-o", output, "--library", library)
    assert (ended.status, ended.out) == (1, "")
    assert told in ended.err
    assert ended.err.count("\n") == 1
    assert (home / "taken").read_text() == "mine"
    assert [path.name for path in home.iterdir()] == ["taken"]


def test_a_folder_where_the_file_should_go_is_named(run: Run, library: Path, home: Path) -> None:
    (home / "out" / "k.md").mkdir(parents=True)
    ended = run("export", "k", "-f", "md", "-o", "out", "--library", library)
    assert ended.status == 1
    assert "k.md" in ended.err


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unwritable to root"
)
def test_a_folder_without_leave_to_write_is_named(run: Run, library: Path, home: Path) -> None:
    (home / "locked").mkdir(mode=0o555)
    ended = run("export", "k", "-f", "md", "-o", "locked/k.md", "--library", library)
    assert ended.status == 1
    assert "locked" in ended.err


def test_a_date_of_making_that_is_none_is_told(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for epoch in ("now", "99999999999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        ended = run("export", "k", "-f", "md", "--library", library)
        assert ended.status == 1
        assert epoch in ended.err
    assert list(home.iterdir()) == []


def test_a_brief_is_shorter_and_says_what_it_leaves_out(
    run: Run, library: Path, home: Path
) -> None:
    for name, options in (("whole.md", ()), ("brief.md", ("--brief",))):
        ended = run("export", "k", "-o", name, *options, "--library", library)
        assert (ended.status, ended.err) == (0, "")
    whole, brief = ((home / name).read_text("utf-8") for name in ("whole.md", "brief.md"))
    assert len(brief) < len(whole)
    assert "A brief: the whole fact sheet also has" in brief
    assert "A brief" not in whole


@pytest.mark.parametrize("stage", Stage)
def test_stopped_at_any_stage_it_leaves_all_as_it_was(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    class Stopped(Progress):
        """Ctrl+C as soon as the stage is there."""

        stage = Stage.READING

        def begin(self, stage: Stage, steps: int = 0) -> None:
            self.stage = stage
            self.heed()

        def step(self) -> None:
            self.heed()

        def heed(self) -> None:
            if self.stage is stage:
                raise KeyboardInterrupt

    monkeypatch.setattr(export, "watched", lambda: nullcontext(Stopped()))
    (home / "k.pdf").write_bytes(b"older")
    ended = run("export", "k", "-o", "k.pdf", "--library", library)
    assert (ended.status, ended.out, ended.err) == (1, "", "factsheets: Stopped.\n")
    assert (home / "k.pdf").read_bytes() == b"older"
    assert [path.name for path in home.iterdir()] == ["k.pdf"]
