"""Search everything: a line over the window, and below it what is found as one types."""

from collections.abc import Iterator
from contextlib import suppress

from msgspec import DecodeError
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.distinguishing import NAMED_BY
from desktop_app.library import Library
from desktop_app.library.searching import Results
from desktop_app.models.asking import Asking, Question
from desktop_app.models.search_rows import SearchRows, rows
from desktop_app.views.record_kinds import kinds, kinds_of_many
from desktop_app.views.search_box import SearchBox
from desktop_app.views.search_words import why_nothing
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.theme import DARK, colours

_WIDTH, _HEIGHT, _LOW = 760, 600, 172
_TOP, _MARGIN = 72, 24
_AGAIN = 150
"""Milliseconds after which is asked again while the library is still being read."""

_SLICE = 0.004
"""Seconds of reading at a time, before the first letter is typed."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Search(QWidget):
    """Lies over the whole window, so that a click beside it closes it; keeps its text.

    `shown` is the question whose answer is on view, `complete` whether all was read for it.
    """

    opened = Signal(object)
    """The reader wants the record of a `Hit`."""

    all_wanted = Signal()
    """The reader wants all that is found, on the search page."""

    def __init__(self, window: QWidget, library: Library, asking: Asking) -> None:
        super().__init__(window)
        self._library = library
        self._asking = asking
        self._before: QWidget | None = None
        self.shown: Question | None = None
        self.complete = False
        self.hide()
        self.rows = SearchRows()
        self.box = SearchBox(self, self.rows)
        self.box.list.clicked.connect(lambda _index: self._open())
        self.box.line.textChanged.connect(self.ask)
        self.box.every.clicked.connect(self.all_wanted)
        for toggle in self.box.toggles.values():
            toggle.toggled.connect(self.ask)
        for typed in self.box.stops:
            typed.installEventFilter(self)
        window.installEventFilter(self)
        self._again = self._timer()
        self._soon = self._timer()
        self._ahead = Stepwise(self, _SLICE)
        asking.answered.connect(self._show)
        library.subscribe(lambda _changes: self._soon.start(0))

    # Opening and closing

    def show_up(self) -> None:
        """Come up with the text of last time, ready to be typed over."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._place()
        self._ahead.start(self._read_ahead(), self._ahead.stop)
        self.show()
        self.raise_()
        self.box.line.setFocus()
        self.box.line.selectAll()
        self.ask()

    def put_away(self) -> None:
        """Close; the focus goes back to where it was."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()

    def _read_ahead(self) -> Iterator[None]:
        with suppress(DecodeError):  # who looks into the library tells of that
            yield from self._library.gather_naming(NAMED_BY)

    def _open(self) -> None:
        entry = self.box.list.entry
        if entry is not None:
            self.put_away()
            self.opened.emit(entry.hit)

    # Asking

    @property
    def question(self) -> Question:
        """What is asked for now."""
        return Question(self.box.line.text(), self.box.tables)

    def ask(self) -> None:
        """Find what is asked for; the answer comes by itself."""
        if self.isVisible():
            self._asking.ask(self.question)

    def _show(self, question: Question, results: Results) -> None:
        if question != self.question or not self.isVisible():
            return  # what is asked for now has been asked
        entry = self.box.list.entry if question == self.shown else None
        self.shown, self.complete = question, results.progress.complete
        others = self.rows.show_rows(tuple(rows(results, self._library, kinds(), kinds_of_many())))
        entries = self.rows.entries
        self.box.say("" if entries else self._why_nothing(question), str(results.progress))
        self._place()
        if others:  # once the list has its size: what is in view depends on it
            same = (n for n in entries if entry is not None and self.rows.key(n) == entry.key)
            self.box.list.choose(next(same, entries[0] if entries else -1))
        if not self.complete:
            self._again.start(_AGAIN)

    def _why_nothing(self, question: Question) -> str:
        widen = _("Search all kinds of records (Alt+0), or use fewer or other words.")
        return why_nothing(
            question.text, complete=self.complete, widen=widen if question.tables else ""
        )

    # Keys, and the place in the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk and open while one types; stay over the window as its size changes."""
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._acts(event):
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside it closes it."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        veil = QColor(0, 0, 0, 120) if colours() is DARK else QColor(27, 31, 35, 36)
        painter = QPainter(self)
        painter.fillRect(event.rect(), veil)
        painter.end()

    def _acts(self, event: QKeyEvent) -> bool:
        key, held, modifier = Qt.Key(event.key()), event.modifiers(), Qt.KeyboardModifier
        if held == modifier.AltModifier:
            return self.box.narrow(event.key() - Qt.Key.Key_0)
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in _ENTER:
            if held & modifier.ControlModifier:
                self.all_wanted.emit()
            else:
                self._open()
        elif key in _STEPS:
            self.box.list.step(_STEPS[key])
        elif key in _PAGES:
            self.box.list.step(_PAGES[key] * self.box.list.page())
        elif key in _TABS:
            back = key == Qt.Key.Key_Backtab or held & modifier.ShiftModifier
            self.box.move_focus(-1 if back else 1)
        else:
            return False
        return True

    def _place(self) -> None:
        window = self.window()
        self.setGeometry(window.rect())
        width = min(_WIDTH, window.width() - 2 * _MARGIN)
        top = min(_TOP, window.height() // 10)
        height = _HEIGHT if self.rows.entries else _LOW + self.box.over_one_line(width)
        height = min(height, window.height() - top - _MARGIN)
        self.box.setGeometry((window.width() - width) // 2, top, width, height)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.ask)
        return timer
