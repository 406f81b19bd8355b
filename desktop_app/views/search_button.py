"""What looks like a line to search in, at the top of the sidebar, and opens the real one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from desktop_app import gettext as _
from desktop_app.views.native_keys import native_keys


def search_button() -> QPushButton:
    """A button with its keys at the right."""
    button = QPushButton(_("Search everything"))
    button.setProperty("role", "search")
    button.setAccessibleDescription(native_keys(_("Ctrl+K")))
    keys = QLabel(native_keys(_("Ctrl+K")))
    keys.setProperty("role", "muted")
    keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    line = QHBoxLayout(button)
    line.setContentsMargins(0, 0, 10, 0)
    line.addWidget(keys, 0, Qt.AlignmentFlag.AlignRight)
    return button
