"""From how many to how many: two short lines in a row."""

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.filtering.number_spans import NumberSpan, span_between


class NumberLine(QWidget):
    """Each of the two may be empty; both empty ask for nothing."""

    changed = Signal(object)
    """The `NumberSpan` that is typed, None for none."""

    done = Signal()
    back = Signal()
    """The reader wants to go back to what he came from."""

    left = Signal()
    """The reader wants to go on to what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.least, self.most = _line(_("At least")), _line(_("At most"))
        self.remark = QLabel(_("The most is less than the least."))
        self.remark.setProperty("role", "hint")
        self.remark.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for line in (self.least, self.most):
            label = QLabel(line.accessibleName())
            label.setBuddy(line)
            label.setProperty("role", "muted")
            row.addWidget(label)
            row.addWidget(line, 1)
            line.textEdited.connect(self._read)
            line.textChanged.connect(self._emptied)
            line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.remark)

    def show_span(self, span: NumberSpan | None) -> None:
        """Show another span, without telling."""
        if span == self._typed:
            return
        least = "" if span is None else str(span.least)
        most = "" if span is None or span.most is None else str(span.most)
        for line, text in ((self.least, least), (self.most, most)):
            line.blockSignals(True)  # noqa: FBT003
            line.setText(text)
            line.blockSignals(False)  # noqa: FBT003
        self.remark.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is done, the arrows go down and back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.done.emit()
                    return True
                case Qt.Key.Key_Down:
                    self.left.emit()
                    return True
                case Qt.Key.Key_Left if watched is self.least and not self.least.text():
                    self.back.emit()
                    return True
        return super().eventFilter(watched, event)

    @property
    def _typed(self) -> NumberSpan | None:
        return span_between(self.least.text(), self.most.text())

    def _read(self) -> None:
        typed = self._typed
        wrong = typed is None and bool(self.least.text() or self.most.text())
        self.remark.setVisible(wrong)
        if not wrong:
            self.changed.emit(typed)

    def _emptied(self, text: str) -> None:
        if not text:  # its cross was pressed
            self._read()


def _line(label: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(label)
    line.setPlaceholderText(_("any"))
    line.setClearButtonEnabled(True)
    line.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,9}"), line))
    return line
