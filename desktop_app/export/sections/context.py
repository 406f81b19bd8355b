"""What every section needs: the sheet, who names its records, how far readers are cleared."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Note as SheetNote
from desktop_app.domain.edtf import Day
from desktop_app.domain.fields import fields_of
from desktop_app.domain.marking import within
from desktop_app.domain.names import acronym, title
from desktop_app.domain.records import Group, Record
from desktop_app.domain.records.common import Citation
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.visible import Reader
from desktop_app.export.page import Note, Spans, Style, Text
from desktop_app.export.progress import UNWATCHED, Progress

MOST_FIELDS_NAMED = 3
"""A citation of more fields than these stands for the record as a whole."""


@dataclass(frozen=True, slots=True)
class Context:
    """A sheet on its way to a page for readers cleared up to `marking`."""

    sheet: FactSheet
    finder: Reader
    marking: str
    pictures: bool = True
    today: Day | None = None
    """The day of making: what goes on is drawn until then, or until the day of the sheet."""
    attacks: int | None = None
    """How many attacks the whole sheet has, where this one may tell of some only."""
    progress: Progress = UNWATCHED
    """What makes the rows takes a step with each."""

    @property
    def records(self) -> int:
        """How many rows and sources the sheet has."""
        sheet = self.sheet
        rows = len(sheet.postings) + len(sheet.atrocities) + len(sheet.relations)
        return rows + len(sheet.sources)

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None where there is none of that id or it is above the marking."""
        record = self.finder.get(table, record_id)
        return record if record is None or within(record.marking, self.marking) else None

    @property
    def until(self) -> Day:
        """The last day that pictures of time reach."""
        day = self.sheet.as_of
        return day if self.today is None else min(day, self.today)

    def name(self, table: str, record_id: str) -> str:
        """What a record is called; one above the marking is not named."""
        record = self.finder.get(table, record_id)
        if record is None:
            return record_id
        if not within(record.marking, self.marking):
            return _("(left out)")
        return title(record, self.finder)

    def short_name(self, group_id: str) -> str:
        """A group's acronym, else its name."""
        group = self.finder.get("groups", group_id)
        if isinstance(group, Group) and within(group.marking, self.marking):
            return acronym(group)
        return self.name("groups", group_id)

    def withheld(self, source_id: str) -> bool:
        """Whether a source is there but above the marking."""
        source = self.finder.get("sources", source_id)
        return source is not None and not within(source.marking, self.marking)

    def notes(self, citations: Iterable[Citation]) -> Spans:
        """The citations as numbers that lead to their sources."""
        return tuple(map(_note, self.sheet.sources.notes(citations)))

    def notes_of_source(self, source_id: str) -> Spans:
        """The number of one source, nothing where the sheet does not list it."""
        return self.notes([Citation(source=source_id)])

    def notes_on(self, record: Record, *fields: str) -> Spans:
        """The numbers of the sources that carry these fields of the record."""
        return tuple(map(_note, self.sheet.sources.notes_on(record, *fields)))

    def notes_carrying(self, record: Record, field: str) -> Spans:
        """The numbers of the sources that are cited for this very field."""
        return self.notes(row for row in record.citations if field in row.fields)

    def cited(self, record: Record, besides: frozenset[str] = frozenset()) -> Spans:
        """The record's citations: first those of most of it, then those of a few fields by these.

        Those that carry only fields that show their notes themselves (`besides`) are left out.
        """
        spans = list(self.notes(row for row in record.citations if _broad(row)))
        for fields in dict.fromkeys(row.fields for row in record.citations if not _broad(row)):
            some = self.notes(row for row in record.citations if row.fields == fields)
            if some and not besides.issuperset(fields):
                labels = ", ".join(label_of(record, name) for name in fields)
                spans += (Text(f" {labels}:\u00a0", Style.MUTED), *some)
        return tuple(spans)

    def remarks_on_sources(self, citations: Iterable[Citation]) -> tuple[Spans, ...]:
        """What the citations say of their sources, a line each."""
        return tuple(
            (*self.notes([citation]), Text(f" {citation.note}"))
            for citation in citations
            if citation.note and self.sheet.sources.number(citation.source) is not None
        )


def _broad(citation: Citation) -> bool:
    return not citation.fields or len(citation.fields) > MOST_FIELDS_NAMED


def label_of(record: Record, path: str) -> str:
    """The label of a field of the record; of a nested field, that of the field it is in."""
    field = fields_of(type(record)).get(path.partition(".")[0].partition("[")[0])
    return field.label if field else path


def _note(note: SheetNote) -> Note:
    return Note(note.number, note.locator)
