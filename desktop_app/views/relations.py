"""The Relations tab."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app.domain.filtering.relations import RELATIONS
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet, SheetRelation
from desktop_app.library import Library
from desktop_app.models.relations import columns
from desktop_app.views.filter_words import told
from desktop_app.views.list_page import ListPage
from desktop_app.views.nothing import why_empty
from desktop_app.views.pictures.catching_up import CatchingUp
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.relations_head import RelationsHead
from desktop_app.views.pictures.whole_sheet import whole_sheet


class Relations(ListPage[SheetRelation]):
    """What the group is to others, by time."""

    def __init__(self) -> None:
        super().__init__(
            _("Relations"),
            columns(),
            lambda row: ("relations", row.relation.id),
            told,
            SheetRelation,
            table=RELATIONS,
        )
        self.head = RelationsHead()
        self.head.opened.connect(self.chosen)
        self.head.followed.connect(self.followed)
        self._catching_up = CatchingUp(self)
        self.put_head(self.head)

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Show another sheet's relations."""
        nothing = "" if sheet.relations else why_empty("relations", sheet, library)
        self.table.show_rows(sheet.relations, nothing)
        every = whole_sheet(sheet, library).relations
        self._catching_up.draw(len(every), lambda: self.head.show_sheet(sheet, library))

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Show the rows, and the lines, of a record as the open form would have them."""
        super().show_typed(record, sheet, library)

        def draw() -> None:
            self.head.show_sheet(sheet, library, record)

        self._catching_up.draw(len(sheet.relations), draw, typed=True)

    def pictures(self) -> Sequence[PictureView]:
        """The group among others."""
        return (self.head.view,)

    def select(self, record: tuple[str, str] | None) -> None:
        """Mark the row and the line of a record."""
        super().select(record)
        self.head.select(record)
