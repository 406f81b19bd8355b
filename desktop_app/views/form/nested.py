"""Controls that hold fields of their own: a nested set, a list of them."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from desktop_app import gettext as _
from desktop_app.domain.kinds import Rows
from desktop_app.domain.problem import Problem, Severity
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields, Nesting
from desktop_app.views.menus import literal

_PADDING = 20
_AT = re.compile(r"\[(\d+)\]\.?(.*)", re.DOTALL)


class PartControl(Nesting):
    """One nested set of fields, in a frame."""

    def __init__(self, part_type: type[msgspec.Struct], catalogue: Catalogue) -> None:
        super().__init__()
        self._type = part_type
        self._catalogue = catalogue
        self.fields: Fields | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 0, 0)

    def fill(self, value: object) -> None:
        """Show the fields of a mapping."""
        if self.fields is not None:
            self._column.removeWidget(self.fields)
            self.fields.deleteLater()
        document = dict(value) if isinstance(value, dict) else {}
        self.fields = Fields(self._type, document, self._catalogue)
        self.fields.edited.connect(self.touch)
        self._column.addWidget(self.fields)
        first = next(iter(self.fields.rows.values()), None)
        if first is not None:
            self.setFocusProxy(first.control)

    def read(self) -> object:
        """The mapping, None where it is empty."""
        return (self.fields.document if self.fields else None) or None

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Hand the problems on to the fields."""
        if self.fields is not None:
            self.fields.show_problems([(path.removeprefix("."), p) for path, p in problems])


class RowCard(QFrame):
    """One row of a list: a line that opens to its fields."""

    def __init__(self, control: "RowsControl", row: Any, *, given: bool = True) -> None:  # noqa: ANN401
        super().__init__()
        self.setObjectName("group")
        self.row = row
        self._given = given
        self.fields: Fields | None = None
        self._control = control
        self._problems: Sequence[tuple[str, Problem]] = ()
        self.toggle = QPushButton()
        self.toggle.setProperty("role", "fold")
        self.toggle.setCheckable(True)
        self.toggle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggle.toggled.connect(self._unfold)
        line = QHBoxLayout()
        line.setContentsMargins(2, 2, 2, 2)
        line.setSpacing(0)
        line.addWidget(self.toggle, 1)
        for text, name, act in (
            ("↑", _("Move up"), lambda: control.shift(self, -1)),
            ("↓", _("Move down"), lambda: control.shift(self, 1)),
            ("×", _("Remove"), lambda: control.remove(self)),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(f"{name}: {control.kind.noun}")
            button.setProperty("role", "quiet")
            button.clicked.connect(act)
            line.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 8, 2)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        self.retitle()

    @property
    def says_nothing(self) -> bool:
        """Whether the user left the row empty; what the document held is kept, even if empty."""
        return not self._given and self.row in ({}, None)

    def retitle(self) -> None:
        """Say on the line what the row holds, and whether something is wrong in it."""
        wrong = any(problem.severity is not Severity.HINT for _path, problem in self._problems)
        text = self._control.catalogue.summary(self._control.kind.type, self.row)
        text = text or _("new {noun}").format(noun=self._control.kind.noun)
        lead = ("▾ " if self.toggle.isChecked() else "▸ ") + ("⚠ " if wrong else "")
        room = max(self.toggle.width() - _PADDING, 40)
        metrics = self.toggle.fontMetrics()
        shown = metrics.elidedText(lead + text, Qt.TextElideMode.ElideRight, room)
        self.toggle.setText(literal(shown))
        self.toggle.setAccessibleName(text)

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Keep the problems for when the row opens; show them at once where it is open."""
        self._problems = problems
        self.retitle()
        told = "\n".join(problem.sentence for _path, problem in problems)
        self.toggle.setToolTip(plain_tooltip(told))
        if self.fields is not None:
            self.fields.show_problems(problems)

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001
        self.retitle()
        if self.fields is None and isinstance(self.row, dict):
            self.fields = Fields(self._control.kind.type, self.row, self._control.catalogue)
            self.fields.setContentsMargins(10, 0, 0, 4)
            self.fields.edited.connect(self._edited)
            self.fields.show_problems(self._problems)
            self._column.addWidget(self.fields)
        if self.fields is not None:
            self.fields.setVisible(unfolded)

    def _edited(self) -> None:
        self._given = False
        self.retitle()
        self._control.touch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the line to the width."""
        super().resizeEvent(event)
        self.retitle()


class RowsControl(Nesting):
    """A list of rows, each opened when it is needed."""

    def __init__(self, kind: Rows, catalogue: Catalogue) -> None:
        super().__init__()
        self.kind = kind
        self.catalogue = catalogue
        self.cards: list[RowCard] = []
        self.add_button = QPushButton(_("Add {noun}").format(noun=kind.noun))
        self.add_button.setProperty("role", "quiet")
        self.add_button.clicked.connect(self.add)
        self.setFocusProxy(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_name(self, name: str) -> None:
        """The button says what it adds."""
        self.setAccessibleName(name)

    def fill(self, value: object) -> None:
        """Show a line for each row."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        rows = value if isinstance(value, list) else []
        self.cards = [RowCard(self, dict(row) if isinstance(row, dict) else row) for row in rows]
        for card in self.cards:
            self._list.addWidget(card)

    def read(self) -> object:
        """The rows that say something, None where none does."""
        return [card.row for card in self.cards if not card.says_nothing] or None

    def add(self) -> RowCard:
        """Append an empty row and open it."""
        card = RowCard(self, {}, given=False)
        self.cards.append(card)
        self._list.addWidget(card)
        card.toggle.setChecked(True)
        first = next(iter(card.fields.rows.values()), None) if card.fields else None
        if first is not None:
            first.control.setFocus()
        return card

    def remove(self, card: RowCard) -> None:
        """Take a row out."""
        self.cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.touch()

    def shift(self, card: RowCard, by: int) -> None:
        """Move a row up or down the list."""
        at = self.cards.index(card)
        to = max(0, min(len(self.cards) - 1, at + by))
        if to != at:
            self.cards.insert(to, self.cards.pop(at))
            self._list.insertWidget(to, card)
            self.touch()

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Hand each problem to its row."""
        by_row: dict[int, list[tuple[str, Problem]]] = {}
        for path, problem in problems:
            found = _AT.match(path)
            if found:
                by_row.setdefault(int(found[1]), []).append((found[2], problem))
        filled = [card for card in self.cards if not card.says_nothing]
        for number, card in enumerate(filled):
            card.show_problems(by_row.get(number, []))
