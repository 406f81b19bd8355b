"""The Profile tab: what the group is, in prose; contested claims apart from facts."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.as_written import as_written, state_told
from desktop_app.domain.checks.sourcing import is_uncited
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.fields import fields_of
from desktop_app.domain.group_names import further_names
from desktop_app.domain.names import called
from desktop_app.domain.records import Group
from desktop_app.domain.records.common import Range
from desktop_app.domain.records.group import Assessment, Claim, Size
from desktop_app.domain.row_summary import isolated
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.standing import Standing
from desktop_app.domain.vocabularies.groups import GROUP_KIND, GROUP_STATE, STANCE
from desktop_app.views.clock import today
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.subjects import NAMING
from desktop_app.views.writer import Link, Span, Spans

_PROSE = ("ideology", "goals", "structure", "recruitment", "financing", "headquarters")


def write_summary(desk: Desk, sheet: FactSheet) -> None:
    """What the group is, in a few paragraphs."""
    group = sheet.group
    written = as_written(group, sheet.as_of, today())
    if written:
        desk.writer.line([Span(written, muted=True)], below=12)
    paragraphs = [part.strip() for part in group.summary.split("\n\n") if part.strip()]
    if not paragraphs:
        desk.writer.line([Span(_("There is no summary yet: Edit adds one."), muted=True)])
    for number, paragraph in enumerate(paragraphs, 1):
        last = number == len(paragraphs)
        notes = desk.sources_of(group, "summary") if last else ()
        desk.writer.reading([Span(paragraph), *notes])


def write_details(desk: Desk, sheet: FactSheet) -> None:
    """Contested claims, assessments, and the rest of what is said in prose."""
    group, writer = sheet.group, desk.writer
    if group.claims:
        writer.section(_("Contested claims"))
    for claim in group.claims:
        writer.statement(*_claim(desk, group, claim), doubtful=_doubtful(claim))
    if group.assessments:
        writer.section(_("Assessments"))
    for assessment in group.assessments:
        _assessment(desk, group, assessment)
    for name in _PROSE:
        text = getattr(group, name)
        if text:
            writer.section(fields_of(Group)[name].label)
            desk.prose(text, desk.sources_of(group, name))
    if group.coverage:
        writer.section(_("What this library records"))
    for text in group.coverage.values():
        writer.line([Span(text)], below=6)
    if group.note:
        writer.section(_("Note"))
        desk.prose(group.note)


def _assessment(desk: Desk, group: Group, assessment: Assessment) -> None:
    said = " · ".join(filter(None, (assessment.by, in_words(assessment.date))))
    sources = desk.sources_of_row(group, "assessments", assessment)
    desk.writer.reading([Span(assessment.statement), *sources])
    desk.writer.line([Span(said, muted=True)], below=10)
    if assessment.note:
        desk.writer.line([Span(assessment.note, muted=True)], below=10)


def _doubtful(claim: Claim) -> bool:
    return claim.stance in {"contested", "denied"}


def _claim(desk: Desk, group: Group, claim: Claim) -> tuple[Spans, Spans, Spans]:
    said = [
        Span(_("Said by {claimant}").format(claimant=claim.claimant), muted=True, pixels=12),
        Span("  "),
        Span(
            STANCE.label(claim.stance),
            strong=True,
            pixels=12,
            colour=desk.writer.doubt if _doubtful(claim) else "",
        ),
    ]
    remark = [Span(claim.note, muted=True, pixels=12)] if claim.note else []
    sources = desk.sources_of_row(group, "claims", claim)
    return [Span(claim.statement), *sources], said, remark


def write_glance(desk: Desk, sheet: FactSheet) -> None:
    """The facts that one looks up most, where there are any."""
    facts = tuple(_glance(desk, sheet))
    if facts:
        desk.writer.section(_("At a glance"))
        desk.writer.facts(facts)


def write_records(desk: Desk, sheet: FactSheet) -> None:
    """Size estimates, designations, and what other systems call the group."""
    group, writer = sheet.group, desk.writer
    if sheet.sizes:
        writer.section(_("Size estimates"))
    writer.facts(
        tuple(
            (in_words(size.date) or _("undated"), _size(desk, group, size)) for size in sheet.sizes
        )
    )
    if group.designations:
        writer.section(_("Designated by"))
    for row in sorted(group.designations, key=lambda row: row.listed):
        dates = [in_words(row.listed)]
        if row.delisted:
            dates.append(_("delisted {date}").format(date=in_words(row.delisted)))
        details = " · ".join(filter(None, (row.list, row.reference, *dates)))
        writer.line(
            [
                Span(row.authority),
                *desk.sources_of_row(group, "designations", row),
                Span(f"\u2028{details}" if details else "", muted=True, pixels=12),
                Span(f"\u2028{row.note}" if row.note else "", muted=True, pixels=12),
            ],
            below=6,
        )
    if group.external_ids:
        writer.section(_("Known elsewhere as"))
        writer.facts([(system, [Span(number)]) for system, number in group.external_ids.items()])
    writer.section(_("In this library"))
    writer.line([Span(_("All that names this group"), link=Link(NAMING, group.id))])


def _glance(desk: Desk, sheet: FactSheet) -> Iterator[tuple[str, Spans]]:
    group = sheet.group
    yield from desk.fields(group, "founded", "ended")
    state = state_told(group, sheet.as_of, today())
    if state:
        recorded = state == GROUP_STATE.label(group.state)
        yield _("State"), [Span(state), *(desk.sources_of(group, "state") if recorded else ())]
    if group.kind:
        yield _("Kind"), [Span(GROUP_KIND.label(group.kind))]
    for row in sheet.parents:
        yield (
            row.phrase.capitalize(),
            [
                Span(called(row.other), link=Link("groups", row.other.id)),
                *_possibly(desk, row.standing),
                *(
                    desk.no_source
                    if is_uncited(row.relation, "kind")
                    else desk.notes(row.relation.citations)
                ),
            ],
        )
    for leader in sheet.leaders:
        yield (
            _("Leader"),
            [
                Span(called(leader.person), link=Link("leadership", leader.posting.id)),
                *_possibly(desk, leader.standing),
                *(
                    desk.no_source
                    if is_uncited(leader.posting, "person")
                    else desk.few(leader.posting.citations, Link("leadership", leader.posting.id))
                ),
            ],
        )
    yield from desk.fields(group, "area")
    further = further_names(group)
    if further:
        names = ", ".join(isolated(name.text) for name in further)
        yield _("Also called"), [Span(names), *desk.sources_of(group, "names")]


def _possibly(desk: Desk, standing: Standing) -> Spans:
    """What parts one who is merely possible on the day from one who is certain."""
    if standing is not Standing.POSSIBLE:
        return ()
    return (Span(_(" (possibly)"), colour=desk.writer.doubt),)


def _size(desk: Desk, group: Group, size: Size) -> Spans:
    figure = in_full(Range(low=size.low, best=size.best, high=size.high))
    by = " · ".join(filter(None, (size.scope, size.by)))
    return [
        Span(figure, strong=True),
        *desk.sources_of_row(group, "sizes", size),
        Span(f"\u2028{by}" if by else "", muted=True, pixels=12),
        Span(f"\u2028{size.note}" if size.note else "", muted=True, pixels=12),
    ]
