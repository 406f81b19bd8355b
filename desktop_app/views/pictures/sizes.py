"""The estimates of a group's size, on the Profile tab."""

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.pictures.sizes import sizes
from desktop_app.views.clock import today
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.whole_sheet import whole_sheet


class SizesView(PictureView):
    """Shows the estimates up to the sheet's day, and faint what came after; hidden without any."""

    def __init__(self) -> None:
        super().__init__(_("Size over time"))

    def show_sheet(self, sheet: FactSheet, library: Library, typed: Group | None = None) -> None:
        """Show another sheet's estimates; those of the group as a form holds it, where one is."""
        whole = whole_sheet(sheet, library)
        if typed is not None:
            whole = replace(whole, group=typed)
        self.setVisible(bool(whole.group.sizes))
        now = today()
        self.show_maker(lambda width: sizes(whole, sheet.as_of, width, library, now))
