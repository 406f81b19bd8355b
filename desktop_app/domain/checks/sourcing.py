"""What a record rests on: facts without citation, accusations on one ungraded source."""

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.bibliography import citations_of
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import Rows
from desktop_app.domain.names import Finder
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import Person, Posting, Record, Source
from desktop_app.domain.records.common import Citation, Range
from desktop_app.domain.vocabularies.leadership import EXITS_BY_DEATH


class Cited(Protocol):
    """A row with citations of its own."""

    @property
    def citations(self) -> Sequence[Citation]:
        """The sources that carry the row."""
        ...


def check_sourcing(record: Record, finder: Finder) -> Iterator[Problem]:
    """Facts without citation; in a record that needs work they are hints."""
    severity = Severity.HINT if record.status == "needs-work" else Severity.PROBLEM
    for path, label in uncited(record):
        yield Problem(path, _("“{label}” has no source.").format(label=label), severity)
    if isinstance(record, Posting):
        yield from _check_accusation(record, finder)
    if isinstance(record, Source):
        yield from _check_bibliography(record)


def uncited(record: Record) -> Iterator[tuple[str, str]]:
    """Path and label of every fact that neither the record's citations nor its own carry.

    A row of a list with citations of its own is a fact by itself: "sizes[0]". The source that an
    account names carries the account; the count shown is the editor's choice and is cited as such.
    """
    if any(not citation.fields for citation in record.citations):
        return
    for name, field in fields_of(type(record)).items():
        if field.cited and filled(getattr(record, name)):
            yield from _uncited(record, name, field)


def is_uncited(record: Record, name: str) -> bool:
    """Whether a field holds a fact, or a row of facts, that no citation carries."""
    field = fields_of(type(record))[name]
    known = field.cited and filled(getattr(record, name))
    return known and next(_uncited(record, name, field), None) is not None


def is_uncited_row(record: Record, name: str, row: Cited) -> bool:
    """Whether neither the row of a list nor the list that it stands in carries a citation."""
    return not row.citations and not citations_of(record, name)


def filled(value: object) -> bool:
    """Whether a field holds anything."""
    if isinstance(value, Range):
        return value.known
    if isinstance(value, msgspec.Struct):
        return value != type(value)()
    return bool(value)


def _uncited(record: Record, name: str, field: Field) -> Iterator[tuple[str, str]]:
    if citations_of(record, name):
        return
    if isinstance(field.kind, Rows) and "citations" in fields_of(field.kind.type):
        for index, row in enumerate(getattr(record, name)):
            if not row.citations:
                yield f"{name}[{index}]", f"{field.label} {index + 1}"
    else:
        yield name, field.label


def _check_accusation(posting: Posting, finder: Finder) -> Iterator[Problem]:
    person = finder.get("people", posting.person)
    dead = posting.exit in EXITS_BY_DEATH or (isinstance(person, Person) and bool(person.died))
    reports = [citation for report in posting.death_reports for citation in report.citations]
    sources = {citation.source for citation in (*posting.citations, *reports)}
    if dead or len(sources) != 1:
        return
    source = finder.get("sources", next(iter(sources)))
    if isinstance(source, Source) and source.reliability in {"", "F"}:
        yield Problem(
            "citations",
            _(
                "A person who may be alive is named here on the word of one ungraded source: "
                "add a second source, or grade this one."
            ),
            Severity.HINT,
        )


def _check_bibliography(source: Source) -> Iterator[Problem]:
    if not (source.title or source.publisher or source.author or source.url):
        yield Problem("title", _("Nothing says what this source is."))
    for name, sentence in (
        ("title", _("The title is not known.")),
        ("issued", _("The date is not known.")),
        ("url", _("No address is given.")),
    ):
        if not getattr(source, name):
            yield Problem(name, sentence, Severity.HINT)
