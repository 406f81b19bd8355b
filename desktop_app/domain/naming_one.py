"""Who names one record, found without reading the rest of a table."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate, islice

import msgspec

from desktop_app.domain.naming import Slice
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import ids_in

_CHUNK = 512
_ESCAPED = re.compile(rb"\\[u/]")
"""How JSON may write letters that need no escape; any id may be hidden behind these."""


def naming_one(
    table: str, rows: Mapping[str, Slice], target: str, record_id: str
) -> tuple[str, ...]:
    """Ids of the records of a table that name one of `target`, in the order of the rows.

    Only documents in which its id may stand are read. Raises DecodeError where one of them is no
    document in JSON.
    """
    record_type = RECORD_TYPES.get(table)
    if record_type is None:
        return ()
    wanted = (re.compile(re.escape(msgspec.json.encode(record_id))), _ESCAPED)
    held = _holding(rows, wanted)
    return tuple([id_ for id_, raw in held if record_id in ids_in(raw, record_type, target)])


def _holding(
    rows: Mapping[str, Slice], wanted: tuple[re.Pattern[bytes], ...]
) -> Iterator[tuple[str, Slice]]:
    """The rows in which any of the patterns occurs, and perhaps some beside them."""
    items = iter(rows.items())
    while chunk := list(islice(items, _CHUNK)):
        slices = [raw for _id, raw in chunk]
        text = b"".join(slices)
        places: set[int] = set()
        ends: list[int] = []
        for each in wanted if b"\\" in text else wanted[:1]:
            found = each.search(text)
            if found and not ends:
                ends = list(accumulate(map(len, slices)))
            while found:
                place = bisect_right(ends, found.start())
                places.add(place)
                found = each.search(text, ends[place])
        yield from map(chunk.__getitem__, sorted(places))
