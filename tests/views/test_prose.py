"""Texts are as high as what stands in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.form.text import ProseControl
from desktop_app.views.prose import Prose
from tests.windows import Session, press, settle, text_of, type_into


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def whole(prose: Prose) -> bool:
    """Whether all of a text is in sight."""
    return prose.isVisible() and prose.height() >= prose.document().size().height()


def type_summary(session: Session) -> None:
    control = session.form.rows["summary"].control
    assert isinstance(control, ProseControl)
    type_into(control.text, "A summary that needs many more lines than there were. " * 8)
    settle()


@pytest.mark.parametrize("read_before", [False, True], ids=["not read", "read"])
def test_what_was_edited_can_be_read_whole_once_it_is_saved(
    session: Session, *, read_before: bool
) -> None:
    if read_before:
        session.window.browser.show_record("atrocities", "bank")
        settle()
        assert whole(session.window.browser.view.panel.text)
    session.edit("atrocities", "bank")
    type_summary(session)
    press(Qt.Key.Key_Return, ctrl=True)
    settle()
    panel = session.window.browser.view.panel
    assert "many more lines" in text_of(panel.text)
    assert whole(panel.text)
