"""A bar for what must be known and stays true: read-only, changed outside, unfinished drafts."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _


class Notice(msgspec.Struct, frozen=True):
    """A sentence, and what can be done about it; a lasting one cannot be put away."""

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    lasting: bool = False


class Notices(QWidget):
    """One line a notice; each can be put away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 8, 4)
        self._column.setSpacing(2)
        self._away: set[str] = set()
        self.hide()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these notices, but those that were put away."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [notice for notice in notices if notice.text not in self._away]
        for notice in shown:
            self._column.addWidget(self._line(notice))
        self.setVisible(bool(shown))

    def _line(self, notice: Notice) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        text = QLabel(notice.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(text, 1)
        if notice.act is not None:
            button = QPushButton(notice.action)
            button.clicked.connect(notice.act)
            line.addWidget(button)
        if notice.lasting:
            return holder
        away = QPushButton("×")
        away.setProperty("role", "quiet")
        away.setAccessibleName(_("Put this notice away"))
        away.clicked.connect(lambda: self._put_away(notice.text, holder))
        line.addWidget(away)
        return holder

    def _put_away(self, text: str, holder: QWidget) -> None:
        self._away.add(text)
        self._column.removeWidget(holder)
        holder.hide()
        holder.deleteLater()
        self.setVisible(self._column.count() > 0)
