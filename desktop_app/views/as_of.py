"""The control for the day that everything is shown as of."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QToolTip,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.date_input import understand
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.clock import today
from desktop_app.views.day_slider import DaySlider

_WIDE = 400
"""Pixels that all need; with less there is no slider, and with yet less no Today."""

_PADDING = 24
"""Pixels at the two ends of the field that its text leaves free."""

_GAP = 8

_BEFORE = 10
"""Years before today at which the slider begins until the library's are known."""


class AsOf(QWidget):
    """A field that takes a date in words, a slider over the library's years, and Today."""

    asked = Signal(object)
    """The reader wants another day: a `Day`, or None for today."""

    def __init__(self) -> None:
        super().__init__()
        self._today = today()
        self._day: Day | None = None
        self._years: tuple[Day | None, Day | None] = None, None
        self._label = label = QLabel(_("As of"))
        label.setProperty("role", "muted")
        self.line = QLineEdit()
        self.line.setAccessibleName(_("As of"))
        self.line.setPlaceholderText(_("a day, or “May 2019”"))
        self.line.setFixedWidth(
            self.line.fontMetrics().horizontalAdvance("30 September 2021") + _PADDING
        )
        self.line.installEventFilter(self)
        label.setBuddy(self.line)
        self.slider = DaySlider()
        self.slider.setAccessibleName(_("As of, along the years of the library"))
        self.last = QLabel()
        self.last.setProperty("role", "muted")
        self.now = QPushButton(_("Today"))
        self.now.setToolTip(plain_tooltip(_("Show everything as of today")))
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for widget in (label, self.line, self.slider, self.last, self.now):
            layout.addWidget(widget)
        layout.setStretchFactor(self.slider, 1)
        layout.insertStretch(0)  # takes the room of a slider that is left out
        self.line.returnPressed.connect(self._take)
        self.line.editingFinished.connect(self._take)
        self.line.textEdited.connect(self._explain)
        self.slider.turned.connect(self._ask)
        self.now.clicked.connect(lambda: self.asked.emit(None))
        self.show_years(None, None)
        self.show_day(None)

    def show_years(self, first: Day | None, last: Day | None) -> None:
        """Let the slider run over the library's years, and on to today; what is typed stays."""
        self._years = first, last
        self._show_span()
        if not self.slider.turning:
            self.slider.show_day(self._day or self._today)

    def show_day(self, day: Day | None) -> None:
        """Show the day, None for today, without telling."""
        self._day = day
        if self._years == (None, None):
            self._show_span()
        self.line.setText(day_in_words(day or self._today))
        self._mark(wrong=False)
        self.slider.show_day(day or self._today)
        self.now.setEnabled(day is not None)

    def _show_span(self) -> None:
        """Until the library's years are known, those up to today with the day that is shown."""
        first, last = self._years
        begins = first or Day(self._today.year - _BEFORE, 1, 1)
        ends = max(self._today, last or self._today)
        if (first, last) == (None, None) and self._day is not None:
            begins, ends = min(begins, self._day), max(ends, self._day)
        self.slider.show_span(min(begins, self._today), ends)
        self.last.setText(str(ends.year))

    def ask(self) -> None:
        """Put the cursor where a day is typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the field."""
        return QSize(self.line.maximumWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: a field that is emptied is today's again."""
        width = event.size().width()
        for widget in (self.slider, self.last, self._label):
            widget.setVisible(width >= _WIDE)
        self.now.setVisible(width >= self.line.width() + _GAP + self.now.sizeHint().width())
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc take back what was typed."""
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.line.text() != day_in_words(self._day or self._today)
        ):
            QToolTip.hideText()
            self.show_day(self._day)
            self.line.selectAll()
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        if self.line.text() == day_in_words(self._day or self._today):
            return
        day = self._typed()
        if day is None and self.line.text().strip():
            self._mark(wrong=True)
            self._explain()
        else:
            QToolTip.hideText()
            self._ask(day)

    def _ask(self, day: Day | None) -> None:
        asked = None if day is None or day == self._today else day
        if asked != self._day:
            self.asked.emit(asked)
        else:
            self.show_day(asked)

    def _typed(self) -> Day | None:
        date_typed = read(understand(self.line.text(), self._today).edtf)
        return date_typed.latest if date_typed else None

    def _explain(self) -> None:
        text = self.line.text()
        day = self._typed()
        if day is not None:
            self._mark(wrong=False)
            said = _("as of {day}").format(day=day_in_words(day))
        else:
            said = understand(text, self._today).remark or (
                _("An end is needed: name a day.") if text.strip() else _("as of today")
            )
        below = self.line.mapToGlobal(self.line.rect().bottomLeft())
        QToolTip.showText(below, plain_tooltip(said), self.line)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.line.property("wrong")) != wrong:
            self.line.setProperty("wrong", wrong)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
