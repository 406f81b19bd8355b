"""Controls for text: a line, paragraphs, a number, an address."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop_app.domain.figures import number_or_text
from desktop_app.views.chips import runs_right_to_left
from desktop_app.views.form.control import Control

_LINES_AT_LEAST, _LINES_AT_MOST = 2, 14


class LineControl(Control):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self._begins_at = Qt.AlignmentFlag.AlignLeft
        self.line = QLineEdit()
        self.line.textEdited.connect(self.touch)
        self.line.textChanged.connect(self._align)
        self.setFocusProxy(self.line)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(self.line)

    def replace_line(self, line: QLineEdit) -> None:
        """Let another line take the place of the plain one, with what it says and is called."""
        line.setText(self.line.text())
        line.setAccessibleName(self.line.accessibleName())
        line.textEdited.connect(self.touch)
        line.textChanged.connect(self._align)
        self.column.replaceWidget(self.line, line)
        self.line.hide()
        self.line.deleteLater()
        self.line = line
        self.setFocusProxy(line)

    def set_script_direction(self, *, right_to_left: bool) -> None:
        """Where nothing is typed yet, begin at the side at which the script does.

        A text takes its own direction.
        """
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        self._begins_at = side
        self._align()

    def _align(self) -> None:
        side = Qt.AlignmentFlag.AlignLeft if self.line.text() else self._begins_at
        self.line.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def fill(self, value: object) -> None:
        """Show the text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def read(self) -> object:
        """The text without blanks around it, None where nothing is left."""
        return self.line.text().strip() or None


class Paragraphs(QPlainTextEdit):
    """A text that tells when another width has broken its lines elsewhere."""

    relaid = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and tell."""
        super().resizeEvent(event)
        self.relaid.emit()


class ProseControl(Control):
    """Paragraphs of text."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Paragraphs()
        self.text.relaid.connect(self._fit)
        self.text.setTabChangesFocus(True)
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.text.textChanged.connect(self._changed)
        self._filling = False
        self._fit()
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)

    def fill(self, value: object) -> None:
        """Show the text."""
        self._filling = True
        self.text.setPlainText("" if value is None else str(value))
        self._align()
        self._filling = False

    def read(self) -> object:
        """The text, None where there is none."""
        return self.text.toPlainText().strip() or None

    def _fit(self) -> None:
        layout = self.text.document().documentLayout()
        line = self.text.fontMetrics().lineSpacing()
        height, block = 0.0, self.text.document().begin()
        while block.isValid() and height < _LINES_AT_MOST * line:
            height += layout.blockBoundingRect(block).height()  # scripts differ in height
            block = block.next()
        whole = height <= _LINES_AT_MOST * line
        self.text.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        shown = min(max(height, _LINES_AT_LEAST * line), _LINES_AT_MOST * line)
        self.text.setFixedHeight(ceil(shown) + 26)

    def _align(self) -> None:
        """Qt runs each line in its own direction, but sets all of them at the left."""
        document = self.text.document()
        leftward = runs_right_to_left(self.text.toPlainText())
        side = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)

    def _changed(self) -> None:
        if not self._filling:
            self._align()
            self.touch()


class NumberControl(LineControl):
    """A number; what is no number stays as text, for the check to name."""

    def fill(self, value: object) -> None:
        """Show the number as it would be typed."""
        super().fill(f"{value:.15g}" if isinstance(value, float) else value)

    def read(self) -> object:
        """An int or a float, the text where it is neither."""
        return number_or_text(self.line.text())
