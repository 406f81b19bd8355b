"""One key with its text, and what is wrong with the two."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.kinds import Keyed
from desktop_app.domain.problem import Problem
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.trouble import Trouble
from desktop_app.views.form.whole_line import WholeLine
from desktop_app.views.native_keys import native_keys


class KeyedLine(QWidget):
    """Its key is typed, or, where the list of keys is closed, the label above the text.

    Ctrl+Delete takes a line of a typed key out.
    """

    edited = Signal()
    removed = Signal()

    def __init__(
        self, kind: Keyed, key: str = "", text: str = "", *, label: str = "", meaning: str = ""
    ) -> None:
        super().__init__()
        self.key = WholeLine(key)
        self.text = WholeLine(text)
        self.trouble = Trouble()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._lines = (self.text,) if label else (self.key, self.text)
        self._meaning = "" if label else native_keys(_("Ctrl+Delete takes the line out."))
        if label:
            caption = QLabel(label)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setProperty("role", "muted")
            caption.setBuddy(self.text)
            column.addWidget(caption)
            self._meaning = meaning
        column.addLayout(row)
        column.addWidget(self.trouble)
        for line, name in ((self.key, kind.key), (self.text, label or kind.value)):
            line.setCursorPosition(0)
            line.setPlaceholderText("" if label else name)
            line.setAccessibleName(name)
            line.setToolTip(plain_tooltip(self._meaning))
            line.textEdited.connect(self.edited)
            line.installEventFilter(self)
        for line in self._lines:
            row.addWidget(line)
        if not label:
            remove = QToolButton()
            remove.setText("×")
            remove.setProperty("role", "row")
            remove.setToolTip(native_keys(_("Remove (Ctrl+Delete)")))
            remove.setAccessibleName(_("Remove"))
            remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lines have a key for it
            remove.clicked.connect(self.removed)
            row.addWidget(remove)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Delete in either line takes both out."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() == Qt.Key.Key_Delete and len(self._lines) > 1:
                self.removed.emit()
                return True
        return super().eventFilter(watched, event)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong below the line, and to whoever hears it."""
        wrong = self.trouble.say(problems)
        for line in self._lines:
            told = (self.trouble.text(), self._meaning)
            line.setAccessibleDescription(" ".join(filter(None, told)))
            if line.property("wrong") is not wrong:
                line.setProperty("wrong", wrong)
                line.style().polish(line)
