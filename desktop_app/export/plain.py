"""Fact sheet → plain data for programs: the records of the sheet, as JSON can carry them."""

from typing import Any

import msgspec

from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet


def sheet_as_data(sheet: FactSheet) -> dict[str, Any]:
    """The records of a sheet under the names of their tables, sources with their numbers.

    Internal notes stay out, and so does every mention of a source that the sheet does not list.
    """
    listed = {entry.source.id for entry in sheet.sources}
    told: dict[str, Any] = _without_unlisted(_all(sheet), listed)
    return told


def _all(sheet: FactSheet) -> dict[str, Any]:
    return {
        "as_of": str(sheet.as_of),
        "withheld": sheet.withheld,
        "group": _record(sheet.group),
        "leadership": [
            {
                **_record(row.posting),
                "person": _record(row.person),
                "standing": row.standing.value,
            }
            for row in sheet.postings
        ],
        "atrocities": [
            {**_record(row.atrocity), "basis": row.basis, "disputed": row.disputed}
            for row in sheet.atrocities
        ],
        "relations": [
            {
                **_record(row.relation),
                "other": {"id": row.other.id, "names": msgspec.to_builtins(row.other.names)},
                "phrase": row.phrase,
                "standing": row.standing.value,
            }
            for row in sheet.relations
        ],
        "sources": [{"number": entry.number, **_record(entry.source)} for entry in sheet.sources],
    }


def _record(record: Record) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(record)
    fields.pop("internal_note", None)
    return {"id": record.id, **{name: fields[name] for name in fields if name.isidentifier()}}


def _without_unlisted(node: Any, listed: set[str]) -> Any:  # noqa: ANN401 (any JSON)
    if isinstance(node, dict):
        return {name: _without_unlisted(part, listed) for name, part in node.items()}
    if isinstance(node, list | tuple):
        return [
            _without_unlisted(part, listed)
            for part in node
            if not isinstance(part, dict) or part.get("source") in {None, *listed}
        ]
    return node
