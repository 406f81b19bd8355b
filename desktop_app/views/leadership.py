"""The Leadership tab."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.leadership import LEADERSHIP
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.library import Library
from desktop_app.models.leadership import columns
from desktop_app.pictures.succession import succession
from desktop_app.views.clock import today
from desktop_app.views.filter_words import told
from desktop_app.views.list_page import ListPage
from desktop_app.views.nothing import why_empty
from desktop_app.views.pictures.catching_up import CatchingUp
from desktop_app.views.pictures.noted import LastDrawn
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.whole_sheet import whole_sheet, with_typed


class Leadership(ListPage[SheetPosting]):
    """Postings of the group, by time: as a strip, and as a table."""

    def __init__(self) -> None:
        super().__init__(
            _("Leadership"),
            columns(),
            lambda row: ("leadership", row.posting.id),
            told,
            SheetPosting,
            also=lambda row: ("people", row.person.id),
            table=LEADERSHIP,
        )
        self.strip = PictureView(_("Succession"), scrolls=True)
        self.strip.opened.connect(self.chosen)
        self._drawn = LastDrawn()
        self._catching_up = CatchingUp(self)
        self.put_head(self.strip)

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Show another sheet's postings."""
        nothing = "" if sheet.postings else why_empty("leadership", sheet, library)
        self.table.show_rows(sheet.postings, nothing)
        self._draw(whole_sheet(sheet, library), sheet.as_of, library)

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Show the rows, and the bars, of a record as the open form would have them."""
        super().show_typed(record, sheet, library)
        whole = with_typed(whole_sheet(sheet, library), record, library)
        self._draw(whole, sheet.as_of, library, typed=True)

    def pictures(self) -> Sequence[PictureView]:
        """The strip."""
        return (self.strip,)

    def select(self, record: tuple[str, str] | None) -> None:
        """Mark the row and the bar of a record."""
        super().select(record)
        self.strip.select(record)

    def _draw(self, whole: FactSheet, day: Day, library: Library, *, typed: bool = False) -> None:
        now = today()
        finder: Finder | None = library
        if typed:
            self._drawn.forget()
        else:
            finder = self._drawn.renewed(library, whole.group, whole.postings, day, now)
        if finder is None:
            return

        def show() -> None:
            self.strip.show_maker(lambda width: succession(whole, day, width, finder, now))

        self._catching_up.draw(len(whole.postings), show, typed=typed)
