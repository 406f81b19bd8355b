"""What of a record a source carries, and where in the source it stands."""

from collections.abc import Iterator

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Citation, Rival
from desktop_app.domain.references import naming_fields


class Carried(msgspec.Struct, frozen=True):
    """Labels of the fields that a citation carries, none for the whole record; where; a note."""

    labels: tuple[str, ...] = ()
    locator: str = ""
    note: str = ""


def carried(record: Record, source: str) -> tuple[Carried, ...]:
    """What a record cites the source for, each once: first its own citations, then nested ones."""
    own = (
        Carried(tuple(_label(record, name) for name in row.fields), row.locator, row.note)
        for row in record.citations
        if row.source == source
    )
    nested = (
        each
        for name, kind in naming_fields(type(record), "sources")
        if name != "citations"
        for each in _inside(getattr(record, name), kind, _label(record, name), record, source)
    )
    return tuple(dict.fromkeys((*own, *nested)))


def _inside(
    value: object, kind: Reference | Part | Rows, label: str, record: Record, source: str
) -> Iterator[Carried]:
    match kind, value:
        case Reference(), str(named) if named == source:
            yield Carried((label,))
        case Rows(), tuple(rows):
            for row in rows:
                yield from _row(row, label, record, source)
        case Part(), msgspec.Struct():
            yield from _row(value, label, record, source)


def _row(row: object, label: str, record: Record, source: str) -> Iterator[Carried]:
    match row:
        case Citation() if row.source == source:
            yield Carried((label,), row.locator, row.note)
        case Citation():
            pass
        case Rival():
            label = _("{field} (other value)").format(field=_label(record, row.field))
            for citation in row.citations:
                yield from _row(citation, label, record, source)
        case msgspec.Struct():
            for name, kind in naming_fields(type(row), "sources"):
                yield from _inside(getattr(row, name), kind, label, record, source)


def _label(record: Record, name: str) -> str:
    field = fields_of(type(record)).get(name)
    return field.label if field else name
