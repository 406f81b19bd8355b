"""From when to when: two dates as people write them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.date_input import understand
from desktop_app.domain.edtf import read


class DateSpan(QWidget):
    """Two lines; each may be empty. What is not understood changes nothing, and is said."""

    changed = Signal(str, str)
    done = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.since, since = _line(_("From"))
        self.until, until = _line(_("To"))
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setProperty("role", "hint")
        self.note = note = QLabel(
            _("A date that may lie in between is shown too. A year, month or day will do.")
        )
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (since, self.since, until, self.until, self.remark, note):
            column.addWidget(widget)
        column.addStretch(1)
        for line in (self.since, self.until):
            line.textEdited.connect(self._read)
            line.installEventFilter(self)

    def show_span(self, since: str, until: str) -> None:
        """Show other dates, without telling."""
        for line, date in ((self.since, since), (self.until, until)):
            if understand(line.text()).edtf != date:
                line.setText(date)
        self._remark()

    def take_focus(self) -> None:
        """Let the reader type."""
        self.since.setFocus()
        self.since.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is done, the arrows go from line to line and back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.done.emit()
                    return True
                case Qt.Key.Key_Down if watched is self.since:
                    self.until.setFocus()
                    return True
                case Qt.Key.Key_Up if watched is self.until:
                    self.since.setFocus()
                    return True
                case Qt.Key.Key_Left if isinstance(watched, QLineEdit) and not watched.text():
                    self.back.emit()
                    return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        since, until = (understand(line.text()) for line in (self.since, self.until))
        wrong = [
            line
            for line, read_ in ((self.since, since), (self.until, until))
            if line.text().strip() and not read_.edtf
        ]
        self._remark()
        if not wrong:
            self.changed.emit(since.edtf, until.edtf)

    def _remark(self) -> None:
        since, until = (understand(line.text()) for line in (self.since, self.until))
        first, last = read(since.edtf), read(until.edtf)
        remark = since.remark or until.remark
        if first and last and first.earliest and last.latest and first.earliest > last.latest:
            remark = _("The end lies before the beginning: nothing can match.")
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))


def _line(label: str) -> tuple[QLineEdit, QLabel]:
    line, head = QLineEdit(), QLabel(label)
    head.setBuddy(line)
    line.setAccessibleName(label)
    line.setPlaceholderText(_("any time"))
    line.setClearButtonEnabled(True)
    line.textChanged.connect(lambda text: line.textEdited.emit(text) if not text else None)
    return line, head
