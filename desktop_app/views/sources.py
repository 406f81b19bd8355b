"""The Sources tab."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.filtering.sources import SOURCES
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.models.sources import columns
from desktop_app.views.filter_words import told
from desktop_app.views.list_page import ListPage


class Sources(ListPage[Entry]):
    """The numbered sources of the sheet."""

    def __init__(self) -> None:
        super().__init__(
            _("Sources"),
            columns(),
            lambda row: ("sources", row.source.id),
            told,
            Entry,
            table=SOURCES,
        )

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:  # noqa: ARG002
        """Show another sheet's sources."""
        self.table.show_rows(sheet.sources.entries, _("This sheet cites no source yet."))

    def put_together(self, sheet: FactSheet) -> Iterator[None]:
        """Number the sources, and find what cites each, some at each step."""
        yield from sheet.sources.put_together()
