"""The Sources tab."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.filtering.sources import SOURCES
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.models.sources import columns
from desktop_app.models.table import TableModel
from desktop_app.views.filter_words import told
from desktop_app.views.list_page import ListPage
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.waiting import later

_MANY = 1_000
"""Records whose sources take a while to be traced."""

_FIRST = 200
"""Sources that are shown meanwhile, more than there is room for."""


class Sources(ListPage[Entry]):
    """The numbered sources of the sheet."""

    def __init__(self) -> None:
        super().__init__(
            _("Sources"),
            columns(),
            lambda row: ("sources", row.source.id),
            self._told,
            Entry,
            table=SOURCES,
        )
        self._tracing = Stepwise(self)
        self._sheet: FactSheet | None = None
        self._soon = later(self, 0, self._trace)  # once the page is painted

    @property
    def is_coming(self) -> bool:
        """Whether only the first of very many sources are shown yet."""
        return self._soon.isActive() or self._tracing.busy

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:  # noqa: ARG002
        """Show another sheet's sources; of very many first the first, where one looks only now."""
        self._soon.stop()
        self._tracing.stop()
        self._sheet, sources = sheet, sheet.sources
        if self.isVisible() or sources.is_put_together or len(sheet.atrocities) < _MANY:
            self._show(sources.entries)
        else:
            self._soon.start()
            self._show(sources.beginning(_FIRST))

    def _trace(self) -> None:
        if self._sheet is not None:
            self._tracing.start(self._sheet.sources.put_together(), self._show_all)

    def _show_all(self) -> None:
        if self._sheet is not None:
            self._show(self._sheet.sources.entries)
            self.table.select(self._marked)

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self.table.show_rows(entries, _("This sheet cites no source yet."))

    def _told(self, model: TableModel[Entry]) -> str:
        if self.is_coming:
            return _("The first {count} sources; all others follow …").format(count=model.total)
        return told(model)

    def put_together(self, sheet: FactSheet, library: Library) -> Iterator[None]:  # noqa: ARG002
        """Number the sources, and find what cites each, some at each step."""
        yield from sheet.sources.put_together()
