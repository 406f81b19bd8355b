"""What the Atrocities table is narrowed by."""

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.countries import country
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.facet import (
    Facet,
    Narrowable,
    When,
    field,
    one_of,
    some_of,
    sourcing,
)
from desktop_app.domain.filtering.places import wholes
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution, Place
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.vocabulary import Term

_BANDS = ((0, "0"), (9, "1-9"), (49, "10-49"))
_MANY = "50-"


def _killed(count: Range) -> tuple[str, ...]:
    """The band, and the figure by which one also looks for a span."""
    known = (part for part in (count.best, count.high, count.low) if part is not None)
    figure = next(known, None)
    if figure is None:
        return ("unknown",)
    band = next((band for most, band in _BANDS if figure <= most), _MANY)
    return tuple(dict.fromkeys((band, str(figure))))


def _count(rows: int) -> str:
    return ngettext("{count} attack", "{count} attacks", rows).format(count=number(rows))


ATROCITIES: Narrowable[SheetAtrocity] = Narrowable(
    (
        Facet(
            "place",
            field(Place, "name").label,
            _("in {values}"),
            lambda row: wholes(row.atrocity.place.name),
        ),
        Facet(
            "province",
            field(Place, "admin1").label,
            _("in {values} (province)"),
            lambda row: tuple(filter(None, (row.atrocity.place.admin1,))),
        ),
        Facet(
            "country",
            field(Place, "country").label,
            _("in {values}"),
            lambda row: tuple(filter(None, (row.atrocity.place.country,))),
            label_of=country,
        ),
        some_of(
            "attack",
            field(Atrocity, "attack_types"),
            _("by {values}"),
            lambda row: row.atrocity.attack_types,
            _("with attack type not stated"),
        ),
        some_of(
            "target",
            field(Atrocity, "targets"),
            _("on {values}"),
            lambda row: row.atrocity.targets,
            _("with target not stated"),
        ),
        Facet(
            "killed",
            field(Atrocity, "killed").label,
            _("killed: {values}"),
            lambda row: _killed(row.atrocity.killed),
            (
                Term("unknown", _("not known"), _("No source gives a number.")),
                Term("0", "0", ""),
                Term("1-9", "1–9", ""),
                Term("10-49", "10–49", ""),
                Term(_MANY, _("50 or more"), ""),
            ),
            close=False,
            spans=True,
        ),
        one_of(
            "basis",
            field(Attribution, "basis"),
            "{values}",
            lambda row: row.basis,
            close=False,
            unstated=_("with basis not stated"),
        ),
        Facet(
            "disputed",
            _("Dispute"),
            "{values}",
            lambda row: ("yes" if row.disputed else "no",),
            (
                Term("yes", _("disputed"), _("Who did it, or what happened, is in dispute.")),
                Term("no", _("not disputed"), ""),
            ),
            close=False,
        ),
        *sourcing(lambda row: row.atrocity),
    ),
    field(Atrocity, "date").label,
    lambda row: When(row.atrocity.date, row.atrocity.date),
    _count,
    _("No attacks"),
)
