"""The work of one export, on a thread of the pool: it only looks records up."""

from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QRunnable, Signal

from desktop_app.domain.edtf import Day
from desktop_app.export.formats import Format
from desktop_app.export.progress import Cancellable
from desktop_app.export.rendered import ExportError
from desktop_app.export.sheet_page import sheet_page
from desktop_app.export.writing import write
from desktop_app.library import Library, StoreError


class Order(msgspec.Struct, frozen=True):
    """What of which sheet goes where."""

    group: str
    day: Day
    format: Format
    sections: tuple[str, ...]
    marking: str
    path: Path
    brief: bool = False


class _Told(QObject):
    finished = Signal()


class ExportJob(QRunnable):
    """Reads a sheet, makes its page, renders and writes it; `progress` says how far it is."""

    def __init__(self, library: Library, order: Order) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.told = _Told()
        self.order = order
        self.progress = Cancellable()
        self.written = False
        self.error = ""
        """Why it was not written, in a sentence for the user."""
        self.unforeseen: Exception | None = None
        self.warnings: tuple[str, ...] = ()
        self._library = library

    def run(self) -> None:
        """Do the work."""
        try:
            self._write()
        except (ExportError, StoreError) as error:
            self.error = str(error)
        except Exception as error:  # noqa: BLE001 - raised again where the window is
            self.unforeseen = error
        finally:
            self.told.finished.emit()

    def _write(self) -> None:
        order, library, progress = self.order, self._library, self.progress
        sheet = library.fact_sheet(order.group, order.day, up_to=order.marking, heed=progress.heed)
        page = sheet_page(
            sheet,
            library,
            made=date.today(),  # noqa: DTZ011
            library=library.path.name,
            marking=order.marking,
            sections=order.sections,
            brief=order.brief,
            progress=progress,
        )
        rendered = order.format.render(page, progress)
        write(order.path, rendered.data, progress)
        self.warnings = rendered.warnings
        self.written = True
