"""What its user does to the search of a window, and what it then lists."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.models.headed_rows import Heading
from desktop_app.models.search_rows import Entry, Row
from desktop_app.views.search import Search
from tests.windows import Session, press, settle, type_text, wait_for

Start = Callable[[Path], Session]
Key = tuple[str, str]


def opened(session: Session) -> Search:
    """The search, called up by its keys."""
    press(Qt.Key.Key_K, ctrl=True)
    search = session.window.searching.search
    wait_for(search.isVisible)
    return search


def answered(search: Search) -> None:
    """Wait until what is asked for now has been answered from the whole library."""
    wait_for(lambda: search.shown == search.question and search.complete)
    settle()


def look_for(session: Session, text: str) -> Search:
    """Type a text in place of whatever was typed."""
    search = opened(session)
    type_text(text) if text else press(Qt.Key.Key_Delete)
    assert search.box.line.text() == text
    answered(search)
    return search


def all_rows(search: Search) -> list[Row]:
    rows = [search.rows.row(number) for number in range(search.rows.rowCount())]
    return [row for row in rows if row is not None]


def keys(search: Search) -> list[Key]:
    return [row.key for row in all_rows(search) if isinstance(row, Entry)]


def headings(search: Search) -> list[str]:
    return [row.text for row in all_rows(search) if isinstance(row, Heading)]
