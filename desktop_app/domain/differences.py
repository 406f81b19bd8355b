"""What an edit changed in a record, field by field, as a person reads it."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Rows
from desktop_app.domain.names import Finder
from desktop_app.domain.raw_words import raw_in_words
from desktop_app.domain.records import RECORD_TYPES, Record

Document = Mapping[str, Any]

_LONG = 600
_AROUND = 120
"""Letters: longer texts are cut down to what differs, with so many around it."""


class Difference(msgspec.Struct, frozen=True):
    """One field whose value differs: its label, and both values in words; empty is none."""

    name: str
    label: str
    before: str
    after: str


def changed_fields(before: Document, after: Document) -> tuple[str, ...]:
    """The names of the fields whose values differ."""
    names = dict.fromkeys((*before, *after))
    return tuple(name for name in names if before.get(name) != after.get(name))


def differences(
    table: str, before: Document, after: Document, finder: Finder
) -> tuple[Difference, ...]:
    """The fields that differ: the declared ones first, in their order.

    Of a list, the rows that both hold are left out; of a long text, what is the same in both.
    """
    record_type = RECORD_TYPES.get(table, Record)
    changed = changed_fields(before, after)
    fields = fields_of(record_type)
    found = []
    for name in sorted(changed, key=lambda each: _place(each, fields)):
        label = fields[name].label if name in fields else name
        old, new = before.get(name), after.get(name)
        if name in fields and isinstance(fields[name].kind, Rows):
            old, new = _without_common(old, new), _without_common(new, old)
        told = [raw_in_words(record_type, name, each, finder) for each in (old, new)]
        found.append(Difference(name, label, *_cut(*told)))
    return tuple(found)


def _place(name: str, fields: Iterable[str]) -> int:
    order = list(fields)
    return order.index(name) if name in order else len(order)


def _without_common(rows: object, others: object) -> object:
    """The rows that the other list lacks; all of them where only their order differs."""
    if not isinstance(rows, list) or not isinstance(others, list):
        return rows
    left = list(others)
    kept = []
    for row in rows:
        if row in left:
            left.remove(row)
        else:
            kept.append(row)
    return kept if kept or left else rows


def _cut(before: str, after: str) -> tuple[str, str]:
    if max(len(before), len(after)) <= _LONG or not before or not after:
        return before, after
    head = _in_common(before, after)
    tail = _in_common(before[head:][::-1], after[head:][::-1])
    start, end = head - _AROUND, tail - _AROUND
    return _middle(before, start, end), _middle(after, start, end)


def _in_common(one: str, other: str) -> int:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _pair in same)


def _middle(text: str, start: int, end: int) -> str:
    lead, follow = ("…" if start > 0 else ""), ("…" if end > 0 else "")
    return lead + text[max(start, 0) : len(text) - max(end, 0)] + follow
