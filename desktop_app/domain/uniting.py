"""Two values of a list field as one, without doubles."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from desktop_app.domain.kinds import Countries, FieldNames, Keyed, Kind, Prose, Rows, SomeOf
from desktop_app.domain.records.common import Citation

Row = Mapping[str, Any]


def can_unite(kind: Kind | None) -> bool:
    """Whether several values of a kind can stand together in one field."""
    match kind:
        case SomeOf() | Countries() | Rows() | Keyed() | Prose():
            return True
        case FieldNames(several):
            return several
        case _:
            return False


def united(kind: Kind | None, values: Iterable[object]) -> object:
    """All values in one: lists joined, keys of the first kept, paragraphs one after another.

    None where there is nothing; a value that is no list where one is due stands as a row.
    """
    present = [value for value in values if value not in (None, "", [], {})]
    match kind:
        case Rows(row_type):
            return united_rows(row_type, (row for value in present for row in _listed(value)))
        case Keyed():
            pairs = [value for value in present if isinstance(value, Mapping)]
            return {key: text for each in reversed(pairs) for key, text in each.items()} or None
        case Prose():
            paragraphs = (part.strip() for value in present for part in str(value).split("\n\n"))
            return "\n\n".join(dict.fromkeys(part for part in paragraphs if part)) or None
        case _:
            return _distinct(each for value in present for each in _listed(value)) or None


def united_rows(
    row_type: type[msgspec.Struct], rows: Iterable[object], onto: Iterable[object] = ()
) -> list[object] | None:
    """The rows but those that say nothing which another does not; citations of both are kept.

    The rows of `onto` come first, and are not held against each other.
    """
    kept: list[object] = list(onto)
    for row in rows:
        for place, held in enumerate(kept):
            both = one_row(row_type, held, row)
            if both is not None:
                kept[place] = both
                break
        else:
            kept.append(one_row(row_type, row, row))  # itself without doubles
    return kept or None


def one_row(row_type: type[msgspec.Struct], first: object, second: object) -> object:
    """The row that says what both say, None where each says something of its own."""
    if not isinstance(first, Mapping) or not isinstance(second, Mapping):
        return first if first == second else None
    if row_type is Citation:
        return _one_citation(first, second)
    larger, smaller = (first, second) if len(first) >= len(second) else (second, first)
    if any(key != "citations" and larger.get(key) != smaller[key] for key in smaller):
        return None
    cited = united_rows(
        Citation, (*_listed(first.get("citations")), *_listed(second.get("citations")))
    )
    return {**larger, "citations": cited} if cited else dict(larger)


def _one_citation(first: Row, second: Row) -> object:
    """A citation without fields carries the whole record, so all that one with fields does."""
    plain = [{key: row[key] for key in row if key != "fields"} for row in (first, second)]
    if plain[0] == plain[1]:
        if not first.get("fields") or not second.get("fields"):
            return plain[0]
        fields = _distinct((*_listed(first["fields"]), *_listed(second["fields"])))
        return {**first, "fields": fields}
    larger, smaller = (first, second) if len(plain[0]) >= len(plain[1]) else (second, first)
    says_more = any(key != "fields" and larger.get(key) != smaller[key] for key in smaller)
    carried, carries = _listed(smaller.get("fields")), _listed(larger.get("fields"))
    covered = not carries or (carried and all(field in carries for field in carried))
    return dict(larger) if covered and not says_more else None


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _distinct(values: Iterable[object]) -> list[object]:
    kept: list[object] = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept
