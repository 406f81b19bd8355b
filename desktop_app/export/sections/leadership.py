"""Leadership: who held which posting, from when to when, and how it ended."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.countries import in_row
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import called, native
from desktop_app.domain.records import Person
from desktop_app.domain.records.posting import DeathReport
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.standing_words import exit_in_words
from desktop_app.domain.vocabularies.leadership import HOW_STARTED, ROLE, VERDICT
from desktop_app.export.page import (
    Block,
    Break,
    Column,
    Detail,
    Heading,
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

CONFIRMING_VERDICTS = frozenset({"confirmed-by-group", "confirmed-by-state"})


def leadership(context: Context) -> Iterator[Block]:
    """The table of postings; a person's own facts stand with the first of their postings."""
    postings = context.sheet.postings
    yield Heading(2, _("Leadership"))
    yield from coverage(context, "leadership", empty=not postings)
    if postings:
        yield from figures.succession(context)
        columns = (
            Column(_("Name"), 1.1),
            Column(_("Role"), 1.3),
            Column(_("From")),
            Column(_("Until")),
            Column(_("Exit"), 0.9),
        )
        yield RecordTable(_("Leadership"), columns, tuple(_rows(context)))


def _rows(context: Context) -> Iterator[Row]:
    introduced: set[str] = set()
    for row in context.progress.each(context.sheet.postings):
        person = () if row.person.id in introduced else tuple(_person(context, row.person))
        introduced.add(row.person.id)
        yield Row(_cells(row), (*_posting(context, row), *person))


def _cells(row: SheetPosting) -> tuple[Spans, ...]:
    posting = row.posting
    own = native(row.person)
    role = ROLE.label(posting.role)
    title = posting.title or capital(role)
    telling = role if posting.title and role.lower() not in posting.title.lower() else ""
    return (
        (
            Text(called(row.person), Style.STRONG),
            *((Break(), name_span(own, Style.MUTED)) if own else ()),
        ),
        (Text(title), *((Break(), Text(telling, Style.MUTED)) if telling else ())),
        date_cell(posting.start),
        date_cell(posting.end) if posting.end or posting.exit != "in-post" else said(PLACEHOLDER),
        said(exit_in_words(row) if posting.exit else "?"),
    )


def _posting(context: Context, row: SheetPosting) -> Iterator[Detail]:
    posting = row.posting
    began = HOW_STARTED.label(posting.how_started)
    yield from detail(_("Began"), said(capital(sentence(began))))
    yield from detail(_("Ended"), *prose(posting.exit_note))
    yield from detail(
        _("Death reports"), *(_death_report(context, report) for report in posting.death_reports)
    )
    yield from remarks(context, posting)
    yield from detail(_("Sources"), context.cited(posting))


def _death_report(context: Context, report: DeathReport) -> Spans:
    doubt = Style.PLAIN if report.verdict in CONFIRMING_VERDICTS else Style.DOUBT
    return (
        Text(f"{in_words(report.date) or _('undated')}, {report.claimant}: "),
        Text(VERDICT.label(report.verdict), doubt),
        *said(f". {report.note}" if report.note else ""),
        *context.notes(report.citations),
    )


def _person(context: Context, person: Person) -> Iterator[Detail]:
    own = native(person)
    others = in_a_row(((name_span(name),) for name in person.names[1:] if name is not own), ", ")
    yield from detail(_("Also"), others)
    lived = in_a_row(
        (
            said(_("born {date}").format(date=in_words(person.born)) if person.born else ""),
            said(_("died {date}").format(date=in_words(person.died)) if person.died else ""),
            said(in_row(person.nationality)),
            *(said(f"{system}: {key}") for system, key in sorted(person.external_ids.items())),
        )
    )
    cited = context.notes(person.citations)
    told = (lived, *prose(person.biography))
    yield from detail(_("Person"), *told[:-1], (*told[-1], *cited))
    yield from remarks(context, person)
