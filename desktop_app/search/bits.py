"""Sets of record numbers as whole numbers: bit n is set where record n is in."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

_FILLED = re.compile(rb"[^\0]")
_PLACES = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))

_OF_DIGITS = bytes.maketrans(b"01", b"\0\1")

Numbers: TypeAlias = "array[int] | bytearray"
"""Record numbers as they are kept: a list of few, a byte for every eight of many."""

_MANY = 2_048


def bits(kept: Numbers) -> int:
    """The set of one list of numbers."""
    return int.from_bytes(kept, "little") if isinstance(kept, bytearray) else _of_few((kept,))


def union(lists: Iterable[Numbers]) -> int:
    """The set of several lists of numbers together."""
    found, few = 0, []
    for kept in lists:
        if isinstance(kept, bytearray):
            found |= int.from_bytes(kept, "little")
        else:
            few.append(kept)
    return found | _of_few(few) if few else found


def flags(found: int) -> bytes:
    """One byte for each number up to the highest of a set: 1 where it is in, else 0."""
    return bin(found)[:1:-1].encode().translate(_OF_DIGITS)


def of_flags(digits: bytes | bytearray) -> int:
    """The set told by a digit, "0" or "1", for each number from the lowest on."""
    return int(digits[::-1], 2) if digits else 0


def of_numbers(found: Sequence[int]) -> int:
    """The set of numbers that are told in their order."""
    if len(found) < _MANY:
        return _of_few((found,))
    digits = bytearray(b"0") * (found[-1] + 1)
    for number in found:
        digits[number] = 49
    return of_flags(digits)


def packed(kept: Numbers) -> Numbers:
    """The same numbers in whichever form is the smaller."""
    if isinstance(kept, bytearray) or len(kept) < _MANY or len(kept) * 32 < max(kept):
        return kept
    return _filled((kept,), max(kept))


def keep(kept: Numbers, number: int) -> None:
    """Add a number, larger than those kept before."""
    if isinstance(kept, bytearray):
        kept.extend(bytes(max(0, (number >> 3) + 1 - len(kept))))
        kept[number >> 3] |= 1 << (number & 7)
    else:
        kept.append(number)


def numbers(found: int) -> Iterator[int]:
    """The members of a set from the lowest on."""
    data = found.to_bytes((found.bit_length() + 7) // 8, "little")
    for byte in _FILLED.finditer(data):
        first = byte.start() * 8
        for place in _PLACES[byte[0][0]]:
            yield first + place


def _of_few(lists: Iterable[Sequence[int]]) -> int:
    lists = [kept for kept in lists if kept]
    if not lists:
        return 0
    if len(lists) == 1 and len(lists[0]) == 1:
        return 1 << lists[0][0]
    return int.from_bytes(_filled(lists, max(kept[-1] for kept in lists)), "little")


def _filled(lists: Iterable[Sequence[int]], highest: int) -> bytearray:
    data = bytearray((highest >> 3) + 1)
    for kept in lists:
        for number in kept:
            data[number >> 3] |= 1 << (number & 7)
    return data
