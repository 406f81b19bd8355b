"""What a picture shows, as a table."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.pictures.marks import Key, Picture
from desktop_app.views.on_screen import size_on_screen

_WIDEST = 220


class TableDialog(QDialog):
    """The rows of a picture under its text alternative; Enter on a row opens its record."""

    def __init__(self, parent: QWidget, picture: Picture, opened: Callable[[Key], None]) -> None:
        super().__init__(parent)
        self._picture = picture
        self._opened = opened
        self.setWindowTitle(_("{title}, as a table").format(title=picture.title))
        self.resize(size_on_screen(self, QSize(820, 520)))
        self.says = QLabel(picture.says)
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setWordWrap(True)
        self.says.setProperty("role", "muted")
        rows, heads = picture.table.rows, picture.table.heads
        self.table = QTableWidget(len(rows), len(heads))
        self.table.setAccessibleName(picture.title)
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        for down, row in enumerate(rows):
            for across, text in enumerate(row):
                self.table.setItem(down, across, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMaximumSectionSize(_WIDEST)
        header.setResizeContentsPrecision(200)
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(-1)
        header.setStretchLastSection(True)
        self.table.activated.connect(lambda index: self._open(index.row()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.says)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        if rows:
            self.table.setCurrentCell(0, 0)
        self.table.setFocus()

    def _open(self, row: int) -> None:
        keys = self._picture.table.keys
        key = keys[row] if row < len(keys) else None
        if key is not None:
            self.accept()
            self._opened(key)


def show_table(parent: QWidget, picture: Picture, opened: Callable[[Key], None]) -> None:
    """Show a picture's table until the reader closes it."""
    dialog = TableDialog(parent, picture, opened)
    dialog.exec()
    dialog.deleteLater()
