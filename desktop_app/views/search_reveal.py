"""Scrolls to the words that were found, in what is read, and selects them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop_app.domain.date_words import in_words
from desktop_app.library.searching import Hit, Snippet
from desktop_app.views.header import Header
from desktop_app.views.places import Place
from desktop_app.views.prose import Prose
from desktop_app.views.sheet import SheetView

_TRIES, _EVERY = 100, 50
"""A page is written by and by: how often it is looked through, and after how many milliseconds."""

_AROUND = 24
"""Letters on each side of a word by which its place is known."""

_ABOVE = 120
"""Pixels that stay in view above and below."""

_AT_HEAD = ("names[", "title")
"""Fields that stand at the head of what shows the record, but for some names of a group."""


class Revealing(QObject):
    """Looks for the words of a hit until they stand there, or the reader goes elsewhere."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._place: Place | None = None
        self._hit: Hit | None = None
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._try)

    def reveal(self, hit: Hit) -> None:
        """Go to the text of a hit; a name or title is in view as it is."""
        self._timer.stop()
        if hit.snippet.spans and not _at_head(self._view, hit):
            self._hit, self._left, self._place = hit, _TRIES, self._view.place
            self._timer.start()

    def _try(self) -> None:
        self._left -= not self._view.pages.waits
        left = self._view.place != self._place or self._left <= 0
        if self._hit is None or left or _found(self._view, self._hit.snippet):
            self._timer.stop()


def _at_head(view: QWidget, hit: Hit) -> bool:
    if hit.table != "groups":
        return hit.field.startswith(_AT_HEAD)
    heads = (label for head in view.findChildren(Header) for label in head.findChildren(QLabel))
    told = (label.text() for label in heads if label.isVisible())
    return any(hit.snippet.text in name.split(" · ") for name in told)


def _found(view: QWidget, snippet: Snippet) -> bool:
    for part, start, stop in _parts(snippet):
        for prose in view.findChildren(Prose):
            begins = _begins(prose.document(), part) if prose.isVisible() else None
            if begins is not None:
                cursor = prose.textCursor()
                cursor.setPosition(begins + start)
                cursor.setPosition(begins + stop, QTextCursor.MoveMode.KeepAnchor)
                _show(prose, cursor)
                return True
    return False


def _begins(document: QTextDocument, part: str) -> int | None:
    """Where a part of a text begins, which may go on from one paragraph to the next."""
    within_one = document.find(part)
    if not within_one.isNull():
        return within_one.selectionStart()
    text = document.toPlainText().replace("\n", " ")
    at = text.find(part)
    return _units(text[:at]) if at >= 0 else None


def _parts(snippet: Snippet) -> Iterator[tuple[str, int, int]]:
    """What to look for: the first words that were found with what stands around them, then less.

    A date is looked for as it is read, in words.

    With each, where in it these words begin and end, as Qt counts: in units of UTF-16.
    """
    if (date := in_words(snippet.text)) != snippet.text:
        yield date, 0, _units(date)
    start, stop = _first_words(snippet)
    words = snippet.text[start:stop]
    for around in (_AROUND, _AROUND // 3):
        lead = snippet.text[max(0, start - around) : start].lstrip("… ")
        tail = snippet.text[stop : stop + around].rstrip("… ")
        yield lead + words + tail, _units(lead), _units(lead + words)


def _first_words(snippet: Snippet) -> tuple[int, int]:
    """Where the first word that was found begins, and where the last one right after it ends."""
    first, *others = snippet.spans
    stop = first.stop
    for span in others:
        if span.start > stop + 1:
            break
        stop = span.stop
    return first.start, stop


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _show(prose: Prose, cursor: QTextCursor) -> None:
    prose.setTextCursor(cursor)
    area: QWidget | None = prose.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    content = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and content is not None:
        at = prose.mapTo(content, prose.cursorRect(cursor).center())
        area.ensureVisible(0, at.y(), 0, _ABOVE)
