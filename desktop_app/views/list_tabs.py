"""The tabs that are tables: Leadership, Atrocities, Relations, Sources."""

from collections.abc import Callable
from gettext import gettext as _
from typing import Any

from desktop_app.domain.bibliography import Entry
from desktop_app.domain.counts import number
from desktop_app.domain.sheet import SheetAtrocity, SheetPosting, SheetRelation
from desktop_app.models import atrocities, leadership, relations, sources
from desktop_app.models.table import TableModel
from desktop_app.views.fact_table import FactTable


def leadership_tab() -> FactTable[SheetPosting]:
    """Postings of the group."""
    return FactTable(
        TableModel(leadership.columns()),
        _("Leadership"),
        sentence=_counted(_("{shown} of {total} postings"), _("{total} postings")),
        empty=_("No posting of this group is recorded in this library."),
    )


def atrocities_tab() -> FactTable[SheetAtrocity]:
    """Atrocities that the group claimed or is named for."""
    return FactTable(
        TableModel(atrocities.columns()),
        _("Atrocities"),
        sentence=_toll,
        empty=_("Attacks by this group are not recorded in this library."),
    )


def relations_tab() -> FactTable[SheetRelation]:
    """Relations of the group."""
    return FactTable(
        TableModel(relations.columns()),
        _("Relations"),
        sentence=_counted(_("{shown} of {total} relations"), _("{total} relations")),
        empty=_("No relation of this group is recorded in this library."),
    )


def sources_tab() -> FactTable[Entry]:
    """The numbered sources of the sheet."""
    return FactTable(
        TableModel(sources.columns()),
        _("Sources"),
        sentence=_counted(_("{shown} of {total} sources"), _("{total} sources")),
        empty=_("This sheet cites no source yet."),
    )


def _counted(some: str, whole: str) -> Callable[[TableModel[Any]], str]:
    def sentence(model: TableModel[Any]) -> str:
        shown, total = model.rowCount(), model.total
        return (whole if shown == total else some).format(shown=shown, total=total)

    return sentence


def _toll(model: TableModel[SheetAtrocity]) -> str:
    counts = [row.atrocity.killed for row in model.shown()]
    best = [count.best for count in counts if count.best is not None]
    low = sum(count.low if count.low is not None else (count.best or 0) for count in counts)
    high = sum(count.high if count.high is not None else (count.best or 0) for count in counts)
    attacks = _("{count} attacks").format(count=len(counts))
    if not best:
        return _("{attacks}, the number of killed is not known").format(attacks=attacks)
    return _("{attacks}, {best} killed by best counts ({low}–{high}) in {counted} of them").format(
        attacks=attacks,
        best=number(sum(best)),
        low=number(low),
        high=number(high),
        counted=len(best),
    )
