"""A posting with the person who held it, and a person with all postings."""

from collections.abc import Iterable, Sequence
from functools import partial

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import called
from desktop_app.domain.records import Person, Posting
from desktop_app.domain.told import begun
from desktop_app.domain.vocabularies.leadership import VERDICT
from desktop_app.views.reading.desk import Desk, plain_fields
from desktop_app.views.reading.naming import list_others
from desktop_app.views.reading.rows import on_the_day, posting_rows
from desktop_app.views.writer import Span, Spans


def write_posting(desk: Desk, posting: Posting) -> None:
    """The posting first, then who the person is."""
    person = desk.get("people", posting.person)
    if isinstance(person, Person):
        desk.writer.title(called(person))
        desk.names(person.names)
    on_the_day(desk, posting, *([person] if isinstance(person, Person) else []))
    desk.facts(posting, *plain_fields(Posting))
    _reports(desk, [posting])
    desk.remarks(posting)
    if isinstance(person, Person):
        _person(desk, person)
        _postings(desk, [row for row in _held(desk, person) if row.id != posting.id], other=True)


def write_person(desk: Desk, person: Person) -> None:
    """A person by himself: all postings, reports of death, whatever else names him."""
    desk.writer.title(called(person))
    desk.names(person.names)
    on_the_day(desk, person)
    _person(desk, person)
    held = _held(desk, person)
    _postings(desk, held)
    _reports(desk, held)
    list_others(desk, "people", person.id, but=frozenset({"leadership"}))
    desk.remarks(person)


def _person(desk: Desk, person: Person) -> None:
    rows: list[tuple[str, Spans]] = list(desk.fields(person, "born", "died", "nationality"))
    rows += [(system, [Span(number)]) for system, number in sorted(person.external_ids.items())]
    if rows or person.biography:
        desk.writer.section(_("Person"))
    desk.writer.facts(rows)
    if person.biography:
        desk.prose(person.biography, desk.sources_of(person, "biography"))


def _held(desk: Desk, person: Person) -> list[Posting]:
    """The person's postings in all groups up to the day, in the order of time."""
    ids = desk.library.naming("people", person.id, "leadership")
    records = (desk.get("leadership", record_id) for record_id in ids)
    return begun((each for each in records if isinstance(each, Posting)), desk.day, desk)


def _postings(desk: Desk, held: Sequence[Posting], *, other: bool = False) -> None:
    if held:
        desk.writer.section(_("Other postings") if other else _("Postings"))
        desk.long_list(held, partial(posting_rows, desk))


def _reports(desk: Desk, held: Iterable[Posting]) -> None:
    """Reports of death, each once, though several postings may bear it."""
    told = {
        (report.date, report.claimant, report.verdict): (posting, report)
        for posting in reversed(tuple(held))
        for report in reversed(posting.death_reports)
    }
    if told:
        desk.writer.section(_("Reports of death"))
    for posting, report in reversed(told.values()):
        sources = desk.sources_of_row(posting, "death_reports", report)
        date = in_words(report.date) or _("date not known")
        verdict = VERDICT.label(report.verdict)
        desk.writer.line([Span(f"{date}: "), Span(report.claimant), *sources], above=2)
        desk.writer.line(
            [Span(verdict, strong=True), Span(f"  {report.note}", muted=True)], below=6
        )
