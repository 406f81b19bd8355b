"""Asks for the address of a view."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.library import Library
from desktop_app.views.address import NoAddress, address, place_at, why_not_in
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.places import Place


def ask_place(parent: QWidget, library: Library, here: Place | None) -> Place | None:
    """The place that the reader names, None where he gives up."""
    dialog = AddressDialog(parent, library, here)
    return dialog.place if dialog.exec() == QDialog.DialogCode.Accepted else None


class AddressDialog(QDialog):
    """A line for an address; it begins with the one on the clipboard, else with the present one."""

    def __init__(self, parent: QWidget, library: Library, here: Place | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Go to address"))
        self.place: Place | None = None
        self._library = library
        self.line = QLineEdit(_copied() or (address(here) if here else ""))
        self.line.setAccessibleName(_("Address of a view"))
        self.line.setMinimumWidth(480)
        self.line.selectAll()
        self.trouble = QLabel()
        self.trouble.setProperty("role", "problem")
        self.trouble.setWordWrap(True)
        buttons, self.go = accept_or_cancel(self, _("Go"), self.accept)
        self.go.setDefault(True)
        self.line.textChanged.connect(self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.line, self.trouble, buttons):
            column.addWidget(widget)
        self._read()

    def _read(self) -> None:
        self.place, trouble = None, ""
        try:
            place = place_at(self.line.text())
        except NoAddress as reason:
            trouble = str(reason)
        else:
            trouble = why_not_in(self._library, place)
            self.place = None if trouble else place
        self.trouble.setText(trouble)
        self.go.setEnabled(self.place is not None)


def _copied() -> str:
    """What is on the clipboard, where it is an address."""
    text = QGuiApplication.clipboard().text().strip()
    try:
        place = place_at(text) if "/" in text and len(text.splitlines()) == 1 else None
    except NoAddress:
        return ""
    return text if place and "//" not in text else ""
