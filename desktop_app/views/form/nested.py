"""Controls that hold fields of their own: a nested set, a list of them."""

import re
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.kinds import Rows
from desktop_app.domain.problem import Problem
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.control import Nesting
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.row_card import RowCard, TakenOut

__all__ = ["PartControl", "RowCard", "RowsControl"]

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

    def place_of(self, path: str) -> QWidget:
        """The place in one of the fields."""
        return self.fields.place_of(path.removeprefix(".")) if self.fields else self

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Hand the problems on to the fields."""
        if self.fields is not None:
            self.fields.show_problems([(path.removeprefix("."), p) for path, p in problems])


class RowsControl(Nesting):
    """A list of rows, each opened when it is needed."""

    def __init__(self, kind: Rows, catalogue: Catalogue) -> None:
        super().__init__()
        self.kind = kind
        self.catalogue = catalogue
        self.cards: list[RowCard] = []
        self._taken_out: list[TakenOut] = []
        self.add_button = QPushButton(_("Add {noun}").format(noun=kind.noun))
        self.add_button.setProperty("role", "quiet")
        self.add_button.setAutoDefault(True)  # Enter presses it
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
        for old in [*self.cards, *self._taken_out]:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._taken_out = []
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
        """Take a row out; a line stays in its place that brings it back."""
        left = TakenOut(card)
        left.wanted_back.connect(lambda: self.bring_back(left))
        self._taken_out.append(left)
        self._list.insertWidget(self._list.indexOf(card), left)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and card.isAncestorOf(focus)
        self.cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        if card.says_nothing:
            self._drop(left)
        elif had_focus:
            left.button.setFocus()
        self.touch()

    def bring_back(self, left: TakenOut) -> None:
        """Put a row back where it was."""
        at = self._list.indexOf(left)
        before = sum(self._list.indexOf(card) < at for card in self.cards)
        card = RowCard(self, left.row, given=left.given)
        self.cards.insert(before, card)
        self._list.insertWidget(at, card)
        self._drop(left)
        card.toggle.setFocus()
        self.touch()

    def shift(self, card: RowCard, by: int) -> None:
        """Move a row up or down the list."""
        at = self.cards.index(card)
        to = max(0, min(len(self.cards) - 1, at + by))
        if to != at:
            there = self._list.indexOf(self.cards[to])
            self.cards.insert(to, self.cards.pop(at))
            self._list.insertWidget(there, card)
            self.touch()

    def go(self, card: RowCard, by: int) -> None:
        """Go to the line of the row below or above; from the last to where rows are added."""
        to = self.cards.index(card) + by
        if to >= len(self.cards):
            self.add_button.setFocus()
        elif to >= 0:
            self.cards[to].toggle.setFocus()

    def _drop(self, left: TakenOut) -> None:
        self._taken_out.remove(left)
        self._list.removeWidget(left)
        left.hide()
        left.deleteLater()

    def place_of(self, path: str) -> QWidget:
        """The place in one of the rows, which is opened."""
        found, filled = _AT.match(path), self._filled
        if found is None or int(found[1]) >= len(filled):
            return self.add_button
        card = filled[int(found[1])]
        card.toggle.setChecked(True)
        return card.fields.place_of(found[2]) if card.fields and found[2] else card.toggle

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Hand each problem to its row."""
        by_row: dict[int, list[tuple[str, Problem]]] = {}
        for path, problem in problems:
            found = _AT.match(path)
            if found:
                by_row.setdefault(int(found[1]), []).append((found[2], problem))
        for number, card in enumerate(self._filled):
            card.show_problems(by_row.get(number, []))

    @property
    def _filled(self) -> list[RowCard]:
        """The rows of the document: problems count these."""
        return [card for card in self.cards if not card.says_nothing]
