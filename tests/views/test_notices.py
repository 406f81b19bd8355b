"""Notices above the sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop_app.views.notices import Notice
from tests.windows import Session, click, settle, shown, text_of


def test_a_notice_that_was_put_away_does_not_come_back_but_others_do(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    notices = start(small_copy).window.notices
    first, second = Notice("The first."), Notice("The second.")
    notices.show_notices([first, second])
    settle()
    click(shown(notices, QPushButton)[0])
    assert text_of(notices) == "The second.\n×"
    notices.show_notices([first, second])
    settle()
    assert text_of(notices) == "The second.\n×"
    click(shown(notices, QPushButton)[0])
    assert not notices.isVisible()


def test_a_notice_that_lasts_cannot_be_put_away(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    notices = start(small_copy).window.notices
    notices.show_notices([Notice("The disk is full.", lasting=True)])
    assert not shown(notices, QPushButton)
