"""A picture that moves, under its heading, with buttons for who has no wheel."""

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton

from desktop_app import gettext as _
from desktop_app.views.pictures.movable import MovableCanvas
from desktop_app.views.pictures.picture_view import PictureView

_CLOSER = 1.5


class MovableView(PictureView):
    """`whole` says what the button All shows."""

    def __init__(self, heading: str, canvas: MovableCanvas, whole: str) -> None:
        super().__init__(heading, canvas=canvas)
        for text, name, do in (
            ("+", _("Larger (+)"), lambda: canvas.zoom(_CLOSER)),
            ("−", _("Smaller (-)"), lambda: canvas.zoom(1 / _CLOSER)),
            (_("All"), whole, canvas.show_all),
        ):
            self.head.insertWidget(self.head.count() - 1, _button(text, name, do))


def _button(text: str, name: str, do: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setProperty("role", "quiet")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(do)
    return button
