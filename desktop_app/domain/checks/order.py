"""What must come before or lie under something else: ranges and stretches of time."""

from collections.abc import Iterator
from itertools import combinations

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import read
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Rows
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records.common import Range

_STRETCHES = (("start", "end"), ("founded", "ended"), ("born", "died"), ("listed", "delisted"))


def check_order(record: msgspec.Struct, prefix: str = "") -> Iterator[Problem]:
    """Ranges whose parts are out of order and stretches that end before they start."""
    fields = fields_of(type(record))
    for name, field in fields.items():
        value = getattr(record, name)
        if not value:
            continue
        if isinstance(value, Range):
            yield from _check_range(prefix + name, value.low, value.best, value.high)
        elif isinstance(field.kind, Rows):
            for index, row in enumerate(value):
                yield from check_order(row, f"{prefix}{name}[{index}].")
        elif isinstance(field.kind, Part):
            yield from check_order(value, f"{prefix}{name}.")
    if {"low", "best", "high"} <= fields.keys():
        low, best, high = (getattr(record, part) for part in ("low", "best", "high"))
        yield from _check_range(prefix + "high", low, best, high)
    for first, last in _STRETCHES:
        if {first, last} <= fields.keys():
            yield from _check_stretch(prefix + last, getattr(record, first), getattr(record, last))


def _check_range(
    path: str, low: int | None, best: int | None, high: int | None
) -> Iterator[Problem]:
    parts = [
        (label, value)
        for label, value in ((_("low"), low), (_("best"), best), (_("high"), high))
        if value is not None
    ]
    for (smaller, a), (larger, b) in combinations(parts, 2):
        if a > b:
            yield Problem(
                path,
                _("{smaller} ({a}) is above {larger} ({b}).").format(
                    smaller=smaller, a=a, larger=larger, b=b
                ),
                Severity.IMPOSSIBLE,
            )


def _check_stretch(path: str, start: str, end: str) -> Iterator[Problem]:
    begins, ends = read(start), read(end)
    if begins and ends and begins.earliest and ends.latest and begins.earliest > ends.latest:
        yield Problem(
            path,
            _("It ends ({end}) before it starts ({start}).").format(start=start, end=end),
            Severity.IMPOSSIBLE,
        )
