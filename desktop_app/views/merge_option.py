"""One field of several records side by side: whose value is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.kinds import Keyed, Prose
from desktop_app.domain.side_by_side import Choice, Compared
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.chips import runs_right_to_left

_LONGEST = 420
"""Characters of a value that are shown; the tooltip holds all of it."""


class Option(QWidget):
    """A radio button with a text that wraps."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        shown = text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " …"
        self._label = QLabel(shown)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setToolTip(plain_tooltip(text))
        if runs_right_to_left(text):
            self._label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the text chooses it."""
        super().mouseReleaseEvent(event)
        self.button.setChecked(True)


class Line(QObject):
    """The choice of one field; its widgets are laid into the grid of all fields."""

    changed = Signal()

    def __init__(
        self, parent: QObject, row: Compared, titles: Sequence[str], texts: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.row = row
        self.label = QLabel(row.label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("role", "muted")
        self.label.setWordWrap(True)
        self._group = QButtonGroup(self)
        self.options: list[Option] = []
        for at, (title, text) in enumerate(zip(titles, texts, strict=True)):
            option = Option(text or "–", f"{row.label}, {title}: {text[:_LONGEST]}")
            self._group.addButton(option.button, at)
            self.options.append(option)
        self.beside = QWidget()
        column = QVBoxLayout(self.beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.all: Option | None = None
        if row.can_keep_all:
            text = _all_words(row)
            self.all = Option(text, f"{row.label}: {text}")
            self._group.addButton(self.all.button, len(titles))
            column.addWidget(self.all)
        self.rivals: QCheckBox | None = None
        if row.can_rival:
            self.rivals = QCheckBox(_("others as rivals"))
            self.rivals.setToolTip(_("Keep the values not taken beside it, with their sources."))
            self.rivals.setAccessibleName(f"{row.label}: {self.rivals.text()}")
            self.rivals.setChecked(row.proposed.rivals)
            self.rivals.toggled.connect(self.changed)
            column.addWidget(self.rivals)
        column.addStretch(1)
        take = row.proposed.take
        self._group.button(len(titles) if take is None else take).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self._toggled(0, checked=True)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        chosen = self._group.checkedId()
        rivals = self.rivals is not None and self.rivals.isEnabled() and self.rivals.isChecked()
        return Choice(None if chosen == len(self.options) else chosen, rivals)

    def lay(self, grid: QGridLayout, at: int, first: int, beside: int) -> None:
        """Take a row of the grid: the values from a column on, what is for all in another."""
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.label, at, 0, top)
        for column, option in enumerate(self.options, first):
            grid.addWidget(option, at, column, top)
        grid.addWidget(self.beside, at, beside, top)

    def _toggled(self, _number: int, checked: bool) -> None:  # noqa: FBT001
        if checked:
            if self.rivals is not None:
                self.rivals.setEnabled(self._group.checkedId() < len(self.options))
            self.changed.emit()


def _all_words(row: Compared) -> str:
    match row.kind:
        case Prose():
            return _("one after the other")
        case Keyed():
            return _("all of them, the first where both have a key")
        case _:
            return _("all of them")
