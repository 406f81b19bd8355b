"""The Leadership tab."""

from desktop_app import gettext as _
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.library import Library
from desktop_app.models.leadership import columns
from desktop_app.views.list_page import ListPage, counted


class Leadership(ListPage[SheetPosting]):
    """Postings of the group, by time."""

    def __init__(self) -> None:
        super().__init__(
            _("Leadership"),
            columns(),
            lambda row: ("leadership", row.posting.id),
            counted(_("{shown} of {total} postings"), _("{total} posting"), _("{total} postings")),
            SheetPosting,
            also=lambda row: ("people", row.person.id),
        )

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:  # noqa: ARG002
        """Show another sheet's postings."""
        nothing = _("No posting of this group is recorded in this library.")
        self.table.show_rows(sheet.postings, sheet.group.coverage.get("leadership") or nothing)
