"""The search page: all that a text may mean, kind by kind, and what it can be narrowed to."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.edtf import read
from desktop_app.library import Library
from desktop_app.library.searching import EVERYTHING, FACETS, Narrowing, Survey
from desktop_app.models.asking import Asking, Question
from desktop_app.models.search_choices import options
from desktop_app.models.search_rows import SearchRows, rows_of_kinds
from desktop_app.views.date_span import DateSpan
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.record_kinds import kinds_of_many
from desktop_app.views.search_choices import SearchChoiceList
from desktop_app.views.search_list import SearchList
from desktop_app.views.search_words import why_nothing

_SIZE = QSize(1080, 700)
_CHOICES, _FEW = 300, 220
_LOW, _NARROW = 460, 800
"""Pixels below which there is no room for hints, and less for what it is narrowed by."""
_LONGEST = 400
_AGAIN = 150
"""Milliseconds after which is asked again while the library is still being read."""

_STEP, _MOST = 200, 1_000
"""Hits that come where the reader reaches the end of the list, and how many there are at most."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class SearchPage(QDialog):
    """A window beside the main one; put away, it keeps text and narrowing.

    `shown` is the question whose answer is on view, `complete` whether all was read for it.
    """

    opened = Signal(object)
    """The reader wants the record of a `Hit`."""

    def __init__(self, window: QWidget, library: Library, asking: Asking) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Search"))
        self.resize(size_on_screen(self, _SIZE))
        self._library = library
        self._asking = asking
        self._dates = ("", "")
        self._narrowing = EVERYTHING
        self._further = Question("")
        self._has_more = False
        self.shown: Question | None = None
        self.complete = False
        self.rows = SearchRows()
        self.line = QLineEdit()
        self.line.setObjectName("searchline")
        self.line.setMaxLength(_LONGEST)
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(_("Search everything"))
        self.line.setAccessibleName(_("Search everything"))
        self.list = SearchList(self.rows)
        self.choices = SearchChoiceList()
        self.span = DateSpan()
        self.count = _label("muted")
        self.said = _label("muted")
        self.keys = _label("muted")
        self.clear = QPushButton(_("Any kind, group, date and place"))
        self.clear.setProperty("role", "quiet")
        self.clear.setToolTip(_("Narrow no longer (Alt+0)"))
        self.clear.setAutoDefault(False)
        self._lay()
        self._fit(self.size())
        self._soon, self._again = self._timer(), self._timer()
        self.line.textChanged.connect(self.ask)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._open())
        self.choices.toggled.connect(self._toggle)
        self.span.changed.connect(self._date)
        self.clear.clicked.connect(self._clear)
        self.list.verticalScrollBar().valueChanged.connect(self._go_on)
        asking.answered.connect(self._show)
        library.subscribe(lambda _changes: self._soon.start(0))

    def show_up(self, text: str = "") -> None:
        """Come to the front, with a text where one is given, ready to be typed over."""
        self.show()
        self.raise_()
        self.activateWindow()
        if text:
            self.line.setText(text)
        self.line.setFocus()
        self.line.selectAll()
        self.ask()

    @property
    def question(self) -> Question:
        """What is asked for now, with further hits where the reader went on to them."""
        asked = Question(self.line.text(), narrowing=self._narrowing)
        return self._further if _same(asked, self._further) else asked

    def ask(self) -> None:
        """Find what is asked for; the answer comes by itself."""
        if self.isVisible():
            self._asking.ask(self.question)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk and open while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._acts(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out hints where it is low."""
        super().resizeEvent(event)
        self._fit(event.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+0 narrows no longer, wherever the focus is; Esc closes."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_0:
            self._clear()
        else:
            super().keyPressEvent(event)

    def _acts(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in _PAGES:
            self.list.step(_PAGES[key] * self.list.page())
        else:
            return False
        return True

    def _open(self) -> None:
        entry = self.list.entry
        if entry is not None:
            self.hide()
            self.opened.emit(entry.hit)

    # Narrowing

    def _toggle(self, facet: str, value: str) -> None:
        part = FACETS[facet]
        chosen: frozenset[str] = getattr(self._narrowing, part)
        self._narrow(replace(self._narrowing, **{part: chosen ^ {value}}))

    def _date(self, since: str, until: str) -> None:
        first, last = read(since), read(until)
        self._narrow(
            replace(
                self._narrowing,
                first=first.earliest if first else None,
                last=last.latest if last else None,
            )
        )

    def _clear(self) -> None:
        self.span.show_span("", "")
        self._narrow(EVERYTHING)
        self.line.setFocus()

    def _narrow(self, narrowing: Narrowing) -> None:
        self._narrowing = narrowing
        self.ask()

    # Showing

    def _go_on(self) -> None:
        """Ask for further hits: the reader reached the end of those listed."""
        listed = len(self.rows.entries)
        if self._has_more and self.list.at_end and self.shown == self.question:
            self._further = replace(self.question, most=min(listed + _STEP, _MOST))
            self.ask()

    def _show(self, question: Question, survey: Survey) -> None:
        if question != self.question or not self.isVisible():
            return  # what is asked for now has been asked
        stays = self.shown is not None and _same(question, self.shown)
        entry, above = self.list.entry if stays else None, self.list.uppermost
        hits, progress = survey.results.hits, survey.results.progress
        self.shown, self.complete = question, progress.complete
        listed, self._has_more = len(self.rows.entries) if question.most else 0, False
        many = kinds_of_many()
        if self.rows.show_rows(tuple(rows_of_kinds(survey, self._library, many))):
            entries = self.rows.entries
            if question.most:
                self.list.scroll_back(above, entry.key if entry is not None else None)
            else:
                same = (n for n in entries if entry is not None and self.rows.key(n) == entry.key)
                self.list.choose(next(same, entries[0] if entries else -1))
        self._has_more = listed < len(hits) < min(survey.total, _MOST)
        chosen = {facet: getattr(self._narrowing, part) for facet, part in FACETS.items()}
        self.choices.show_rows(tuple(options(survey, chosen, self._library, many)))
        self.clear.setVisible(self._narrowing != EVERYTHING)
        self.list.setVisible(bool(hits))
        self.said.setVisible(not hits)
        self.said.setText(self._why_nothing(question))
        self.count.setText(self._counted(survey))
        if not self.complete:
            self._again.start(_AGAIN)

    def _counted(self, survey: Survey) -> str:
        hits = survey.results.hits
        every = max(survey.total, len(hits))
        told = ngettext("{count} record", "{count} records", every).format(count=number(every))
        if every > len(hits):
            best = _("the best {count} are listed: narrow, or type more")
            if self._has_more:
                best = _("the best {count} are listed, more at the end of the list")
            told += " · " + best.format(count=number(len(hits)))
        return " · ".join(filter(None, (told if hits else "", survey.results.remark)))

    def _why_nothing(self, question: Question) -> str:
        narrowed = self._narrowing != EVERYTHING
        widen = _("Narrow no longer (Alt+0), or use fewer or other words.")
        return why_nothing(question.text, complete=self.complete, widen=widen if narrowed else "")

    def _lay(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.choices, 1)
        left.addWidget(self.span)
        left.addWidget(self.clear)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.count)
        right.addWidget(self.list, 1)
        right.addWidget(self.said, 1)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addLayout(left)
        parts.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.line)
        column.addLayout(parts, 1)
        self.keys.setText(
            _("↑ ↓ choose   Enter opens   Tab to what it is narrowed by   Esc closes")
        )
        column.addWidget(self.keys)
        for before, after in ((self.line, self.choices), (self.choices, self.span.since)):
            self.setTabOrder(before, after)

    def _fit(self, size: QSize) -> None:
        for hint in (self.keys, self.span.note):
            hint.setVisible(size.height() >= _LOW)
        for narrow in (self.choices, self.span):
            narrow.setFixedWidth(_CHOICES if size.width() >= _NARROW else _FEW)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.ask)
        return timer


def _same(one: Question, other: Question) -> bool:
    """Whether they ask for the same, however many hits."""
    return replace(one, most=0) == replace(other, most=0)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
