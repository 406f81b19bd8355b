"""Rows put on the clipboard; many of them by and by, which can be given up."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.models.copying import Copying
from desktop_app.models.table import Column
from desktop_app.views.stepwise import Stepwise

R = TypeVar("R")
_AT_ONCE = 2_000
_SHOWN_AFTER = 400
"""Milliseconds."""


def copy_rows(view: QWidget, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
    """Put rows on the clipboard: a few at once, many behind a progress that has a Cancel."""
    copying = Copying(columns, rows)
    if len(rows) <= _AT_ONCE:
        for _step in copying.steps():
            pass
        QApplication.clipboard().setMimeData(copying.data)
        return
    told = _("Copying {count} rows …").format(count=number(len(rows)))
    progress = QProgressDialog(told, _("Cancel"), 0, 0, view.window())
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_SHOWN_AFTER)
    progress.setValue(0)
    work = Stepwise(progress)

    def done() -> None:
        QApplication.clipboard().setMimeData(copying.data)
        progress.canceled.disconnect()
        progress.close()
        progress.deleteLater()

    def give_up() -> None:
        work.stop()
        progress.deleteLater()

    progress.canceled.connect(give_up)
    work.start(copying.steps(), done)
