"""Addresses of sources: the only way out of the program, and never taken unasked."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.views.messages import confirmed


def open_address(parent: QWidget, address: str) -> None:
    """Hand an address of the web to the user's browser, if that is what the user wants."""
    if address.startswith(("http://", "https://")) and confirmed(
        parent,
        _("Open this address in your web browser?"),
        address,
        yes=_("Open"),
        no=_("Cancel"),
    ):
        QDesktopServices.openUrl(QUrl(address))
