"""Exporting the sheet that is shown: what to include, where to, and the work on another thread."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QProgressDialog,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.export.formats import FORMATS, Format
from desktop_app.export.page import Page
from desktop_app.export.rendered import ExportError
from desktop_app.export.sheet_page import SECTIONS, sheet_page
from desktop_app.export.writing import write
from desktop_app.library import Library, StoreError
from desktop_app.settings import Settings
from desktop_app.views.clock import today
from desktop_app.views.messages import confirmed, tell
from desktop_app.views.where import ask_where


class ExportDialog(QDialog):
    """Asks for format, sections and marking; says the day where it is not today."""

    def __init__(self, name: str, parent: QWidget, day: Day | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export {name}").format(name=name))
        self.format = QComboBox()
        for each in FORMATS:
            self.format.addItem(each.label, each)
        self.format.setAccessibleName(_("Format"))
        self.length = QComboBox()
        self.length.addItem(_("Whole sheet"), userData=False)
        self.length.addItem(_("Brief: about four pages and their sources"), userData=True)
        self.length.setAccessibleName(_("Length"))
        self.marking = QComboBox()
        for term in MARKING:
            self.marking.addItem(term.label, term.id)
            self.marking.setItemData(
                self.marking.count() - 1, term.definition, Qt.ItemDataRole.ToolTipRole
            )
        self.marking.setAccessibleName(_("Include records up to"))
        self.sections: dict[str, QCheckBox] = {}
        boxes = QVBoxLayout()
        for section in SECTIONS:
            box = QCheckBox(_section_names()[section])
            box.setChecked(True)
            self.sections[section] = box
            boxes.addWidget(box)
        buttons = QDialogButtonBox()
        save = buttons.addButton(_("Choose file …"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(14)
        if day is not None:
            form.addRow(_("As of"), QLabel(day_in_words(day)))
        form.addRow(_("Format"), self.format)
        form.addRow(_("Length"), self.length)
        form.addRow(_("Sections"), boxes)
        form.addRow(_("Include records up to"), self.marking)
        form.addRow(buttons)


class Export(QObject):
    """Runs exports of one window."""

    done = Signal(str)
    """A document was written: its path."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._running: _Job | None = None
        self._progress: QProgressDialog | None = None

    def ask(self, library: Library, sheet: FactSheet) -> None:
        """Ask what and where, then export."""
        dated = sheet.as_of != today()
        dialog = ExportDialog(called(sheet.group), self._window, sheet.as_of if dated else None)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        chosen: Format = dialog.format.currentData()
        sections = tuple(name for name, box in dialog.sections.items() if box.isChecked())
        folder = Path(self._settings.export_folder or Path.home())
        name = f"{sheet.group.id}-as-of-{sheet.as_of}" if dated else sheet.group.id
        suggested = folder / f"{name}{chosen.suffix}"
        caption = _("Export {name}").format(name=called(sheet.group))
        path = ask_where(self._window, caption, suggested, chosen.label, chosen.suffix)
        if path is not None:
            marking = dialog.marking.currentData()
            self.run(
                library, sheet, chosen, sections, marking, path, brief=dialog.length.currentData()
            )

    def run(
        self,
        library: Library,
        shown: FactSheet,
        chosen: Format,
        sections: tuple[str, ...],
        marking: str,
        path: Path,
        *,
        brief: bool = False,
    ) -> None:
        """Export the sheet shown, as of its day; tells when it is done, or why not."""
        self._settings.export_folder = str(path.parent)
        try:
            sheet = library.fact_sheet(shown.group.id, shown.as_of, up_to=marking)
        except StoreError as error:
            tell(self._window, str(error))
            return
        page = partial(
            sheet_page,
            sheet,
            library,
            made=date.today(),  # noqa: DTZ011
            library=library.path.name,
            marking=marking,
            sections=sections,
            brief=brief,
        )
        job = _Job(page, chosen, path)
        progress = QProgressDialog(_("Writing {file} …").format(file=path.name), _("Cancel"), 0, 0)
        progress.setParent(self._window, Qt.WindowType.Dialog)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(400)
        progress.setValue(0)
        progress.canceled.connect(job.cancel)
        job.told.finished.connect(self._finish)
        self._running = job
        self._progress = progress
        QThreadPool.globalInstance().start(job)

    def stop(self) -> None:
        """Give up an export under way, and wait until it has; nothing is written."""
        if self._running is not None:
            self._running.cancel()
            QThreadPool.globalInstance().waitForDone()

    def _finish(self) -> None:
        job, self._running = self._running, None
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect()
            progress.close()
            progress.deleteLater()
        if job is None or job.cancelled:
            return
        if job.unforeseen is not None:
            raise job.unforeseen
        if job.error:
            tell(self._window, job.error)
            return
        for warning in job.warnings:
            tell(self._window, warning)
        self.done.emit(str(job.path))

    def open_file(self, path: str) -> None:
        """Open an exported document in the platform's own program, when the user agrees."""
        if confirmed(
            self._window, _("Open the exported file?"), path, yes=_("Open"), no=_("Not now")
        ):
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))


class _Told(QObject):
    finished = Signal()


class _Job(QRunnable):
    """Makes a page, renders and writes it, on a thread of the pool: it only looks records up."""

    def __init__(self, page: Callable[..., Page], chosen: Format, path: Path) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.told = _Told()
        self.path = path
        self.error = ""
        self.unforeseen: Exception | None = None
        self.warnings: tuple[str, ...] = ()
        self.cancelled = False
        self._page = page
        self._chosen = chosen

    def cancel(self) -> None:
        """Give up; nothing is written."""
        self.cancelled = True

    def run(self) -> None:
        """Do the work."""
        try:
            page = self._page(heed=self._heed)
            rendered = self._chosen.render(page, lambda: self.cancelled)
            if not self.cancelled:
                write(self.path, rendered.data)
            self.warnings = rendered.warnings
        except ExportError as error:
            self.error = str(error)
        except Exception as error:  # noqa: BLE001 - raised again where the window is
            self.unforeseen = error
        finally:
            self.told.finished.emit()

    def _heed(self) -> None:
        if self.cancelled:
            raise ExportError(_("The export was cancelled."))


def _section_names() -> dict[str, str]:
    return {
        "profile": _("Profile"),
        "leadership": _("Leadership"),
        "atrocities": _("Atrocities"),
        "relations": _("Relations"),
        "sources": _("Sources and notes"),
    }
