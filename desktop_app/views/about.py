"""What the program is, whose work is in it, and how good its sources are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app import gettext as _
from desktop_app.library import Library


class About(QDialog):
    """Version, licences, where the library lies."""

    def __init__(self, parent: QWidget, library: Library) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Fact Sheets"))
        text = QLabel(
            "\n\n".join(
                (
                    _("Fact Sheets {version}").format(version=__version__),
                    _(
                        "An offline browser and editor of sourced fact sheets on armed groups. "
                        "It makes no network connection."
                    ),
                    _(
                        "Program: MIT licence. Shipped library: CC BY 4.0. Fonts: Inter, "
                        "Source Serif 4 and Vazirmatn: SIL Open Font License. "
                        "Country shapes: Natural Earth."
                    ),
                    str(library.path),
                )
            )
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setMinimumWidth(420)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(text)
        layout.addWidget(buttons)
