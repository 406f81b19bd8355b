"""Rows put on the clipboard; many of them by and by, which can be given up."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.models.copying import Copying
from desktop_app.models.table import Column
from desktop_app.views.progress import Progress
from desktop_app.views.stepwise import Stepwise

R = TypeVar("R")
_AT_ONCE = 2_000


def copy_rows(view: QWidget, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
    """Put rows on the clipboard: a few at once, many behind a progress that has a Cancel."""
    copying = Copying(columns, rows)
    if len(rows) <= _AT_ONCE:
        for _step in copying.steps():
            pass
        QApplication.clipboard().setMimeData(copying.data)
        return
    progress = Progress(view.window())
    progress.setLabelText(_("Copying {count} rows …").format(count=number(len(rows))))
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    work = Stepwise(progress)

    def done() -> None:
        QApplication.clipboard().setMimeData(copying.data)
        progress.end()

    def give_up() -> None:
        work.stop()
        progress.deleteLater()

    progress.canceled.connect(give_up)
    work.start(copying.steps(), done)
