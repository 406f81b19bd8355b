"""The profile: what the group is, at a glance and in full."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.as_written import as_written
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import native
from desktop_app.domain.records import Group
from desktop_app.domain.records.common import Name, Range
from desktop_app.domain.records.group import Assessment, Claim, Designation, Size
from desktop_app.domain.standing import Standing, happened
from desktop_app.domain.vocabularies.common import NAME_KIND
from desktop_app.domain.vocabularies.groups import STANCE
from desktop_app.export.page import (
    Block,
    Column,
    Detail,
    Details,
    Heading,
    Opening,
    Paragraph,
    RecordTable,
    Row,
    Spans,
    Statement,
    Style,
    Text,
    Tone,
)
from desktop_app.export.sections import figures
from desktop_app.export.sections.at_a_glance import at_a_glance, listed, today
from desktop_app.export.sections.context import Context, label_of
from desktop_app.export.sections.remarks import remarks, rival_spans, rivals_of
from desktop_app.export.sections.wording import (
    PLACEHOLDER,
    capital,
    date_cell,
    detail,
    in_a_row,
    name_span,
    prose,
    said,
    sentence,
)

_TONES = {
    "asserted": Tone.NEUTRAL,
    "supported": Tone.CONFIRMED,
    "contested": Tone.DOUBT,
    "denied": Tone.DOUBT,
}
_PROSE = ("ideology", "goals", "headquarters", "structure", "recruitment", "financing")
_WITH_NOTES = frozenset({"kind", "state", "founded", "ended", "area", "names", "summary", *_PROSE})


def subtitle(group: Group) -> Spans:
    """The acronyms and the name in the group's own script."""
    names = [name for name in group.names[1:] if name.kind == "acronym"]
    own = native(group)
    if own is not None and own not in names:
        names.append(own)
    return in_a_row((name_span(name),) for name in names)


def profile(context: Context) -> Iterator[Block]:
    """Summary and facts, character, contested claims, assessments, sizes, designations."""
    group = context.sheet.group
    summary = prose(group.summary, context.notes_on(group, "summary"))
    yield Opening(summary, _("At a glance"), tuple(at_a_glance(context)))
    written = as_written(group, context.sheet.as_of, today(context))
    if written:
        yield Paragraph(said(written), aside=True)
    yield from _claims(context)
    yield from _assessments(context)
    yield from _sizes(context)
    yield from _designations(context)
    character = tuple(_character(context))
    if character:
        yield Heading(2, _("Background"))
        yield Details(character)
    yield from figures.timeline(context)


def _kind(kind: str) -> Spans:
    return (Text(f"{NAME_KIND.label(kind)}: ", Style.MUTED),) if kind else ()


def _character(context: Context) -> Iterator[Detail]:
    group = context.sheet.group
    kinds = dict.fromkeys(name.kind for name in group.names)
    names = [(*_kind(kind), *_names_of_kind(group.names, kind)) for kind in kinds]
    sources = context.notes_carrying(group, "names")
    yield from detail(_("Names"), *names[:-1], *((*last, *sources) for last in names[-1:]))
    for field in _PROSE:
        rivals = tuple(
            (Text(_("or "), Style.DOUBT), *rival_spans(context, group, rival))
            for rival in rivals_of(group, field)
        )
        told = prose(getattr(group, field), context.notes_on(group, field))
        yield from detail(label_of(group, field), *told, *rivals)
    ids = [said(f"{system}: {key}") for system, key in sorted(group.external_ids.items())]
    yield from detail(_("Identifiers"), in_a_row(ids))
    yield from remarks(context, group, besides=frozenset(_PROSE))
    yield from detail(_("Sources"), context.cited(group, besides=_WITH_NOTES))


def _names_of_kind(names: tuple[Name, ...], kind: str) -> Spans:
    return in_a_row(((name_span(name),) for name in names if name.kind == kind), ", ")


def _claims(context: Context) -> Iterator[Block]:
    if context.sheet.group.claims:
        yield Heading(2, _("Contested claims"))
        for claim in context.sheet.group.claims:
            yield _claim(context, claim)


def _claim(context: Context, claim: Claim) -> Statement:
    stance = capital(sentence(STANCE.label(claim.stance)))
    tone = _TONES.get(claim.stance, Tone.DOUBT)
    return Statement(
        (Text(sentence(claim.statement)), *context.notes(claim.citations)),
        in_a_row(
            (
                said(sentence(_("Said by {claimant}").format(claimant=claim.claimant))),
                said(stance, Style.DOUBT if tone is Tone.DOUBT else Style.PLAIN),
                said(sentence(claim.note)),
                *context.remarks_on_sources(claim.citations),
            ),
            " ",
        ),
        tone,
    )


def _assessments(context: Context) -> Iterator[Block]:
    day = context.sheet.as_of
    rows = [
        row
        for row in context.sheet.group.assessments
        if happened(row.date, day) is not Standing.LATER
    ]
    if rows:
        yield Heading(2, _("Assessments"))
        for row in rows:
            yield _assessment(context, row)


def _assessment(context: Context, row: Assessment) -> Statement:
    source = ", ".join(filter(None, (row.by, in_words(row.date))))
    byline = in_a_row(
        (
            said(sentence(source)),
            said(sentence(row.note)),
            *context.remarks_on_sources(row.citations),
        ),
        " ",
    )
    spans = (Text(sentence(row.statement)), *context.notes(row.citations))
    return Statement(spans, byline, Tone.NEUTRAL)


def _sizes(context: Context) -> Iterator[Block]:
    if context.sheet.sizes:
        yield Heading(2, _("Size estimates"))
        yield from figures.sizes(context)
        columns = (
            Column(_("As of")),
            Column(_("Estimate"), align="end"),
            Column(_("Of"), 1.2),
            Column(_("By"), 1),
            Column(_("Notes")),
        )
        rows = tuple(_size(context, size) for size in context.sheet.sizes)
        yield RecordTable(_("Size estimates"), columns, rows)


def _size(context: Context, size: Size) -> Row:
    cells = (
        date_cell(size.date),
        said(_estimate(size), Style.STRONG),
        said(size.scope) or said("?"),
        said(size.by) or said("?"),
        context.notes(size.citations),
    )
    return Row(cells, _row_remarks(context, size))


def _estimate(size: Size) -> str:
    return in_full(Range(low=size.low, best=size.best, high=size.high))


def _designations(context: Context) -> Iterator[Block]:
    found = tuple(listed(context))
    if found:
        yield Heading(2, _("Designations"))
        columns = (
            Column(_("Authority"), 1),
            Column(_("List"), 1.6),
            Column(_("Reference"), 0.7),
            Column(_("Listed")),
            Column(_("Delisted")),
            Column(_("Notes")),
        )
        rows = tuple(_designation(context, row) for row in found)
        yield RecordTable(_("Designations"), columns, rows)


def _designation(context: Context, row: Designation) -> Row:
    cells = (
        said(row.authority, Style.STRONG),
        said(row.list) or said(PLACEHOLDER),
        said(row.reference) or said(PLACEHOLDER),
        date_cell(row.listed),
        date_cell(row.delisted) if row.delisted else said(PLACEHOLDER),
        context.notes(row.citations),
    )
    return Row(cells, _row_remarks(context, row))


def _row_remarks(context: Context, row: Size | Designation) -> tuple[Detail, ...]:
    return (
        *detail("", *prose(row.note)),
        *detail(_("On sources"), *context.remarks_on_sources(row.citations)),
    )
