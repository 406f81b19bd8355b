"""Fact sheet → plain data for programs, as JSON can carry it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.marking import within
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Rival
from desktop_app.domain.sheet import FactSheet
from desktop_app.export.sheet_page import SECTIONS

_UNSAID = "internal_note"


def sheet_as_data(
    sheet: FactSheet,
    finder: Finder,
    marking: str = "clear",
    sections: Collection[str] = tuple(SECTIONS),
) -> dict[str, Any]:
    """The sheet's records as stored, each with its id, where it stands, and its notes: the numbers
    of the sources that carry it.

    Keys are always in the same order. Internal notes stay out, and so does every row that names a
    record above the marking.
    """
    plain = _Plain(sheet, finder, marking)
    parts = {
        "leadership": plain.leadership,
        "atrocities": plain.atrocities,
        "relations": plain.relations,
        "sources": plain.sources,
    }
    group = plain.cited(sheet.group) if "profile" in sections else plain.called(sheet.group)
    return {
        "as_of": str(sheet.as_of),
        "withheld": sheet.withheld,
        "group": group,
    } | {name: list(rows()) for name, rows in parts.items() if name in sections}


class _Plain:
    """A sheet on its way to data for readers cleared up to `marking`."""

    def __init__(self, sheet: FactSheet, finder: Finder, marking: str) -> None:
        self._sheet = sheet
        self._finder = finder
        self._marking = marking

    def leadership(self) -> Iterator[dict[str, Any]]:
        for row in self._sheet.postings:
            yield {
                **self.cited(row.posting),
                "person": self.cited(row.person),
                "standing": row.standing.value,
            }

    def atrocities(self) -> Iterator[dict[str, Any]]:
        for row in self._sheet.atrocities:
            yield {
                **self.cited(row.atrocity),
                "basis": row.basis,
                "disputed": row.disputed,
                "standing": row.standing.value,
            }

    def relations(self) -> Iterator[dict[str, Any]]:
        for row in self._sheet.relations:
            yield {
                **self.cited(row.relation),
                "other": self.called(row.other),
                "phrase": row.phrase,
                "standing": row.standing.value,
            }

    def sources(self) -> Iterator[dict[str, Any]]:
        for entry in self._sheet.sources:
            used = [f"{table}/{record_id}" for table, record_id in entry.used_in]
            yield {"number": entry.number, **self._stored(entry.source), "used_in": used}

    def cited(self, record: Record) -> dict[str, Any]:
        """A record with the numbers of its sources."""
        notes = dict.fromkeys(note.number for note in self._sheet.sources.notes_on(record))
        return {**self._stored(record), "notes": list(notes)}

    def called(self, record: Record) -> dict[str, Any]:
        """No more of a record than its id and names."""
        stored = self._stored(record)
        return {"id": stored["id"], "names": stored.get("names", [])}

    def _stored(self, record: Record) -> dict[str, Any]:
        fields = self._visible(msgspec.json.decode(msgspec.json.encode(record)), type(record))
        fields.pop(_UNSAID, None)
        return {"id": record.id, **fields}

    def _visible(
        self, document: Mapping[str, Any], record_type: type[msgspec.Struct]
    ) -> dict[str, Any]:
        """The declared fields, without the rows that name what is withheld."""
        visible: dict[str, Any] = {}
        for name, field in fields_of(record_type).items():
            if name not in document:
                continue
            match field.kind:
                case Rows(row_type):
                    rows = (
                        row
                        for row in document[name]
                        if self._may_be_seen(row, row_type, record_type)
                    )
                    visible[name] = [self._visible(row, row_type) for row in rows]
                case Part(part_type):
                    visible[name] = self._visible(document[name], part_type)
                case _:
                    visible[name] = document[name]
        return visible

    def _may_be_seen(
        self, row: Mapping[str, Any], row_type: type[msgspec.Struct], inside: type[msgspec.Struct]
    ) -> bool:
        if row_type is Rival:
            rivalled = fields_of(inside).get(row.get("field", ""))
            if row.get("field") == _UNSAID:
                return False
            return rivalled is None or not self._is_hidden(rivalled.kind, row.get("value"))
        return not any(
            self._is_hidden(field.kind, row.get(name))
            for name, field in fields_of(row_type).items()
        )

    def _is_hidden(self, kind: object, value: object) -> bool:
        if not isinstance(kind, Reference) or not isinstance(value, str):
            return False
        record = self._finder.get(kind.table, value)
        return record is not None and not within(record.marking, self._marking)
