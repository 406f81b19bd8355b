"""What was found is marked where it stands, in any script."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from desktop_app.library.searching import Snippet, Span
from desktop_app.views.marked_text import elided, marked_layout, utf16
from tests.views.searching import Start
from tests.windows import Session


@pytest.fixture
def small(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def test_spans_are_counted_as_qt_counts() -> None:
    text = "😀 Khan 😀 khan"
    assert utf16(text, Span(2, 6)) == (3, 4)
    assert utf16(text, Span(9, 13)) == (11, 4)
    assert utf16("\ud800a", Span(1, 2)) == (1, 1)


def test_what_was_found_is_bold_and_runs_its_own_way(small: Session) -> None:
    assert small.window.isVisible()
    layout = marked_layout(Snippet("a Khan b", (Span(2, 6),)), QFont(), "#000000", 300, 2)
    (style,) = layout.formats()
    assert style.format.fontWeight() == QFont.Weight.DemiBold.value
    arabic = marked_layout(Snippet("حافظ khan"), QFont(), "#000000", 300, 2)
    assert arabic.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    assert layout.textOption().textDirection() is Qt.LayoutDirection.LeftToRight


def test_a_cut_name_keeps_the_marks_that_are_left(small: Session) -> None:
    assert small.window.isVisible()
    said = elided(Snippet("word " * 100, (Span(0, 4), Span(400, 404))), QFont(), 120)
    assert said.text.endswith("…")
    assert said.spans == (Span(0, 4),)
