"""Exporting from the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop_app.export import formats
from desktop_app.export.formats import FORMATS
from desktop_app.export.page import Page
from desktop_app.export.rendered import ExportError, Rendered
from desktop_app.views import export
from desktop_app.views.export import ExportDialog
from tests.windows import Session, accepting, answering, saving_as, settle, wait_for

SECTIONS = ("profile", "leadership", "atrocities", "relations", "sources")


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def format_of(suffix: str) -> formats.Format:
    return next(each for each in FORMATS if each.suffix == suffix)


def run(session: Session, chosen: formats.Format, path: Path, marking: str = "clear") -> None:
    library = session.window.library
    session.window.export.run(library, library.fact_sheet("k"), chosen, SECTIONS, marking, path)


@pytest.mark.parametrize("suffix", [each.suffix for each in FORMATS])
def test_the_file_gets_its_ending_and_the_folder_is_remembered(
    session: Session, tmp_path: Path, suffix: str
) -> None:
    def pick(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.format.setCurrentIndex([each.suffix for each in FORMATS].index(suffix))

    with (
        accepting(ExportDialog, pick),
        saving_as(tmp_path / "sheet"),
        answering("Not now") as heard,
    ):
        session.choose("Export …")
        wait_for(lambda: heard)
    assert (tmp_path / f"sheet{suffix}").stat().st_size > 1000
    assert session.window.settings.export_folder == str(tmp_path)


def test_only_what_is_cleared_is_exported(session: Session, tmp_path: Path) -> None:
    for marking, there in (("clear", False), ("red", True)):
        path = tmp_path / f"{marking}.md"
        with answering("Not now") as heard:
            run(session, format_of(".md"), path, marking)
            wait_for(lambda heard=heard: heard)
        assert ("HIDDEN-ATTACK" in path.read_text("utf-8")) == there


def test_an_unwritable_place_is_one_sentence(session: Session, tmp_path: Path) -> None:
    with answering("OK") as heard:
        run(session, format_of(".md"), tmp_path / "no folder" / "x.md")
        wait_for(lambda: heard)
    assert "no folder" in heard[0]


def slow(told: list[str]) -> formats.Format:
    """A format that is never done unless it is cancelled."""

    def render(_page: Page, cancelled: Callable[[], bool]) -> Rendered:
        told.append("begun")
        while not cancelled():
            pass
        told.append("cancelled")
        raise ExportError("The export was cancelled.")

    return formats.Format("slow", "Slow", ".slow", render)


def test_cancel_writes_nothing(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    session.window.findChildren(QProgressDialog)[0].canceled.emit()
    wait_for(lambda: len(told) == 2)
    settle()
    assert not (tmp_path / "x.slow").exists()
    assert not [d for d in session.window.findChildren(QProgressDialog) if d.isVisible()]


def test_a_page_that_takes_long_is_made_meanwhile_and_can_be_given_up(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of a sheet of thousands of attacks takes seconds before anything is rendered."""
    told: list[str] = []

    def made(*_given: object, heed: Callable[[], None], **_more: object) -> Page:
        told.append("begun")
        while True:
            heed()

    monkeypatch.setattr(export, "sheet_page", made)
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    session.window.findChildren(QProgressDialog)[0].canceled.emit()
    wait_for(lambda: not session.window.findChildren(QProgressDialog))
    assert told == ["begun"]
    assert not (tmp_path / "x.slow").exists()


def test_closing_the_window_gives_the_export_up(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    session.close()
    assert told == ["begun", "cancelled"]
    assert not (tmp_path / "x.slow").exists()
    assert QApplication.activeModalWidget() is None


def test_an_error_nobody_foresaw_is_no_success(session: Session, tmp_path: Path) -> None:
    def render(_page: Page, _cancelled: Callable[[], bool]) -> Rendered:
        raise ZeroDivisionError

    session.program._trouble.watch()
    with answering("OK") as heard:
        run(session, formats.Format("odd", "Odd", ".odd", render), tmp_path / "x.odd")
        wait_for(lambda: heard)
    assert "ZeroDivisionError" in heard[0]
    assert "Exported" not in session.window.status.message.text()
