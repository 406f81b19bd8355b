"""The buttons at the foot of a dialog: what it is for, and a Cancel."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from desktop_app import gettext as _


def accept_or_cancel(
    dialog: QDialog, text: str, accept: Callable[[], None]
) -> tuple[QDialogButtonBox, QPushButton]:
    """The row of both, and the first of them."""
    buttons = QDialogButtonBox()
    button = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setProperty("role", "primary")
    buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, button
