"""A line that takes a day in any words and says what it understood."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.date_input import understand
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.moments import local


class Since(QWidget):
    """From which day on; an empty line is no limit."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day: date | None = None
        label = QLabel(_("Since"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("yesterday, 3 Aug 2024, 2024"))
        self.line.setAccessibleName(_("Since"))
        self.line.setClearButtonEnabled(True)
        self.line.setFixedWidth(250)
        self.line.textChanged.connect(self._read)
        label.setBuddy(self.line)
        self.today = QPushButton(_("Today"))
        self.today.clicked.connect(lambda: self.line.setText(_("today")))
        self.all = QPushButton(_("All"))
        self.all.clicked.connect(self.line.clear)
        self.remark = QLabel()
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setWordWrap(True)
        self.remark.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (label, self.line, self.today, self.all):
            row.addWidget(widget)
        row.addWidget(self.remark, 1)

    def _read(self, text: str) -> None:
        now = local()
        found = understand(text, Day(now.year, now.month, now.day))
        if text.strip().lower() == _("today"):
            day: date | None = now.date()
        else:
            day = _first_day(found.edtf)
        if day is not None:
            shown = day_in_words(Day(day.year, day.month, day.day))
            self.remark.setText(_("since {day}").format(day=shown))
        else:
            self.remark.setText(found.remark)
        if day != self.day:
            self.day = day
            self.changed.emit()


def _first_day(edtf: str) -> date | None:
    """The earliest day that a date may be; None where it has none that a calendar knows."""
    found = read(edtf) if edtf else None
    earliest = found.start.earliest if found is not None and found.start is not None else None
    try:
        return None if earliest is None else date(*earliest)
    except ValueError:
        return None
