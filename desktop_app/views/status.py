"""The line at the foot of the window: what is on disk, how much there is, where."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.library import Library
from desktop_app.models.tooltip import plain_tooltip


class StatusLine(QWidget):
    """Says nothing that is not so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.disk, self.records, self.file, self.message = (QLabel() for _number in range(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 16, 5)
        layout.setSpacing(20)
        for label in (self.disk, self.records, self.file):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addStretch(1)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.message)
        self._saved = _("All changes saved")
        self._trouble = ""
        self._read_only = False

    def show_library(self, library: Library) -> None:
        """Count another library, or the same one anew."""
        records = ngettext("{count} record", "{count} records", len(library))
        self.records.setText(records.format(count=number(len(library))))
        self.file.setText(library.path.name)
        self.file.setToolTip(plain_tooltip(str(library.path)))
        self._read_only = library.read_only
        self._show_disk()
        self.message.setText(self.message.text() or _("Offline"))

    def saved(self, when: datetime) -> None:
        """An edit is on disk."""
        self._saved = _("All changes saved {time}").format(time=when.strftime("%H:%M"))
        self._show_disk()

    def trouble(self, words: str) -> None:
        """Something is not on disk as it should be; all is, where there are no words."""
        self._trouble = words
        self._show_disk()

    def _show_disk(self) -> None:
        self.disk.setText(self._trouble or (_("Read-only") if self._read_only else self._saved))
        self.disk.setProperty("role", "hint" if self._trouble else "")
        self.disk.style().polish(self.disk)

    def say(self, sentence: str) -> None:
        """Say what was done."""
        self.message.setText(sentence)

    def unsay(self, sentence: str) -> None:
        """Say it no longer; what was said since stays."""
        if self.message.text() == sentence:
            self.message.setText(_("Offline"))
