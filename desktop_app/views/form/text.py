"""Controls for text: a line, paragraphs, a number, an address."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop_app.domain.figures import number_or_text
from desktop_app.views.chips import runs_right_to_left
from desktop_app.views.form.control import Control
from desktop_app.views.form.whole_line import WholeLine

_LINE_BREAKS = dict.fromkeys(map(ord, "\u2028\u2029\ufdd0\ufdd1"), "\n")
"""What Qt parts lines with. Its own plain text also turns no-break spaces into spaces."""
_LINES_AT_LEAST, _LINES_AT_MOST = 2, 14


class LineControl(Control):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self._begins_at = Qt.AlignmentFlag.AlignLeft
        self.line: QLineEdit = WholeLine()
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
        self._filling = self._fitting = False
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
        return self.text.document().toRawText().translate(_LINE_BREAKS).strip() or None

    def _fit(self) -> None:
        if self._fitting:  # a scroll bar that comes or goes breaks the lines elsewhere once more
            return
        self._fitting = True
        line = self.text.fontMetrics().lineSpacing()
        whole = self._height(_LINES_AT_MOST * line) <= _LINES_AT_MOST * line
        self.text.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        height = max(self._height(_LINES_AT_MOST * line), _LINES_AT_LEAST * line)
        self.text.setFixedHeight(ceil(min(height, _LINES_AT_MOST * line)) + 26)
        self._fitting = False

    def _height(self, enough: float) -> float:
        """The height of the text in pixels, as far as it is asked for."""
        layout = self.text.document().documentLayout()
        height, block = 0.0, self.text.document().begin()
        while block.isValid() and height <= enough:
            height += layout.blockBoundingRect(block).height()  # scripts differ in height
            block = block.next()
        return height

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

    def __init__(self) -> None:
        super().__init__()
        self._raw: tuple[str, object] = "", None

    def fill(self, value: object) -> None:
        """Show the number as it would be typed."""
        super().fill(f"{value:.15g}" if isinstance(value, float) else value)
        self._raw = self.line.text(), value

    def read(self) -> object:
        """An int or a float, the text where it is neither."""
        shown, raw = self._raw
        return raw if self.line.text() == shown else number_or_text(self.line.text())
