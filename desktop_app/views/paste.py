"""Paste rows of a spreadsheet into Atrocities: what is understood of them is shown first."""

from collections import Counter

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.edit import Edit
from desktop_app.importers.columns import matched
from desktop_app.importers.table_text import Table
from desktop_app.library import Library, StoreError
from desktop_app.models.pasted import Pasted, PastedModel, Verdict
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.fact_table import FactTable
from desktop_app.views.menus import literal
from desktop_app.views.messages import tell
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.paste_columns import PasteColumns
from desktop_app.views.pasting import Pasting
from desktop_app.views.record_kinds import how_many
from desktop_app.views.scroller import Scroller
from desktop_app.views.stepwise import Stepwise

_SIZE, _COLUMNS = QSize(1240, 720), 300
"""Pixels of the dialog, and of the width of the columns in it: a third at most."""

_AFTER = 150
"""Milliseconds after the last key before rows are read anew, and between looks at how far it is."""


class PasteDialog(QDialog):
    """Nothing is added before its button is pressed; `edit` is what to add then."""

    def __init__(self, library: Library, table: Table, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Paste rows into Atrocities"))
        self.library = library
        self.edit: Edit | None = None
        self._table = table
        self._group = group
        self._shown: QWidget | None = None
        self._steps = Stepwise(self)
        self._wait = _timer(self, self._read, once=True)
        self._progress = _timer(self, self._tell)
        self.heads = QCheckBox(_("The first row holds the heads"))
        self.heads.setChecked(any(matched(table[0])))
        self.heads.toggled.connect(self._build)
        self.area = Scroller()
        self.cell = QLabel(" ")
        self.cell.setTextFormat(Qt.TextFormat.PlainText)
        self.cell.setWordWrap(True)
        self.cell.setProperty("role", "hint")
        self.cell.setMinimumHeight(36)
        self.cell.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons, self.accept_button = accept_or_cancel(self, _("Add"), self._accept)
        self.accept_button.setAutoDefault(False)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.heads)
        side.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.cell, 1)
        foot.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        self._right = QVBoxLayout()
        self._right.setSpacing(12)
        self._right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(28)
        layout.addLayout(side)
        layout.addLayout(self._right, 1)
        size = size_on_screen(self, _SIZE)
        self.area.setFixedWidth(min(_COLUMNS, size.width() // 3))
        self.resize(size)
        self._build()

    def _build(self) -> None:
        """Lay columns and table out for the rows as they are, with heads or without."""
        self._steps.stop()
        body = self._table[1:] if self.heads.isChecked() else self._table
        first = 2 if self.heads.isChecked() else 1
        heads = self._table[0] if self.heads.isChecked() else ("",) * len(self._table[0])
        named = [head or _("Column {number}").format(number=at) for at, head in enumerate(heads, 1)]
        self.rows = [Pasted(number, texts) for number, texts in enumerate(body, first)]
        self._pasting = Pasting(self.library, named, self.rows)
        self.columns = PasteColumns(self.library, named, self._group)
        self.columns.changed.connect(self._read_soon)
        self.area.setWidget(self.columns)
        self.model = PastedModel(named)
        self.model.chosen.connect(self._tell)
        if self._shown is not None:
            self._right.removeWidget(self._shown)
            self._shown.deleteLater()
        self.view: FactTable[Pasted] = FactTable(
            self.model, _("Pasted rows"), lambda _model: "", lambda row: row.number
        )
        self.view.go_to_the_edges()
        self._shown = self.view
        self.view.grid.selectionModel().currentChanged.connect(self._show_cell)
        self._right.insertWidget(0, self.view, 1)
        self.view.show_rows(tuple(self.rows), _("There is no row below the heads."))
        self._read()

    def _read_soon(self) -> None:
        self.accept_button.setEnabled(False)
        self._wait.start()

    def _read(self) -> None:
        self._wait.stop()
        self.accept_button.setEnabled(False)
        self._progress.start()
        work = self._pasting.work(self.columns.targets, self.columns.defaults)
        self._steps.start(work, self._read_all)

    def _read_all(self) -> None:
        self._progress.stop()
        self._tell()

    def _tell(self) -> None:
        self.model.renew()
        wanted = sum(row.wanted for row in self.rows)
        ready = wanted > 0 and not self._steps.busy and not self._wait.isActive()
        self.accept_button.setEnabled(ready)
        add = _("Add {records}").format(records=how_many("atrocities", wanted))
        self.accept_button.setText(literal(add if ready else _("Add")))
        self.view.sentence.setText(self._sentence())
        self._show_cell(self.view.grid.currentIndex())

    def _sentence(self) -> str:
        if self._steps.busy:
            told = _("Reading: {done} of {all} rows")
            return told.format(done=self._pasting.done, all=len(self.rows))
        counts = Counter(row.verdict for row in self.rows)
        parts = [
            (counts[Verdict.NEW], _("{count} new")),
            (counts[Verdict.DOUBLE], _("{count} already there")),
            (counts[Verdict.IMPOSSIBLE], _("{count} cannot be true")),
            (counts[Verdict.NOTHING], _("{count} not understood at all")),
        ]
        rows = ngettext("{count} row", "{count} rows", len(self.rows)).format(count=len(self.rows))
        told = ", ".join([rows, *(text.format(count=count) for count, text in parts if count)])
        unread = sum(sum(row.unread) for row in self.rows)
        if not unread:
            return told
        cells = ngettext("{count} cell", "{count} cells", unread).format(count=unread)
        return _("{rows}; {cells} not understood ⚠").format(rows=told, cells=cells)

    def _show_cell(self, index: QModelIndex) -> None:
        valid = index.isValid() and index.row() < self.model.rowCount()
        self.cell.setText((self.model.told(index) if valid else "") or " ")

    def _accept(self) -> None:
        wanted = sum(row.wanted for row in self.rows)
        if not wanted or self._steps.busy or self._wait.isActive():
            return
        records = how_many("atrocities", wanted)
        try:
            self.edit = self._pasting.edit(_("paste of {records}").format(records=records))
        except StoreError as error:
            tell(self, str(error))
            return
        self.accept()


def _timer(parent: PasteDialog, act: object, *, once: bool = False) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(once)
    timer.setInterval(_AFTER)
    timer.timeout.connect(act)
    return timer
