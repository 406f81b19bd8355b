"""Exporting the sheet that is shown: what to include, where to, and how far it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.export.formats import FORMATS, Format
from desktop_app.export.sheet_page import SECTIONS
from desktop_app.library import Library
from desktop_app.settings import Settings
from desktop_app.views.clock import today
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.exporting import ExportJob, Order
from desktop_app.views.messages import confirmed, tell
from desktop_app.views.progress import Progress
from desktop_app.views.where import ask_where

_LOOK = 100
"""Milliseconds between two looks how far it is."""


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
        boxes = QGridLayout()
        boxes.setContentsMargins(0, 6, 0, 0)  # beside the middle of a line, as the other captions
        boxes.setVerticalSpacing(8)
        for place, section in enumerate(SECTIONS):
            box = QCheckBox(_section_names()[section])
            box.setChecked(True)
            self.sections[section] = box
            boxes.addWidget(box, *divmod(place, 2))
        buttons, save = accept_or_cancel(self, _("Choose file …"), self.accept)
        save.setDefault(True)
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
    """Runs exports of one window, one at a time; meanwhile the window can be used."""

    done = Signal(str)
    """A document was written: its path."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._running: ExportJob | None = None
        self._progress: Progress | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._tell)

    def ask(self, library: Library, sheet: FactSheet) -> None:
        """Ask what and where, then export; while one runs, show how far that is."""
        if self._progress is not None:
            self._progress.show()
            self._progress.activateWindow()
            return
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
        order = Order(shown.group.id, shown.as_of, chosen, sections, marking, path, brief)
        job = ExportJob(library, order)
        progress = Progress(self._window, _("Writing {file} …").format(file=path.name))
        progress.canceled.connect(job.progress.cancel)
        job.told.finished.connect(self._finish)
        self._running = job
        self._progress = progress
        self._tell()
        self._look.start()
        QThreadPool.globalInstance().start(job)

    def stop(self) -> None:
        """Give up an export under way, and wait until it has; nothing is written."""
        if self._running is not None:
            self._running.progress.cancel()
            QThreadPool.globalInstance().waitForDone()

    def _tell(self) -> None:
        """Say how far the export is."""
        if self._running is None or self._progress is None:
            return
        told = self._running.progress
        self._progress.setLabelText(told.stage.value)
        self._progress.setMaximum(told.steps)
        self._progress.setValue(min(told.done, told.steps))

    def _finish(self) -> None:
        job, self._running = self._running, None
        progress, self._progress = self._progress, None
        self._look.stop()
        if progress is not None:
            progress.end()
        if job is None:
            return
        if job.unforeseen is not None:
            raise job.unforeseen
        if not job.written:
            if not job.progress.cancelled:
                tell(self._window, job.error)
            return
        for warning in job.warnings:
            tell(self._window, warning)
        self.done.emit(str(job.order.path))

    def open_file(self, path: str) -> None:
        """Open an exported document in the platform's own program, when the user agrees."""
        if confirmed(
            self._window, _("Open the exported file?"), path, yes=_("Open"), no=_("Not now")
        ):
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _section_names() -> dict[str, str]:
    return {
        "profile": _("Profile"),
        "leadership": _("Leadership"),
        "atrocities": _("Atrocities"),
        "relations": _("Relations"),
        "sources": _("Sources and notes"),
    }
