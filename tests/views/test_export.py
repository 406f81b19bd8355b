"""Exporting from the window."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop_app.export import formats
from desktop_app.export.formats import FORMATS
from desktop_app.export.page import Page
from desktop_app.export.progress import Cancelled, Progress
from desktop_app.export.rendered import Rendered
from desktop_app.views import exporting
from desktop_app.views.export import ExportDialog
from desktop_app.views.places import Tab
from tests.dialogs import accepting, answering, saving_as
from tests.windows import Session, settle, wait_for

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


PATIENCE = 20.0
"""Seconds after which work that ignores Cancel fails, or the test would wait for it for ever."""


def go_on(progress: Progress, told: list[str]) -> None:
    """Work that is never done unless it is cancelled."""
    told.append("begun")
    began = monotonic()
    try:
        while monotonic() < began + PATIENCE:
            progress.step()
    except Cancelled:
        told.append("cancelled")
        raise
    told.append("went on in spite of Cancel")


def slow(told: list[str]) -> formats.Format:
    """A format in which nothing is ever done."""

    def render(_page: Page, progress: Progress) -> Rendered:
        go_on(progress, told)
        return Rendered(b"")

    return formats.Format("slow", ".slow", "Slow", render)


def test_cancel_writes_nothing(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    session.window.findChildren(QProgressDialog)[0].canceled.emit()
    wait_for(lambda: len(told) == 2)
    settle()
    assert told == ["begun", "cancelled"]
    assert not (tmp_path / "x.slow").exists()
    assert not [d for d in session.window.findChildren(QProgressDialog) if d.isVisible()]


def test_a_page_that_takes_long_is_made_meanwhile_and_can_be_given_up(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of a sheet of thousands of attacks takes seconds before anything is rendered."""
    told: list[str] = []

    def made(*_given: object, progress: Progress, **_more: object) -> None:
        go_on(progress, told)

    monkeypatch.setattr(exporting, "sheet_page", made)
    run(session, format_of(".md"), tmp_path / "x.md")
    wait_for(lambda: told)
    session.window.findChildren(QProgressDialog)[0].canceled.emit()
    wait_for(lambda: not session.window.findChildren(QProgressDialog))
    assert told == ["begun", "cancelled"]
    assert not (tmp_path / "x.md").exists()


def test_meanwhile_the_window_can_be_used_and_asking_again_shows_the_progress(
    session: Session, tmp_path: Path
) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    progress = session.window.findChildren(QProgressDialog)[0]
    session.go("t", Tab.PROFILE)
    assert session.window.browser.sheet is not None
    assert session.window.browser.sheet.group.id == "t"
    assert QApplication.activeModalWidget() is None
    session.choose("Export …")
    assert progress.isVisible()
    assert told == ["begun"]
    progress.canceled.emit()
    wait_for(lambda: not session.window.findChildren(QProgressDialog))
    assert told == ["begun", "cancelled"]


def test_progress_says_what_it_is_at(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    progress = session.window.findChildren(QProgressDialog)[0]
    wait_for(lambda: progress.labelText() == "Writing the document …")
    assert progress.maximum() > 0
    wait_for(lambda: progress.value() == progress.maximum())
    progress.canceled.emit()
    wait_for(lambda: not session.window.findChildren(QProgressDialog))


def test_closing_the_window_gives_the_export_up(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    run(session, slow(told), tmp_path / "x.slow")
    wait_for(lambda: told)
    session.close()
    assert told == ["begun", "cancelled"]
    assert not (tmp_path / "x.slow").exists()
    assert QApplication.activeModalWidget() is None


def test_an_error_nobody_foresaw_is_no_success(session: Session, tmp_path: Path) -> None:
    def render(_page: Page, _progress: Progress) -> Rendered:
        raise ZeroDivisionError

    session.program._trouble.watch()
    with answering("OK") as heard:
        run(session, formats.Format("odd", ".odd", "Odd", render), tmp_path / "x.odd")
        wait_for(lambda: heard)
    assert "ZeroDivisionError" in heard[0]
    assert "Exported" not in session.window.status.message.text()
