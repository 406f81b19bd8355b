"""Controls for text: a line, paragraphs, a number, an address."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop_app.domain.figures import number_or_text
from desktop_app.views.form.control import Control

_LINES_AT_LEAST, _LINES_AT_MOST = 2, 14


class LineControl(Control):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.textEdited.connect(self.touch)
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
        self.column.replaceWidget(self.line, line)
        self.line.hide()
        self.line.deleteLater()
        self.line = line
        self.setFocusProxy(line)

    def fill(self, value: object) -> None:
        """Show the text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def read(self) -> object:
        """The text without blanks around it, None where nothing is left."""
        return self.line.text().strip() or None


class ProseControl(Control):
    """Paragraphs of text."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
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
        self._filling = False

    def read(self) -> object:
        """The text, None where there is none."""
        return self.text.toPlainText().strip() or None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.text.document().documentLayout()
        lines, block = 0, self.text.document().begin()
        while block.isValid() and lines < _LINES_AT_MOST:
            layout.blockBoundingRect(block)  # lays the block out where it is not yet
            lines += max(1, block.layout().lineCount())
            block = block.next()
        shown = min(max(lines, _LINES_AT_LEAST), _LINES_AT_MOST)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * shown + 26)

    def _changed(self) -> None:
        if not self._filling:
            self.touch()


class NumberControl(LineControl):
    """A number; what is no number stays as text, for the check to name."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.line.setPlaceholderText(hint)

    def fill(self, value: object) -> None:
        """Show the number as it would be typed."""
        super().fill(f"{value:.15g}" if isinstance(value, float) else value)

    def read(self) -> object:
        """An int or a float, the text where it is neither."""
        return number_or_text(self.line.text())
