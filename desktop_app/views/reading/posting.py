"""A posting with the person who held it."""

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import called
from desktop_app.domain.records import Person, Posting
from desktop_app.domain.vocabularies.leadership import ROLE, VERDICT
from desktop_app.views.reading.desk import Desk, plain_fields
from desktop_app.views.writer import Link, Span, Spans


def write_posting(desk: Desk, posting: Posting) -> None:
    """The posting first, then who the person is."""
    person = desk.library.get("people", posting.person)
    if isinstance(person, Person):
        desk.writer.title(called(person))
        desk.names(person.names)
    desk.facts(posting, *plain_fields(Posting))
    _reports(desk, posting)
    desk.remarks(posting)
    if isinstance(person, Person):
        _person(desk, person, but=posting.id)


def write_person(desk: Desk, person: Person) -> None:
    """A person by himself, with all his postings."""
    desk.writer.title(called(person))
    desk.names(person.names)
    _person(desk, person, but="")
    desk.remarks(person)


def _person(desk: Desk, person: Person, but: str) -> None:
    rows: list[tuple[str, Spans]] = list(desk.fields(person, "born", "died", "nationality"))
    rows += [(system, [Span(number)]) for system, number in sorted(person.external_ids.items())]
    if rows or person.biography:
        desk.writer.section(_("Person"))
    desk.writer.facts(rows)
    if person.biography:
        desk.prose(person.biography, desk.sources_of(person, "biography"))
    held = (
        desk.library.get("leadership", record_id)
        for record_id in desk.library.naming("people", person.id, "leadership")
    )
    others = [record for record in held if isinstance(record, Posting) and record.id != but]
    if others:
        desk.writer.section(_("Other postings") if but else _("Postings"))
    for record in others:
        role = record.title or ROLE.label(record.role)
        dates = " – ".join(filter(None, (in_words(record.start), in_words(record.end))))
        desk.writer.line(
            [
                Span(role, link=Link("leadership", record.id)),
                Span(" – "),
                desk.link("groups", record.group),
                Span(f"\u2028{dates}" if dates else "", muted=True, pixels=12),
            ],
            below=4,
        )


def _reports(desk: Desk, posting: Posting) -> None:
    if posting.death_reports:
        desk.writer.section(_("Reports of death"))
    for report in posting.death_reports:
        sources = desk.sources_of_row(posting, "death_reports", report)
        date = in_words(report.date) or _("date not known")
        verdict = VERDICT.label(report.verdict)
        desk.writer.line([Span(f"{date}: "), Span(report.claimant), *sources], above=2)
        desk.writer.line(
            [Span(verdict, strong=True), Span(f"  {report.note}", muted=True)], below=6
        )
