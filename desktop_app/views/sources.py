"""The Sources tab."""

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.models.sources import columns
from desktop_app.views.list_page import ListPage, counted


class Sources(ListPage[Entry]):
    """The numbered sources of the sheet."""

    def __init__(self) -> None:
        super().__init__(
            _("Sources"),
            columns(),
            lambda row: ("sources", row.source.id),
            counted(_("{shown} of {total} sources"), _("{total} source"), _("{total} sources")),
            Entry,
        )

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:  # noqa: ARG002
        """Show another sheet's sources."""
        self.table.show_rows(sheet.sources.entries, _("This sheet cites no source yet."))
