"""Light or dark is chosen while the window is open: texts already written can still be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop_app.views.places import Tab
from desktop_app.views.profile import Profile
from tests.windows import Session, press


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.PROFILE)
    return session


def ink(session: Session) -> QColor:
    """The colour of the first words of the profile."""
    profile = session.window.findChild(Profile)
    assert profile is not None
    words = profile.text.document().begin().begin().fragment()
    return words.charFormat().foreground().color()


def test_the_sheet_is_written_in_the_colours_just_chosen(session: Session) -> None:
    for name, dark in (("Dark", True), ("Light", False)):
        session.choose(name)
        assert (ink(session).lightness() > 128) == dark


def test_with_a_form_open_the_sheet_stays_and_is_written_after_it(session: Session) -> None:
    session.edit("groups", "k")
    session.choose("Dark")
    assert session.window.browser.sheet is not None
    press(Qt.Key.Key_Escape)
    assert ink(session).lightness() > 128
