"""Where the attacks were: a map with its heading and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.views.pictures.map_canvas import Attacks, MapCanvas
from desktop_app.views.pictures.picture_view import PictureView

_CLOSER = 1.5


class MapView(PictureView):
    """Shows the attacks that had happened by a day."""

    canvas: MapCanvas

    def __init__(self) -> None:
        super().__init__(_("Map"), canvas=MapCanvas())
        for text, name, do in (
            ("+", _("Larger (+)"), lambda: self.canvas.zoom(_CLOSER)),
            ("−", _("Smaller (-)"), lambda: self.canvas.zoom(1 / _CLOSER)),
            (_("All"), _("Show all attacks (0)"), self.canvas.show_all),
        ):
            self.head.insertWidget(self.head.count() - 1, self._button(text, name, do))

    def show_attacks(self, attacks: Attacks, day: Day, finder: Finder) -> None:
        """Show other attacks; those after the day are not on the map, but there is room for them.

        They are asked for when one looks. The reader's view stays while they are one group's.
        """
        self.canvas.show_attacks(attacks, day, finder)

    def sizeHint(self) -> QSize:
        """As the map wants."""
        return self.canvas.sizeHint()

    def _button(self, text: str, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setProperty("role", "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button
