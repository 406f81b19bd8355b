"""Where the attacks were: a map with its heading and what can be done with it."""

from collections.abc import Iterator

from PySide6.QtCore import QSize

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.views.pictures.map_canvas import Attacks, MapCanvas
from desktop_app.views.pictures.movable_view import MovableView


class MapView(MovableView):
    """Shows the attacks that had happened by a day."""

    canvas: MapCanvas

    def __init__(self) -> None:
        super().__init__(_("Map"), MapCanvas(), _("Show all attacks (0)"))

    def show_attacks(self, attacks: Attacks, day: Day, finder: Finder) -> None:
        """Show other attacks; those after the day are not on the map, but there is room for them.

        They are asked for when one looks. The reader's view stays while they are one group's.
        """
        self.canvas.show_attacks(attacks, day, finder)

    def gather(self) -> Iterator[None]:
        """Put the attacks together."""
        yield from self.canvas.gather()

    def sizeHint(self) -> QSize:
        """As the map wants."""
        return self.canvas.sizeHint()
