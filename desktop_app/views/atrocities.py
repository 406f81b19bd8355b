"""The Atrocities tab."""

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.sheet import FactSheet, SheetAtrocity
from desktop_app.library import Library
from desktop_app.models.atrocities import columns
from desktop_app.models.table import TableModel
from desktop_app.views.list_page import ListPage
from desktop_app.views.pictures.atrocities_head import AtrocitiesHead, later_attacks


class Atrocities(ListPage[SheetAtrocity]):
    """Atrocities that the group claimed or is named for, the latest first."""

    def __init__(self) -> None:
        super().__init__(
            _("Atrocities"),
            columns(),
            lambda row: ("atrocities", row.atrocity.id),
            _toll,
            SheetAtrocity,
        )
        self.head = AtrocitiesHead()
        self.head.opened.connect(self.chosen)
        self.head.gathered.connect(self.choose)
        self.put_head(self.head)
        self.rows_changed.connect(self._draw)

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Show another sheet's atrocities."""
        nothing = _("Attacks by this group are not recorded in this library.")
        told = sheet.group.coverage.get("atrocities") or nothing
        self._shown = sheet, library
        self.table.show_rows(tuple(reversed(sheet.atrocities)), told)

    def select(self, record: tuple[str, str] | None) -> None:
        """Mark the row of a record, and what shows it above."""
        super().select(record)
        self.head.select(record)

    def _draw(self) -> None:
        sheet, library = self._shown
        shown = tuple(self.table.model.shown())
        narrowed = len(shown) < self.table.model.total

        def attacks() -> tuple[SheetAtrocity, ...]:
            return shown if narrowed else (*shown, *later_attacks(sheet, library))

        self.head.show_attacks(attacks, sheet.as_of, library)


def _toll(model: TableModel[SheetAtrocity]) -> str:
    counts = [row.atrocity.killed for row in model.shown()]
    best = [count.best for count in counts if count.best is not None]
    attacks = ngettext("{count} attack", "{count} attacks", len(counts)).format(count=len(counts))
    if len(counts) < model.total:
        attacks = _("{count} of {total} attacks").format(count=len(counts), total=model.total)
    if not best:
        return _("{attacks}, the number of killed is not known").format(attacks=attacks)
    known = [count for count in counts if count.best is not None]
    low = sum(count.best if count.low is None else count.low for count in known if count.best)
    high = sum(count.best if count.high is None else count.high for count in known if count.best)
    toll = _("{attacks}, {best} killed by best counts ({low}–{high})").format(
        attacks=attacks, best=number(sum(best)), low=number(low), high=number(high)
    )
    unknown = len(counts) - len(best)
    return (
        _("{toll}; {count} without a best count").format(toll=toll, count=unknown)
        if unknown
        else toll
    )
