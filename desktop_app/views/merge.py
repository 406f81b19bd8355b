"""Merge duplicates: side by side, field by field, with all that follows told beforehand."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.merge import Merger, Merging
from desktop_app.domain.raw_words import raw_in_words
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.side_by_side import compared, merged
from desktop_app.domain.worsening import made_impossible
from desktop_app.library import Library, StoreError
from desktop_app.views.consequences import called, listed
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.menus import literal
from desktop_app.views.merge_option import Line, Option
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.record_kinds import how_many
from desktop_app.views.scroller import Scroller
from desktop_app.views.waiting import later

_ABREAST = 4
"""How many stand side by side without scrolling."""

_NARROWEST = 210
"""Pixels of one record's column."""

_AFTER = 80
"""Milliseconds after the last choice."""

_MOST_LINES = 6


class MergeDialog(QDialog):
    """Asks which record stays and whose value each field takes; `edit` is what was chosen."""

    def __init__(self, library: Library, table: str, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.library = library
        self.table = table
        self.ids = sorted(ids, key=lambda id_: -len(library.all_naming(table, id_)))
        self.edit: Edit | None = None
        self._merging: Merging | None = None
        self._documents = [library.document(table, id_) for id_ in self.ids]
        self._before = [
            problem
            for id_, document in zip(self.ids, self._documents, strict=True)
            for problem in library.problems_of(table, id_, document)
        ]
        self._rows = compared(RECORD_TYPES[table], self._documents)
        self.setWindowTitle(_("Merge {records}").format(records=how_many(table, len(ids))))
        self.stays = QButtonGroup(self)
        self.lines: list[Line] = []
        page = QWidget()
        self._lay_grid(page)
        self.area = Scroller()
        self.area.setWidget(page)
        wanted = QSize(min(1180, 420 + 300 * len(self.ids)), 640)
        size = size_on_screen(self, wanted)
        if len(self.ids) > _ABREAST or size.width() < wanted.width():
            self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            QApplication.instance().focusChanged.connect(self._reveal)  # type: ignore[union-attr]
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(_("What follows"))
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("role", "problem")
        title = literal(self.windowTitle())
        buttons, self.accept_button = accept_or_cancel(self, title, self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.area, 1)
        for widget in (self.told, self.trouble, buttons):
            layout.addWidget(widget)
        self._wait = later(self, _AFTER, self.look)
        self.resize(size)
        self.look()

    @property
    def keep(self) -> str:
        """The id that stays."""
        return self.ids[self.stays.checkedId()]

    def look(self) -> None:
        """Say what the merge does as it is chosen now, and whether it can be."""
        self._wait.stop()
        choices = {line.row.name: line.choice for line in self.lines}
        document = merged(self._rows, choices, self._documents)
        gone = tuple(id_ for id_ in self.ids if id_ != self.keep)
        label = _("merge of {records} into {title}").format(
            records=how_many(self.table, len(self.ids)),
            title=called(self.library, self.table, self.keep),
        )
        wrong = made_impossible(
            self._before, self.library.problems_of(self.table, self.keep, document)
        )
        trouble = [problem.sentence for problem in wrong]
        self._merging = None
        try:
            merger = Merger(self.table, self.keep, gone, document)
            self._merging = self.library.merging(merger, label)
            self._tell(self._consequences(self._merging))
        except StoreError as error:
            trouble.append(str(error))
        self.trouble.setText("\n".join(trouble))
        self.trouble.setVisible(bool(trouble))
        self.accept_button.setEnabled(not trouble)

    @property
    def _first(self) -> int:
        """The column of the first record; where one must scroll, what is for all stands before."""
        return 2 if len(self.ids) > _ABREAST else 1

    @property
    def _beside(self) -> int:
        return 1 if len(self.ids) > _ABREAST else len(self.ids) + 1

    def _reveal(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Keep in view what the arrow keys go to."""
        page = self.area.widget()
        if now is not None and page is not None and page.isAncestorOf(now):
            self.area.ensureWidgetVisible(now.parentWidget() or now)

    def _look_soon(self) -> None:
        self._wait.start()

    def _accept(self) -> None:
        self.look()
        if self._merging is not None and self.accept_button.isEnabled():
            self.edit = self._merging.edit
            self.accept()

    def _lay_grid(self, page: QWidget) -> None:
        titles = [called(self.library, self.table, id_) for id_ in self.ids]
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.setColumnMinimumWidth(0, 110)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_muted(_("Stays")), 0, 0, top)
        for at, (id_, title) in enumerate(zip(self.ids, titles, strict=True)):
            uses = len(self.library.all_naming(self.table, id_))
            text = _("{title}\n{id} · named by {count}") if uses else "{title}\n{id}"
            text = text.format(title=title, id=id_, count=uses)
            option = Option(text, _("Stays: {title}").format(title=title))
            self.stays.addButton(option.button, at)
            grid.addWidget(option, 0, self._first + at, top)
            grid.setColumnStretch(self._first + at, 3)
            grid.setColumnMinimumWidth(self._first + at, _NARROWEST)
        grid.setColumnMinimumWidth(self._beside, 150)
        self.stays.buttons()[0].setChecked(True)
        self.stays.idToggled.connect(self._look_soon)
        record_type = RECORD_TYPES[self.table]
        for row in self._rows:
            if row.differs:
                texts = [
                    raw_in_words(record_type, row.name, value, self.library) for value in row.values
                ]
                line = Line(self, row, titles, texts)
                line.changed.connect(self._look_soon)
                line.lay(grid, grid.rowCount(), self._first, self._beside)
                self.lines.append(line)
        for head, names in self._undisputed():
            if names:
                said = _muted(f"{head} {', '.join(names)}.")
                grid.addWidget(said, grid.rowCount(), 0, 1, len(titles) + 2)
        grid.setRowStretch(grid.rowCount(), 1)

    def _undisputed(self) -> list[tuple[str, list[str]]]:
        plain = [row for row in self._rows if not row.differs and row.distinct]
        same = [row.label for row in plain if None not in row.values]
        only = [row.label for row in plain if None in row.values]
        return [(_("The same in all:"), same), (_("Taken from the one that has it:"), only)]

    def _tell(self, lines: list[str]) -> None:
        self.told.setPlainText("\n".join(lines))
        shown = min(len(lines), _MOST_LINES)
        self.told.setFixedHeight(self.told.fontMetrics().lineSpacing() * shown + 26)

    def _consequences(self, merging: Merging) -> list[str]:
        counts = Counter(table for table, _id in merging.followed)
        lines = []
        if counts:
            records = ", ".join(how_many(table, count) for table, count in counts.items())
            told = _("What named another of them names the one that stays: {records}.")
            lines.append(told.format(records=records))
        for head, keys in (
            (_("Say the same afterwards, and become one with another:"), merging.doubles),
            (_("Related the merged groups to each other, and go:"), merging.selves),
        ):
            if keys:
                lines += [head, *listed(self.library, keys)]
        if merging.rows_dropped:
            told = _(
                "Citations, attributions or accounts that would stand twice, once now: {count}."
            )
            lines.append(told.format(count=merging.rows_dropped))
        return [*lines, _("You can undo this.")]


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
