"""One field of many records at once: replaced, added to, or emptied."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

import msgspec

from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import Countries, FieldNames, Keyed, Part, Rows, SomeOf
from desktop_app.domain.problem import Problem
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.uniting import united, united_rows
from desktop_app.domain.worsening import made_impossible, needs_work

Document = Mapping[str, Any]
_NOTHING: tuple[object, ...] = (None, "", [], {})
ProblemsOf = Callable[[str, str, Document], Sequence[Problem]]


class Way(Enum):
    """What is done to the field."""

    REPLACE = "replace"
    ADD = "add"
    EMPTY = "empty"


class Slot(msgspec.Struct, frozen=True):
    """A field that can be changed in many records: its declaration, and its path in a record."""

    path: tuple[str, ...]
    label: str
    field: Field

    @property
    def takes_more(self) -> bool:
        """Whether it is a list that can be added to."""
        kind = self.field.kind
        several = isinstance(kind, FieldNames) and kind.several
        return several or isinstance(kind, SomeOf | Countries | Rows | Keyed)


class FieldChange(msgspec.Struct, frozen=True):
    """What is done to which field; `value` is raw, as a form gives it."""

    slot: Slot
    way: Way
    value: Any = None


class Verdict(Enum):
    """What a change does to one record."""

    CHANGES = "changes"
    ALREADY = "already"
    """It holds that value already."""

    IMPOSSIBLE = "impossible"
    """It could not be true afterwards; it is left as it is."""


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """One record after the change; `problems` are those that it did not have before."""

    id: str
    verdict: Verdict
    document: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    needs_work: bool = False


@cache
def slots(record_type: type[msgspec.Struct]) -> tuple[Slot, ...]:
    """Every field of a record type; of nested sets, each field by itself."""
    found: list[Slot] = []
    for name, field in fields_of(record_type).items():
        if isinstance(field.kind, Part):
            found += (
                Slot((name, *slot.path), f"{field.label} – {slot.label}", slot.field)
                for slot in slots(field.kind.type)
            )
        else:
            found.append(Slot((name,), field.label, field))
    return tuple(found)


def outcome(
    table: str, record_id: str, document: Document, change: FieldChange, problems_of: ProblemsOf
) -> Outcome:
    """What the change does to a record. One that it makes worse is marked as needing work."""
    after = changed(document, change)
    if after == document:
        return Outcome(record_id, Verdict.ALREADY, after)
    now = problems_of(table, record_id, after)
    before = problems_of(table, record_id, document) if now else ()
    impossible = made_impossible(before, now)
    if impossible:
        return Outcome(record_id, Verdict.IMPOSSIBLE, dict(document), tuple(impossible))
    fresh = tuple(each for each in now if each not in before)
    worse = needs_work(before, now)
    if worse and change.slot.path != ("status",):
        after["status"] = "needs-work"
    return Outcome(record_id, Verdict.CHANGES, after, fresh, worse)


def changed(document: Document, change: FieldChange) -> dict[str, Any]:
    """The document with the field changed; whatever else it holds stays as it is."""
    copy = dict(document)
    _change(copy, change.slot.path, change)
    return copy


def slot_of(table: str, name: str) -> Slot:
    """The slot of a top-level field; raises StopIteration where the table has none such."""
    return next(slot for slot in slots(RECORD_TYPES[table]) if slot.path == (name,))


def _change(holder: dict[str, Any], path: tuple[str, ...], change: FieldChange) -> None:
    name, rest = path[0], path[1:]
    held = holder.get(name)
    if rest:
        inner = dict(held) if isinstance(held, dict) else {}
        _change(inner, rest, change)
        after: object = held if inner == (held or {}) else inner
    else:
        after = _after(held, change)
    if after == held:
        return
    if after in _NOTHING:
        holder.pop(name, None)
    else:
        holder[name] = after


def _after(held: object, change: FieldChange) -> object:
    kind, value = change.slot.field.kind, change.value
    match change.way:
        case Way.EMPTY:
            return held if held in _NOTHING else None
        case Way.REPLACE:
            return held if value in _NOTHING and held in _NOTHING else value
        case Way.ADD if isinstance(kind, Keyed):
            return {**(held if isinstance(held, dict) else {}), **(value or {})}
        case Way.ADD if isinstance(kind, Rows) and isinstance(held, list):
            return united_rows(kind.type, value or (), onto=held)
        case Way.ADD:
            return united(kind, (held, value))
