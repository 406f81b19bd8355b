"""Pasted rows as Qt shows them before they become records: read, judged, chosen."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt, Signal

from desktop_app import gettext as _
from desktop_app.models.table import Column, Index, TableModel
from desktop_app.models.tone import Tone
from desktop_app.models.tooltip import plain_tooltip


class Verdict(Enum):
    """What becomes of a row."""

    WAITING = "waiting"
    """It is not read yet."""

    NEW = "new"

    DOUBLE = "double"
    """The library, or a row above, has it already; it is added only where the user says so."""

    IMPOSSIBLE = "impossible"
    """It cannot be true, so it cannot be added."""

    NOTHING = "nothing"
    """Nothing of it is understood."""


class Pasted:
    """One row: its texts, what is understood of each, and whether it is to be added."""

    def __init__(self, number: int, texts: Sequence[str]) -> None:
        self.number = number
        self.texts = tuple(texts)
        self.shown = self.texts
        self.told = ("",) * len(self.texts)
        self.unread = (False,) * len(self.texts)
        self.document: dict[str, Any] = {}
        self.verdict = Verdict.WAITING
        self.why = ""
        self.picked: bool | None = None
        """What the user said; None where he left it to the program."""

    @property
    def wanted(self) -> bool:
        """Whether it is to be added: new ones, unless the user says otherwise."""
        proposed = self.verdict is Verdict.NEW if self.picked is None else self.picked
        return self.addable and proposed

    @property
    def addable(self) -> bool:
        """Whether the user may choose it."""
        return self.verdict in {Verdict.NEW, Verdict.DOUBLE}


class PastedModel(TableModel[Pasted]):
    """A table of pasted rows: a box to choose each, what becomes of it, and its cells."""

    chosen = Signal()
    """The user chose or left out a row."""

    def __init__(self, heads: Sequence[str]) -> None:
        box: Column[Pasted] = Column(_("Add"), lambda _row: "", lambda row: row.wanted, 56)
        verdict: Column[Pasted] = Column(_("Row"), _in_words, width=150, tone=_tone)
        cells = [_cell(head, at) for at, head in enumerate(heads)]
        last = Column[Pasted]("", lambda _row: "", width=8, stretch=True)
        super().__init__((box, verdict, *cells, last))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The box of a row, the reason of a cell; else what any table shows."""
        if not index.isValid():
            return None
        row, column = self.row(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and row.addable:
            return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.told(index))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return _("added") if row.wanted else _("not added")
        return super().data(index, role)

    def setData(  # noqa: N802
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Choose a row, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        row = self.row(index.row())
        row.picked = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.chosen.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows that can be added have a box."""
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self.row(index.row()).addable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def told(self, index: Index) -> str:
        """What is to be said of a cell: why it is not understood, or all of its text."""
        row, cell = self.row(index.row()), index.column() - 2
        if cell < 0:
            return row.why
        return row.told[cell] or row.texts[cell] if cell < len(row.texts) else ""

    def renew(self) -> None:
        """Rows were read meanwhile: show them so."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _cell(head: str, at: int) -> Column[Pasted]:
    def text(row: Pasted) -> str:
        return f"⚠ {row.shown[at]}" if row.unread[at] else row.shown[at]

    def tone(row: Pasted) -> Tone | None:
        return Tone.DOUBT if row.unread[at] else None

    return Column(head or _("Column {number}").format(number=at + 1), text, width=150, tone=tone)


def _in_words(row: Pasted) -> str:
    return {
        Verdict.WAITING: "…",
        Verdict.NEW: _("new"),
        Verdict.DOUBLE: _("already there"),
        Verdict.IMPOSSIBLE: _("cannot be true"),
        Verdict.NOTHING: _("nothing understood"),
    }[row.verdict]


def _tone(row: Pasted) -> Tone:
    match row.verdict:
        case Verdict.NEW:
            return Tone.CONFIRMED
        case Verdict.WAITING:
            return Tone.PLAIN
        case _:
            return Tone.DOUBT
