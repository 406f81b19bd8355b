"""How a citation comes to a record's raw citations, what it carries there, and how it goes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec


class Carrier(msgspec.Struct, frozen=True):
    """A citation that carries a field: where it stands in the list, and whether it carries all."""

    position: int
    source: str
    locator: str = ""
    whole: bool = False


def carriers(citations: object, field: str = "") -> Iterator[Carrier]:
    """The raw citations that carry a field; without a field, all of them."""
    for position, citation in enumerate(citations if isinstance(citations, list) else ()):
        if not isinstance(citation, Mapping):
            continue
        names = _fields(citation)
        if not field or not names or field in names:
            source, locator = (_text(citation.get(part)) for part in ("source", "locator"))
            yield Carrier(position, source, locator, whole=not names)


def cited(citations: object, source: str, locator: str = "", field: str = "") -> list[Any]:
    """The raw citations with the source cited for a field; without a field, for the whole.

    A citation of the same source and place takes the field in; one that carries the field already
    stays as it is.
    """
    rows = list(citations) if isinstance(citations, list) else []
    for position, row in enumerate(rows):
        if not isinstance(row, Mapping):
            continue
        if (_text(row.get("source")), _text(row.get("locator"))) != (source, locator):
            continue
        names = _fields(row)
        if names and not field:
            rows[position] = {name: value for name, value in row.items() if name != "fields"}
        elif names and field not in names:
            rows[position] = {**row, "fields": [*names, field]}
        return rows
    new = {"source": source, "locator": locator, "fields": [field] if field else []}
    return [*rows, {name: value for name, value in new.items() if value}]


def withdrawn(citations: object, position: int, field: str = "") -> list[Any]:
    """The raw citations without one; without a field of it only, where it carries others too."""
    rows = list(citations) if isinstance(citations, list) else []
    if not 0 <= position < len(rows):
        return rows
    row = rows[position]
    names = _fields(row) if isinstance(row, Mapping) else []
    left = [name for name in names if name != field]
    if field and left:
        rows[position] = {**row, "fields": left}
    else:
        del rows[position]
    return rows


def _fields(citation: Mapping[str, Any]) -> Sequence[str]:
    names = citation.get("fields")
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
