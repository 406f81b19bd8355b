"""What the writers of all kinds of record share: fields with their notes and rival values."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Bibliography, Note, citations_of
from desktop_app.domain.checks.sourcing import Cited, is_uncited, is_uncited_row
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import FieldNames, Reference, Rows
from desktop_app.domain.names import source_line, title
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Record, Source
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.records.common import Citation, Name, Rival
from desktop_app.domain.row_summary import isolated
from desktop_app.domain.told import as_told
from desktop_app.domain.vocabularies.common import CONFIDENCE, MARKING, STATUS
from desktop_app.domain.words import value_in_words
from desktop_app.library import Library
from desktop_app.views.reading.listing import PORTION, Listing
from desktop_app.views.reading.place_words import place_spans
from desktop_app.views.writer import Link, Span, Spans, Writer

if TYPE_CHECKING:
    from desktop_app.domain.happenings import Happenings

_FEW = 4

T = TypeVar("T")


class Desk:
    """A writer, the library it reads, the numbers that its sources bear, the day it tells of."""

    def __init__(
        self,
        writer: Writer,
        library: Library,
        sources: Bibliography,
        day: Day,
        happenings: "Happenings | None" = None,
    ) -> None:
        self.writer = writer
        self.library = library
        self.sources = sources
        self.day = day
        self.happenings = happenings
        self.lists: dict[str, Listing[Any]] = {}

    def get(self, table: str, record_id: str) -> Record | None:
        """The record as it is told on the day; None when the library has none of that id."""
        record = self.library.get(table, record_id)
        return None if record is None else as_told(record, self.day)

    def notes(self, citations: Sequence[Citation]) -> Spans:
        """The citations as numbers; a source that this sheet does not number is named instead."""
        numbered = self.sources.notes(citations)
        known = {note.source for note in numbered}
        other = [citation for citation in citations if citation.source not in known]
        return (*numbered, *(span for citation in other for span in self._named(citation)))

    def sources_of(
        self, record: Record, name: str, but: frozenset[Citation] = frozenset()
    ) -> Spans:
        """The notes of a field, `but` some; a quiet warning where nothing carries what it holds."""
        if is_uncited(record, name):
            return self.no_source
        return self.notes([each for each in citations_of(record, name) if each not in but])

    def sources_of_row(self, record: Record, name: str, row: Cited) -> Spans:
        """The notes of a row of a list; the same warning where nothing carries it."""
        if is_uncited_row(record, name, row):
            return self.no_source
        return self.notes(row.citations)

    @property
    def no_source(self) -> Spans:
        """What stands where a fact has no source: words and a shape, the colour repeats them."""
        return (Span(_("\u2002○\u00a0no\u00a0source"), colour=self.writer.doubt, pixels=12),)

    def _named(self, citation: Citation) -> Spans:
        source = self.library.get("sources", citation.source)
        called = source_line(source) if isinstance(source, Source) else citation.source
        return (
            Span(" ["),
            Span(called, link=Link("sources", citation.source), pixels=12),
            Span(f" {citation.locator}]" if citation.locator else "]"),
        )

    def few(self, citations: Sequence[Citation], whole: Link) -> Spans:
        """The first notes, and a link to where all of them stand."""
        notes = self.notes(citations)
        if len(notes) <= _FEW:
            return notes
        return (*notes[:_FEW], Span(f"  +{len(notes) - _FEW}", link=whole, pixels=11))

    def link(self, table: str, record_id: str) -> Span:
        """A record's title as a link to it."""
        record = self.library.get(table, record_id)
        if record is None:
            return Span(record_id)
        return Span(isolated(title(record, self.library)), link=Link(table, record_id))

    def facts(self, record: Record, *names: str) -> None:
        """The fields that hold something, a line each.

        Sources that carry all of them are numbered once, on the last line; each field has only
        those of its own.
        """
        shown = [name for name in names if getattr(record, name)]
        carried = [set(citations_of(record, name)) for name in shown]
        common = set.intersection(*carried) if len(carried) > 1 else set()
        rows = list(self.fields(record, *names, but=frozenset(common)))
        if common:
            notes = self.notes([each for each in record.citations if each in common])
            rows.append((_("Sources"), [Span(_("for all of these")), *notes]))
        self.writer.facts(rows)

    def fields(
        self, record: Record, *names: str, but: frozenset[Citation] = frozenset()
    ) -> Iterator[tuple[str, Spans]]:
        """Label and value of the fields that hold something, with rivals and notes `but` some."""
        declared = fields_of(type(record))
        for name in names:
            field = declared[name]
            value = getattr(record, name)
            text = value_in_words(field.kind, value, self.library)
            rivals = tuple(rival for rival in record.rivals if rival.field == name)
            if not text and not rivals:
                continue
            spans: list[Span | Note] = [Span(text or _("not known"))]
            if isinstance(field.kind, Reference):
                spans = [self.link(field.kind.table, value)]
            elif isinstance(value, Place) and text:
                spans = [*place_spans(value)]
            spans += self.sources_of(record, name, but)
            for rival in rivals:
                spans += self.rival(record, rival)
            yield field.label, spans

    def rival(self, record: Record, rival: Rival) -> Spans:
        """Another value for a field, on a line of its own."""
        value = rival_in_words(record, rival, self.library)
        said = Span(_("or {value}").format(value=value), muted=True)
        spans: list[Span | Note] = [Span("\u2028"), said, *self.notes(rival.citations)]
        if rival.note:
            spans.append(Span(f"\u2028{rival.note}", muted=True, pixels=12))
        return spans

    def long_list(
        self, items: Sequence[T], write: Callable[[Sequence[T]], None], portion: int = PORTION
    ) -> None:
        """A list that may be very long: its first items, and a link that writes more."""
        key = str(len(self.lists))
        self.lists[key] = Listing(self.writer, key, items, write, portion)

    @property
    def wants_more(self) -> bool:
        """Whether rows that are wanted of a list are not written."""
        return any(listing.wants for listing in self.lists.values())

    def fill(self) -> None:
        """Write a few more rows of the first list that wants some."""
        next(listing for listing in self.lists.values() if listing.wants).write_portion()

    def names(self, names: Sequence[Name]) -> None:
        """The first native name large, the others in a line."""
        native = [name for name in names[1:] if name.right_to_left]
        for name in native:
            self.writer.native(name.text)
        others = [name.text for name in names[1:] if name not in native]
        if others:
            self.writer.line(
                [Span(_("also {names}").format(names=", ".join(others)), muted=True)], below=8
            )

    def prose(self, text: str, sources: Spans = ()) -> None:
        """Paragraphs, their sources after the last one."""
        paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
        for number, paragraph in enumerate(paragraphs, 1):
            last = number == len(paragraphs)
            self.writer.line([Span(paragraph), *(sources if last else ())], below=6)

    def remarks(self, record: Record) -> None:
        """What the editor says of the record: note, status, grading."""
        if record.note:
            self.writer.section(_("Note"))
            self.prose(record.note)
        rows = [
            (label, [Span(words)])
            for label, words in (
                (_("Status"), STATUS.label(record.status) if record.status else ""),
                (_("Confidence"), CONFIDENCE.label(record.confidence) if record.confidence else ""),
                (_("Marking"), MARKING.label(record.marking) if record.marking else ""),
                (_("Reviewed"), in_words(record.reviewed)),
                (_("Internal note"), record.internal_note),
            )
            if words
        ]
        if rows:
            self.writer.section(_("Record"))
            self.writer.facts(rows)


def rival_in_words(record: Record, rival: Rival, library: Library) -> str:
    """A rival value in the words of the field that it stands beside."""
    field = fields_of(type(record)).get(rival.field)
    if field is None:
        return str(rival.value)
    typed = getattr(from_document(type(record), "", {rival.field: rival.value}), rival.field)
    return value_in_words(field.kind, typed, library) or str(rival.value)


def plain_fields(record_type: type[msgspec.Struct], *leave_out: str) -> tuple[str, ...]:
    """The type's own fields that hold single values, in their order."""
    common = set(fields_of(Record))
    return tuple(
        name
        for name, field in fields_of(record_type).items()
        if name not in common
        and name not in leave_out
        and not isinstance(field.kind, Rows | FieldNames)
    )
