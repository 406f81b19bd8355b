"""Search everything: a line over the window, and below it what is found as one types."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.library import Library
from desktop_app.library.searching import Results
from desktop_app.models.asking import Asking, Question
from desktop_app.models.search_rows import SearchRows, rows
from desktop_app.views.record_kinds import kinds, kinds_of_many
from desktop_app.views.search_list import SearchList
from desktop_app.views.theme import DARK, colours

_WIDTH, _HEIGHT = 760, 600
_MARGIN = 24
_LONGEST = 400
_AGAIN = 150
"""Milliseconds after which is asked again while the library is still being read."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Search(QWidget):
    """Lies over the whole window, so that a click beside it closes it; keeps its text.

    `shown` is the question whose answer is on view, `complete` whether all was read for it.
    """

    opened = Signal(str, str)
    """The reader wants a record (table, id)."""

    def __init__(self, window: QWidget, library: Library, asking: Asking) -> None:
        super().__init__(window)
        self._library = library
        self._asking = asking
        self._before: QWidget | None = None
        self.shown: Question | None = None
        self.complete = False
        self.hide()
        self.rows = SearchRows()
        self.list = SearchList(self.rows)
        self.list.clicked.connect(lambda _index: self._open())
        self.line = QLineEdit()
        self.line.setObjectName("searchline")
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(_("Search everything"))
        self.line.setAccessibleName(_("Search everything"))
        self.line.textChanged.connect(self.ask)
        self.toggles: dict[str, QPushButton] = {}
        for number, (table, kind) in enumerate(kinds_of_many().items(), 1):
            self.toggles[table] = _toggle(kind, number)
            self.toggles[table].toggled.connect(self.ask)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setContentsMargins(12, 8, 12, 8)
        self.remark = QLabel()
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setProperty("role", "muted")
        self.frame = QFrame(self)
        self.frame.setObjectName("search")
        self._lay()
        for typed in (self.line, *self.toggles.values()):
            typed.installEventFilter(self)
        window.installEventFilter(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.ask)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.ask)
        asking.answered.connect(self._show)
        library.subscribe(lambda _changes: self._soon.start(0))

    # Opening and closing

    def show_up(self) -> None:
        """Come up with the text of last time, ready to be typed over."""
        focus = self.window().focusWidget()
        if not self.isVisible():
            self._before = focus
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.selectAll()
        self.ask()

    def put_away(self) -> None:
        """Close; the focus goes back to where it was."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()

    def _open(self) -> None:
        entry = self.list.entry
        if entry is not None:
            self.put_away()
            self.opened.emit(*entry.key)

    # Asking

    @property
    def question(self) -> Question:
        """What is asked for now."""
        wanted = (table for table, toggle in self.toggles.items() if toggle.isChecked())
        return Question(self.line.text(), frozenset(wanted))

    def ask(self) -> None:
        """Find what is asked for; the answer comes by itself."""
        if self.isVisible():
            self._asking.ask(self.question)

    def _show(self, question: Question, results: Results) -> None:
        if question != self.question or not self.isVisible():
            return  # what is asked for now has been asked
        anew = question != self.shown
        chosen = None if anew or self.list.entry is None else self.list.entry.key
        self.shown, self.complete = question, results.progress.complete
        found = tuple(rows(results, self._library, kinds(), kinds_of_many()))
        if self.rows.show_rows(found):
            self._choose(chosen)
        self.list.setVisible(bool(found))
        self.said.setVisible(not found)
        self.said.setText("" if found else self._why_nothing(question, results))
        self.remark.setText(str(results.progress))
        if not self.complete:
            self._again.start()

    def _choose(self, key: tuple[str, str] | None) -> None:
        entries = self.rows.entries
        same = (number for number in entries if self.rows.key(number) == key)
        self.list.choose(next(same, entries[0] if entries else -1))

    def _why_nothing(self, question: Question, results: Results) -> str:
        text = " ".join(question.text.split())
        if not text:
            return _(
                "Names in any spelling or script, titles, places, and any words of summaries, "
                "claims and sources."
            )
        if not results.progress.complete:
            return _("Nothing so far: the library is still being read.")
        nothing = _("Nothing is called “{text}” or says so.").format(text=text)
        narrowed = _("Search all kinds of records (Alt+0), or use fewer or other words.")
        otherwise = _("Use fewer or other words, or only the beginning of one.")
        return f"{nothing}\n{narrowed if question.tables else otherwise}"

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
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        veil = QColor(0, 0, 0, 120) if colours() is DARK else QColor(27, 31, 35, 36)
        painter = QPainter(self)
        painter.fillRect(event.rect(), veil)
        painter.end()

    def _acts(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return self._narrows(event.key() - Qt.Key.Key_0)
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in _ENTER:
            self._open()
        elif key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in _TABS:
            back = (
                key == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self._move_focus(-1 if back else 1)
        elif key in _PAGES:
            self.list.step(_PAGES[key] * self.list.page())
        else:
            return False
        return True

    def _narrows(self, number: int) -> bool:
        toggles = list(self.toggles.values())
        if number == 0:
            for toggle in toggles:
                toggle.setChecked(False)
        elif 0 < number <= len(toggles):
            toggles[number - 1].toggle()
        else:
            return False
        return True

    def _move_focus(self, by: int) -> None:
        stops: list[QWidget] = [self.line, *self.toggles.values()]
        at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(at + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        window = self.window()
        self.setGeometry(window.rect())
        width = min(_WIDTH, window.width() - 2 * _MARGIN)
        top = min(72, window.height() // 10)
        height = min(_HEIGHT, window.height() - top - _MARGIN)
        self.frame.setGeometry((window.width() - width) // 2, top, width, height)

    def _lay(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for toggle in self.toggles.values():
            chips.addWidget(toggle)
        chips.addStretch(1)
        keys = QLabel(_("↑ ↓ choose   Enter opens   Esc closes"))
        keys.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self.remark, 1)
        foot.addWidget(keys)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addLayout(chips)
        column.addWidget(self.list, 1)
        column.addWidget(self.said, 1)
        column.addLayout(foot)


def _toggle(kind: str, number: int) -> QPushButton:
    toggle = QPushButton(kind)
    toggle.setProperty("role", "toggle")
    toggle.setCheckable(True)
    toggle.setAutoDefault(False)
    toggle.setToolTip(_("Only these (Alt+{number})").format(number=number))
    return toggle
