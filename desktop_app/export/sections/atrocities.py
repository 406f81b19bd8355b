"""Atrocities: each with its counts, who is said to have done it, and what each source counted."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import best, in_full, spread
from desktop_app.domain.edtf import read
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Account, Attribution, Place
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.vocabularies.atrocities import (
    ATTACK_TYPE,
    BASIS_OF_ATTRIBUTION,
    TARGET,
)
from desktop_app.domain.weighing import in_words, weigh
from desktop_app.domain.words import place_in_words
from desktop_app.export.page import (
    Block,
    Break,
    Column,
    Detail,
    Heading,
    Paragraph,
    RecordTable,
    Row,
    Spans,
    Style,
    Text,
)
from desktop_app.export.sections import figures
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.coverage import coverage
from desktop_app.export.sections.remarks import remarks
from desktop_app.export.sections.wording import capital, date_cell, detail, in_a_row, prose, said

MOST_IN_ONE_TABLE = 15
"""More than these are parted by year."""


def atrocities(context: Context) -> Iterator[Block]:
    """A word on coverage, then the attacks in order of time."""
    rows = context.sheet.atrocities
    yield Heading(2, _("Atrocities"))
    yield from coverage(context, "atrocities", empty=not rows)
    if rows:
        yield Paragraph(said(_in_short(context)), aside=True)
        yield from figures.attacks(context)
    if len(rows) <= MOST_IN_ONE_TABLE:
        yield from _table(context, _("Atrocities"), rows)
        return
    for year, of_year in groupby(rows, _year):
        heading = year or _("Undated")
        yield Heading(3, heading)
        title = _("Atrocities, {year}").format(year=heading)
        yield from _table(context, title, tuple(of_year))


def _in_short(context: Context) -> str:
    rows = context.sheet.atrocities
    recorded = context.attacks or len(rows)
    several = ngettext(
        "One atrocity is recorded that the group claimed or was named for.",
        "{count} atrocities are recorded that the group claimed or was named for.",
        recorded,
    ).format(count=recorded)
    if len(rows) < recorded:
        several += " " + _("Of them these are the latest {count}.").format(count=len(rows))
    possible = sum(row.possibly_later for row in context.progress.heeding(rows))
    if possible:
        several += " " + ngettext(
            "{count} of them may have happened after the day.",
            "{count} of them may have happened after the day.",
            possible,
        ).format(count=possible)
    bases = Counter(row.basis for row in context.progress.heeding(rows))
    counts = [
        f"{BASIS_OF_ATTRIBUTION.label(basis)} {bases[basis]}"
        for basis in ("claimed", "attributed", "suspected")
        if bases[basis]
    ]
    disputed = sum(row.disputed for row in context.progress.heeding(rows))
    counts += [_("disputed {count}").format(count=disputed)] if disputed else []
    key = _("Below a figure stands its range; “?” is not known.")
    return f"{several} {capital(', '.join(counts))}. {key}"


def _year(row: SheetAtrocity) -> str:
    when = read(row.atrocity.date)
    return str(when.earliest.year) if when and when.earliest else ""


def _table(context: Context, title: str, rows: tuple[SheetAtrocity, ...]) -> Iterator[Block]:
    columns = (
        Column(_("Date")),
        Column(_("What and where"), 1),
        Column(_("Killed"), align="end"),
        Column(_("Injured"), align="end"),
        Column(_("Basis")),
    )
    if rows:
        made = (_row(context, row) for row in context.progress.each(rows))
        yield RecordTable(title, columns, tuple(made))


def _row(context: Context, row: SheetAtrocity) -> Row:
    atrocity = row.atrocity
    where = _where(atrocity.place)
    cells = (
        date_cell(atrocity.date),
        (
            Text(atrocity.title or _("Untitled"), Style.STRONG),
            *((Break(), Text(where, Style.MUTED)) if where else ()),
        ),
        _figure(atrocity.killed, Style.STRONG),
        _figure(atrocity.injured, Style.PLAIN),
        (
            Text(BASIS_OF_ATTRIBUTION.label(row.basis)),
            *((Break(), Text(_("disputed"), Style.DOUBT)) if row.disputed else ()),
        ),
    )
    return Row(cells, tuple(_details(context, atrocity)))


def _where(place: Place) -> str:
    known = place.latitude is not None and place.longitude is not None
    point = f"{place.latitude:g}, {place.longitude:g}" if known else ""
    return " · ".join(filter(None, (place_in_words(place), point)))


def _figure(count: Range, style: Style) -> Spans:
    bounds = spread(count) if count.best is not None else ""
    if count.low == count.best == count.high or (count.low == 0 and count.high is None):
        bounds = ""
    return (
        Text(best(count), style),
        *((Break(), Text(bounds, Style.MUTED)) if bounds else ()),
    )


def _details(context: Context, atrocity: Atrocity) -> Iterator[Detail]:
    cited = context.cited(atrocity)
    told = prose(atrocity.summary, cited)
    yield from detail("", *told)
    if not told:
        yield from detail(_("Sources"), cited)
    yield from detail(_("Attack"), said(_attack(atrocity)))
    for basis in dict.fromkeys(row.basis for row in atrocity.attributions):
        rows = (row for row in atrocity.attributions if row.basis == basis)
        label = capital(BASIS_OF_ATTRIBUTION.label(basis))
        yield from detail(label, *(_attribution(context, row) for row in rows))
    accounts = [row for row in atrocity.accounts if not context.withheld(row.source)]
    beside = _beside(atrocity, accounts)
    counts = [_account(context, row) for row in accounts]
    yield from detail(_("Counts"), *counts, *beside, essential=True)
    ids = (said(f"{system}: {key}") for system, key in sorted(atrocity.external_ids.items()))
    yield from detail(_("Identifiers"), in_a_row(ids))
    yield from remarks(context, atrocity)


def _attack(atrocity: Atrocity) -> str:
    types = ", ".join(ATTACK_TYPE.label(term) for term in atrocity.attack_types)
    targets = ", ".join(TARGET.label(term) for term in atrocity.targets)
    against = _("against {targets}").format(targets=targets) if targets else ""
    return "; ".join(filter(None, (types, against)))


def _attribution(context: Context, row: Attribution) -> Spans:
    group = context.short_name(row.group) if row.group else ""
    if row.by and group:
        told = _("{group}, by {by}").format(group=group, by=row.by)
    else:
        told = group or row.by or _("by nobody in particular")
    return (
        Text(told),
        *said(f": {row.note}" if row.note else ""),
        *context.notes(row.citations),
        *(span for line in context.remarks_on_sources(row.citations) for span in line),
    )


def _beside(atrocity: Atrocity, accounts: list[Account]) -> Iterator[Spans]:
    """A figure that no account bears out says so."""
    for label, name in ((_("Killed"), "killed"), (_("Injured"), "injured")):
        weighed = weigh(getattr(atrocity, name), (getattr(row, name) for row in accounts))
        if weighed is not None and weighed.outside:
            yield (Text(f"{label}: {in_words(weighed)}", Style.DOUBT),)


def _account(context: Context, row: Account) -> Spans:
    figures = ", ".join(
        filter(
            None,
            (
                _("{count} killed").format(count=in_full(row.killed)) if row.killed.known else "",
                _("{count} injured").format(count=in_full(row.injured))
                if row.injured.known
                else "",
            ),
        )
    )
    number = context.sheet.sources.number(row.source)
    entry = context.sheet.sources.entries[number - 1] if number else None
    source = entry.source if entry else None
    who = (source.publisher or source.author or source.title) if source else row.source
    return (
        Text(figures or _("no count")),
        Text(f" · {who}", Style.MUTED),
        *context.notes_of_source(row.source),
        *said(f" {row.note}"),
    )
