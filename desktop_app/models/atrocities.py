"""Atrocities as rows."""

from collections.abc import Callable

from desktop_app import gettext as _
from desktop_app.domain.counts import brief, spread
from desktop_app.domain.date_words import iso
from desktop_app.domain.edtf import Day, order_of
from desktop_app.domain.records.common import Range, Record
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.models.table import DATE_FACET, Column
from desktop_app.models.tone import Tone


def columns() -> tuple[Column[SheetAtrocity], ...]:
    """The columns of the Atrocities tab."""
    return (
        Column(
            _("Date"),
            date,
            when,
            132,
            fact=_fact("date"),
            copied=lambda row: iso(row.atrocity.date),
            facet=DATE_FACET,
        ),
        Column(
            _("What"),
            lambda row: row.atrocity.title,
            width=230,
            wide=380,
            stretch=True,
            fact=_fact("title"),
        ),
        Column(_("Place"), place, width=150, wide=320, drop=1, fact=_fact("place"), facet="place"),
        Column(
            _("Killed"),
            lambda row: brief(row.atrocity.killed),
            lambda row: figure(row.atrocity.killed),
            76,
            numeric=True,
            fact=_fact("killed"),
            facet="killed",
        ),
        Column(
            _("Range"),
            bounds,
            lambda row: figure(row.atrocity.killed),
            92,
            numeric=True,
            drop=3,
        ),
        Column(
            _("Injured"),
            lambda row: brief(row.atrocity.injured),
            lambda row: figure(row.atrocity.injured),
            84,
            numeric=True,
            drop=2,
            fact=_fact("injured"),
        ),
        Column(
            _("Attribution"),
            basis,
            width=156,
            wide=200,
            tone=basis_tone,
            fact=_fact("attributions"),
            facet="basis",
        ),
    )


def _fact(name: str) -> Callable[[SheetAtrocity], tuple[Record, str]]:
    return lambda row: (row.atrocity, name)


def date(row: SheetAtrocity) -> str:
    """The date, after the word where it may lie after the day of the sheet: that is never cut."""
    told = iso(row.atrocity.date)
    return _("possibly {date}").format(date=told) if row.possibly_later else told


def basis(row: SheetAtrocity) -> str:
    """On what the group is named, and whether that is disputed."""
    label = BASIS_OF_ATTRIBUTION.label(row.basis)
    return _("{basis}, disputed").format(basis=label) if row.disputed else label


def basis_tone(row: SheetAtrocity) -> Tone:
    """A dispute or a mere suspicion is doubt."""
    return Tone.DOUBT if row.disputed or row.basis == "suspected" else Tone.PLAIN


def bounds(row: SheetAtrocity) -> str:
    """Low to high; empty where they say no more than the best count."""
    killed = row.atrocity.killed
    return "" if killed.low == killed.best == killed.high else spread(killed)


def place(row: SheetAtrocity) -> str:
    """The place's name, else the province."""
    return row.atrocity.place.name or row.atrocity.place.admin1 or "?"


def when(row: SheetAtrocity) -> tuple[Day, Day, str]:
    """Sorts by date; an unreadable one comes first."""
    return order_of(row.atrocity.date)


def figure(count: Range) -> int:
    """The number that sorts a count; an unknown one comes before 0."""
    known = (part for part in (count.best, count.high, count.low) if part is not None)
    return next(known, -1)
