"""One column of a table of facts, and what a cell of it shows."""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from desktop_app.domain.records import Record
from desktop_app.models.tone import Tone

R = TypeVar("R")
DATE_FACET = "date"
"""The facet of a column that shows when something was."""


class Column(msgspec.Struct, Generic[R], frozen=True):
    """One column: its head, what a cell says, and the key that sorts it.

    `width` is in pixels at 100 %, or up to `wide` where there is room to spare; one column of a
    table stretches over what is left: it takes its `width` at least, and its `wide` before others
    take theirs. Where there is too little, columns with the highest `drop` are left out first;
    those of 0 stay. `fact` is the record and the field that a cell shows, where what it says must
    have a source. `facet` is the id of the facet that a cell shows. `copied` is what goes to other
    programs, where that is not what a cell says.
    """

    label: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    width: int = 120
    wide: int = 0
    stretch: bool = False
    numeric: bool = False
    drop: int = 0
    tone: Callable[[R], Tone | None] | None = None
    fact: Callable[[R], tuple[Record, str]] | None = None
    facet: str = ""
    copied: Callable[[R], str] | None = None


class Cell(NamedTuple):
    """What a cell shows, all at once."""

    text: str
    numeric: bool
    tone: Tone | None
    uncited: bool
