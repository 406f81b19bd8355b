"""What a search found, as rows: the best matches, then kind by kind, each under its heading."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.distinguishing import detail, when
from desktop_app.domain.fields import fields_of
from desktop_app.domain.names import called, title
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Group, Posting, Record, Relation
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.domain.words import place_in_words
from desktop_app.library import Library
from desktop_app.library.searching import Hit, Results, Snippet, Span, Survey, best, by_kind
from desktop_app.models.headed_rows import HeadedRows, Heading
from desktop_app.models.tooltip import plain_tooltip


class Entry(msgspec.Struct, frozen=True):
    """A hit as it is shown: what the record is called, the words that were found, and where.

    `name` bears the words itself where they are all of it, and `below` then says what else is
    known of the record. `where` is a field, `marking` empty where anyone may see the record.
    """

    hit: Hit
    name: Snippet
    below: Snippet
    where: str
    marking: str

    @property
    def key(self) -> tuple[str, str]:
        """Table and id of the record."""
        return self.hit.table, self.hit.id

    def __str__(self) -> str:
        """All that the row says, for a screen reader."""
        said = self.name.text, self.below.text, self.where, self.marking
        return ", ".join(filter(None, said))


Row = Heading | Entry


def rows(
    results: Results, library: Library, one: Mapping[str, str], many: Mapping[str, str]
) -> Iterator[Row]:
    """The rows of what was found; `one` and `many` say what records of each table are called.

    Where no record has all of the words, that stands above them.
    """
    first = best(results.hits)
    if results.partly:
        yield Heading(_("No record has all of these words: these have some"))
    elif first:
        yield Heading(_("Best matches"))
    for hit in first:
        yield from _entry(hit, library, one[hit.table])
    for kind in by_kind(results.hits[len(first) :]):
        yield Heading(many[kind.table])
        for hit in kind.hits:
            yield from _entry(hit, library)


def rows_of_kinds(survey: Survey, library: Library, many: Mapping[str, str]) -> Iterator[Row]:
    """The rows of the best hits, kind by kind; a heading says how many there are of its kind."""
    counts = {count.value: count.records for count in survey.kinds}
    for kind in by_kind(survey.results.hits):
        every, told = counts.get(kind.table, len(kind.hits)), len(kind.hits)
        heading = f"{many[kind.table]} · {number(max(every, told))}"
        if told < every:
            heading += " · " + _("the best {count}").format(count=number(told))
        yield Heading(heading)
        for hit in kind.hits:
            yield from _entry(hit, library)


def field_label(table: str, path: str) -> str:
    """What the field of a path is called: "claims[0].statement" is of the claims."""
    name = path.partition(".")[0].partition("[")[0]
    field = fields_of(RECORD_TYPES[table]).get(name)
    return field.label if field else name


class SearchRows(HeadedRows[Entry]):
    """Entries can be chosen."""

    def key(self, number: int) -> tuple[str, str] | None:
        """Table and id of the record on a row."""
        row = self.row(number)
        return row.key if isinstance(row, Entry) else None

    @property
    def entries(self) -> tuple[int, ...]:
        """The numbers of the rows that can be chosen."""
        return tuple(n for n, row in enumerate(self._rows) if isinstance(row, Entry))

    def told(self, row: Entry, role: int) -> Any:  # noqa: ANN401
        """The name, and all of an entry for a screen reader and as a tooltip."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return str(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip("\n".join(filter(None, (row.name.text, row.below.text))))
            case _:
                return None


def _entry(hit: Hit, library: Library, kind: str = "") -> Iterator[Entry]:
    record = library.get(hit.table, hit.id)
    if record is None:
        return  # deleted since
    name = " ".join(title(record, library).split())
    is_name = hit.snippet.text == name
    where = " · ".join(filter(None, (kind, field_label(hit.table, hit.field))))
    yield Entry(
        hit=hit,
        name=hit.snippet if is_name else Snippet(name),
        below=Snippet(_told(record, library)) if is_name else _dated(record, hit.snippet),
        where=where,
        marking=MARKING.label(hit.marking) if hit.marking != "clear" else "",
    )


def _told(record: Record, library: Library) -> str:
    """What tells a record from others, in a line."""
    match record:
        case Atrocity():
            said = [when(record), place_in_words(record.place)]
        case Posting():
            group = library.get("groups", record.group)
            where = called(group) if isinstance(group, Group) else record.group
            said = [where, when(record)]
        case Relation():
            said = [when(record)]
        case _:
            said = [detail(record, library)]
    return " · ".join(filter(None, said))


def _dated(record: Record, snippet: Snippet) -> Snippet:
    """The words found, after the date of what the record tells of, where it has one."""
    lead = f"{dated} · " if (dated := when(record)) else ""
    spans = (Span(span.start + len(lead), span.stop + len(lead)) for span in snippet.spans)
    return Snippet(lead + snippet.text, tuple(spans))
