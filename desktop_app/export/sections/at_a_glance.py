"""The facts of a group that one looks up most."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.as_written import state_told
from desktop_app.domain.checks.sourcing import is_uncited
from desktop_app.domain.countries import in_row
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import called
from desktop_app.domain.records.group import Designation
from desktop_app.domain.standing import Standing, happened
from desktop_app.domain.vocabularies.groups import GROUP_KIND, GROUP_STATE
from desktop_app.domain.words import size_in_words
from desktop_app.export.page import Fact, Spans, Style, Text
from desktop_app.export.sections.context import Context, label_of
from desktop_app.export.sections.remarks import rival_spans, rivals_of
from desktop_app.export.sections.wording import capital, not_known, said

_MOST_NOTES = 3
"""Of a fact whose table, further down, has all of them."""


def at_a_glance(context: Context) -> Iterator[Fact]:
    """What the group is, its state and time, whose it is, who led it, where, how many."""
    sheet, group = context.sheet, context.sheet.group
    yield _fact(context, "kind", GROUP_KIND.label(group.kind))
    yield from _state(context)
    yield _fact(context, "founded", in_words(group.founded))
    if group.ended or rivals_of(group, "ended"):
        yield _fact(context, "ended", in_words(group.ended))
    for parent in sheet.parents:
        notes = context.notes(parent.relation.citations)[:_MOST_NOTES]
        name = (Text(called(parent.other)), *_possibly(parent.standing))
        yield Fact(capital(parent.phrase), ((*name, *notes),))
    if sheet.postings:
        leaders = tuple(
            (
                Text(called(row.person)),
                *_possibly(row.standing),
                *context.notes(row.posting.citations)[:_MOST_NOTES],
            )
            for row in sheet.leaders
        )
        yield Fact(_("Led by"), leaders or (not_known(),))
    yield _fact(context, "area", in_row(group.area))
    size = sheet.newest_size
    if size is not None:
        when = f" ({in_words(size.date)})" if size.date else ""
        yield Fact(_("Size"), ((Text(size_in_words(size) + when), *context.notes(size.citations)),))
    if group.designations:
        yield Fact(_("Designated by"), (said(", ".join(_authorities(context))) or not_known(),))


def _state(context: Context) -> Iterator[Fact]:
    """The state as the record has it, or what the dates say of an earlier day, if anything."""
    group, day = context.sheet.group, context.sheet.as_of
    state = state_told(group, day, today(context))
    if day >= today(context) or state == GROUP_STATE.label(group.state):
        yield _fact(context, "state", state)
    elif state:
        yield Fact(label_of(group, "state"), (said(state),))


def today(context: Context) -> Day:
    """The day of making; that of the sheet where it is not said."""
    return context.today or context.sheet.as_of


def _possibly(standing: Standing) -> Spans:
    return said(_(" (possibly)") if standing is Standing.POSSIBLE else "", Style.DOUBT)


def _fact(context: Context, field: str, value: str) -> Fact:
    group = context.sheet.group
    notes = said(_(" (no source)"), Style.DOUBT) if is_uncited(group, field) else ()
    notes = notes or context.notes_carrying(group, field)
    shown = (*said(value), *notes) if value else not_known()
    rivals = (
        (Text(_("or "), Style.DOUBT), *rival_spans(context, group, rival, noted=False))
        for rival in rivals_of(group, field)
    )
    return Fact(label_of(group, field), (shown, *rivals))


def _authorities(context: Context) -> Iterator[str]:
    seen: dict[str, list[str]] = {}
    for row in listed(context):
        seen.setdefault(row.authority, []).append(row.listed[:4])
    for authority, years in seen.items():
        told = ", ".join(sorted({year for year in years if year}))
        yield f"{authority} ({told})" if told else authority


def listed(context: Context) -> Iterator[Designation]:
    """The listings of the group up to the day."""
    for row in context.sheet.group.designations:
        if happened(row.listed, context.sheet.as_of) is not Standing.LATER:
            yield row
