"""Find records that are likely the same, or pick some by hand, to merge them."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.duplicates import MERGEABLE, MOST_MERGED, Likenesses
from desktop_app.domain.names import title
from desktop_app.library import Library
from desktop_app.models.table import Column, TableModel
from desktop_app.views.consequences import called
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.fact_table import ROW_HEIGHT, FactTable
from desktop_app.views.list_page import counted
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.stepwise import Stepwise

_MOST_ROWS, _HEAD, _EMPTY = 6, 110, 56
"""Rows of likely duplicates shown at once; pixels above them, and where there are none."""

_PLURALS = {
    "people": _("People"),
    "sources": _("Sources"),
    "atrocities": _("Atrocities"),
    "groups": _("Groups"),
}


class Alike(msgspec.Struct, frozen=True):
    """Records that are likely the same, as the list shows them."""

    ids: tuple[str, ...]
    titles: str
    shared: str


class Listed(msgspec.Struct, frozen=True):
    """One record as the list shows it."""

    id: str
    title: str


class DuplicatesDialog(QDialog):
    """Above what is likely the same, below everything; `chosen` is what is to be merged."""

    def __init__(self, library: Library, parent: QWidget, table: str = "people") -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Merge duplicates"))
        self._library = library
        self._steps = Stepwise(self)
        self._likenesses = Likenesses()
        self._records: list[Listed] = []
        self.chosen: tuple[str, tuple[str, ...]] | None = None
        self.table = QComboBox()
        self.table.setAccessibleName(_("Kind of record"))
        for each in MERGEABLE:
            self.table.addItem(_PLURALS[each], each)
        self.alike: FactTable[Alike] = FactTable(
            TableModel(
                (
                    Column(_("Likely the same"), lambda row: row.titles, width=300, stretch=True),
                    Column(_("They share"), lambda row: row.shared, width=320),
                )
            ),
            _("Likely duplicates"),
            counted(_("{shown} of {total} likely"), _("{total} likely"), _("{total} likely")),
            lambda row: row.ids,
        )
        self.records: FactTable[Listed] = FactTable(
            TableModel(
                (
                    Column(
                        _("Or select two and more"), lambda row: row.title, width=300, stretch=True
                    ),
                    Column(_("Id"), lambda row: row.id, width=320),
                )
            ),
            _("Records"),
            counted(_("{shown} of {total} records"), _("{total} record"), _("{total} records")),
            lambda row: row.id,
        )
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty("role", "muted")
        buttons, self.accept_button = accept_or_cancel(self, _("Compare …"), self._accept)
        self._lay(buttons)
        self.alike.selection.changed.connect(lambda: self._offer(self.alike))
        self.records.selection.changed.connect(lambda: self._offer(self.records))
        self.alike.grid.activated.connect(self._accept)
        self.table.currentIndexChanged.connect(self._fill)
        self.table.setCurrentIndex(MERGEABLE.index(table) if table in MERGEABLE else 0)
        self.resize(size_on_screen(self, QSize(860, 640)))
        self._fill()

    def _lay(self, buttons: QDialogButtonBox) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(28, 20, 28, 0)
        line.setSpacing(12)
        caption = QLabel(_("Kind of record"))
        caption.setProperty("role", "muted")
        line.addWidget(caption)
        line.addWidget(self.table)
        line.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 12, 28, 16)
        foot.addWidget(self.told, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.alike)
        layout.addWidget(self.records, 1)
        layout.addLayout(foot)

    def _fill(self) -> None:
        self._likenesses = Likenesses()
        self._records = []
        self.alike.show_rows((), _("Looking for duplicates …"))
        self.alike.setFixedHeight(_EMPTY)
        self.records.show_rows((), "")
        self._steps.start(self._look(), self._show)

    def _look(self) -> Iterator[None]:
        for record in self._library.records(self.table.currentData()):
            self._likenesses.add(record)
            self._records.append(Listed(record.id, title(record, self._library)))
            yield

    def _show(self) -> None:
        table = self.table.currentData()
        alike = tuple(
            Alike(
                each.ids,
                "  ·  ".join(called(self._library, table, id_) for id_ in each.ids),
                each.shared,
            )
            for each in self._likenesses.found()
        )
        self.alike.show_rows(alike, _("No records of this kind look the same."))
        rows = min(len(alike), _MOST_ROWS)
        self.alike.setFixedHeight(_HEAD + rows * ROW_HEIGHT if rows else _EMPTY)
        self.records.show_rows(tuple(self._records), _("There is no record of this kind yet."))
        self._offer(self.alike)

    def _offer(self, used: FactTable[Alike] | FactTable[Listed]) -> None:
        other = self.records if used is self.alike else self.alike
        if used.selection.count and other.selection.count:
            other.selection.mark(None)
        count = len(self._ids())
        self.accept_button.setEnabled(1 < count <= MOST_MERGED)
        told = _("Select what is likely the same, or two records and more.")
        if count > MOST_MERGED:
            told = _("{count} are selected; {most} can be merged at once.")
        self.told.setText(
            "" if 1 < count <= MOST_MERGED else told.format(count=count, most=MOST_MERGED)
        )

    def _ids(self) -> tuple[str, ...]:
        alike = self.alike.selection.rows
        if alike:
            return alike[0].ids
        return tuple(row.id for row in self.records.selection.rows)

    def _accept(self) -> None:
        ids = self._ids()
        if self.accept_button.isEnabled():
            self.chosen = self.table.currentData(), ids
            self.accept()
