"""One row of a list: a line that opens to its fields; and what is left of one taken out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from desktop_app import gettext as _
from desktop_app.domain.problem import Problem, Severity
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.fields import Fields
from desktop_app.views.menus import literal

if TYPE_CHECKING:
    from desktop_app.views.form.nested import RowsControl

_PADDING, _BUTTON = 20, 22


class FoldButton(QPushButton):
    """The line of a row. Keys that are not its own go to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter open and fold; arrows are the row's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.toggle()
        else:
            event.ignore()


class RowCard(QFrame):
    """A row. Alt and an arrow key move it; on its line, Delete takes it out."""

    def __init__(self, control: "RowsControl", row: Any, *, given: bool = True) -> None:  # noqa: ANN401
        super().__init__()
        self.setObjectName("group")
        self.row = row
        self.given = given
        self.fields: Fields | None = None
        self._control = control
        self._problems: Sequence[tuple[str, Problem]] = ()
        self.toggle = FoldButton()
        self.toggle.setProperty("role", "fold")
        self.toggle.setCheckable(True)
        self.toggle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggle.toggled.connect(self._unfold)
        self.heading = line = QHBoxLayout()
        line.setContentsMargins(2, 2, 2, 2)
        line.setSpacing(0)
        line.addWidget(self.toggle, 1)
        for text, name, keys, act in (
            ("↑", _("Move up"), _("Alt+Up"), lambda: control.shift(self, -1)),
            ("↓", _("Move down"), _("Alt+Down"), lambda: control.shift(self, 1)),
            ("×", _("Remove"), _("Delete"), lambda: control.remove(self)),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(f"{name} ({keys})")
            button.setAccessibleName(f"{name}: {control.kind.noun}")
            button.setProperty("role", "row")
            button.setFixedWidth(_BUTTON)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line has keys for all three
            button.clicked.connect(act)
            line.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 4, 2)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        self.retitle()

    @property
    def says_nothing(self) -> bool:
        """Whether the user left the row empty; what the document held is kept, even if empty."""
        return not self.given and self.row in ({}, None)

    @property
    def summary(self) -> str:
        """What the row holds, in a line."""
        text = self._control.catalogue.summary(self._control.kind.type, self.row)
        return text or _("new {noun}").format(noun=self._control.kind.noun)

    def retitle(self) -> None:
        """Say on the line what the row holds, and whether something is wrong in it."""
        wrong = any(problem.severity is not Severity.HINT for _path, problem in self._problems)
        text = self.summary
        lead = ("▾ " if self.toggle.isChecked() else "▸ ") + ("⚠ " if wrong else "")
        room = max(self.toggle.width() - _PADDING, 40)
        metrics = self.toggle.fontMetrics()
        shown = metrics.elidedText(lead + text, Qt.TextElideMode.ElideRight, room)
        self.toggle.setText(literal(shown))
        self.toggle.setAccessibleName(text)
        told = "\n".join(dict.fromkeys(problem.sentence for _path, problem in self._problems))
        keys = _(
            "Enter opens it, Alt+Up and Alt+Down move it, Delete takes it out, Insert adds one."
        )
        self.toggle.setAccessibleDescription(" ".join(filter(None, (told, keys))))
        cut = text if shown != lead + text else ""
        self.toggle.setToolTip(plain_tooltip("\n".join(filter(None, (cut, told)))))

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Keep the problems for when the row opens; show them at once where it is open."""
        self._problems = problems
        self.retitle()
        if self.fields is not None:
            self.fields.show_problems(problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open, fold, take out, add another."""
        key, on_line = event.key(), self.toggle.hasFocus()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._control.shift(self, -1 if key == Qt.Key.Key_Up else 1)
        elif on_line and key == Qt.Key.Key_Delete:
            self._control.remove(self)
        elif key == Qt.Key.Key_Insert and not event.modifiers():
            self._control.add()
        elif on_line and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.toggle.setChecked(key == Qt.Key.Key_Right)
        elif on_line and not alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._control.go(self, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the line to the width."""
        super().resizeEvent(event)
        self.retitle()

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001
        self.retitle()
        if self.fields is None and isinstance(self.row, dict):
            self.fields = Fields(self._control.kind.type, self.row, self._control.catalogue)
            self.fields.setContentsMargins(10, 0, 4, 4)
            self.fields.edited.connect(self._edited)
            self.fields.show_problems(self._problems)
            self._column.addWidget(self.fields)
        if self.fields is not None:
            self.fields.setVisible(unfolded)

    def _edited(self) -> None:
        self.given = False
        self.retitle()
        self._control.touch()


class TakenOut(QFrame):
    """Stands where a row was, and brings it back."""

    wanted_back = Signal()

    def __init__(self, card: RowCard) -> None:
        super().__init__()
        self.row = card.row
        self.given = card.given
        self._said = _("Removed: {row}").format(row=card.summary)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "muted")
        self._label.setToolTip(plain_tooltip(card.summary))
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(_("Undo"))
        self.button.setProperty("role", "quiet")
        self.button.setAccessibleName(_("Undo the removal of {row}").format(row=card.summary))
        self.button.clicked.connect(self.wanted_back)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 2, 0)
        line.addWidget(self._label, 1)
        line.addWidget(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of undo, and Enter, bring it back."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Return:
            self.wanted_back.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the width."""
        super().resizeEvent(event)
        metrics, room = self._label.fontMetrics(), self._label.width()
        self._label.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room))
