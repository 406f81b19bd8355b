"""A page: what a fact sheet says, laid out as headings, facts, tables and notes, before any format.

Every renderer draws the same page. A note carries the number of an entry of the bibliography.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Literal

import msgspec

from desktop_app.pictures.marks import Picture


class Style(Enum):
    """How a piece of text is weighted; never the only bearer of its meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    MUTED = "muted"
    DOUBT = "doubt"


class Part(msgspec.Struct, frozen=True, gc=False):
    """Any part of a page: it can hold no cycle, so the collector need not walk the many."""


class Text(Part, frozen=True, gc=False):
    """Text in the language of the page."""

    text: str
    style: Style = Style.PLAIN


class Foreign(Part, frozen=True, gc=False):
    """Text in another language or script, set in its own direction. `language` is BCP 47."""

    text: str
    language: str
    direction: Literal["ltr", "rtl"] = "ltr"
    style: Style = Style.PLAIN


class Note(Part, frozen=True, gc=False):
    """A reference to the bibliography entry of this number, with the place in that source."""

    number: int
    locator: str = ""


class Link(Part, frozen=True, gc=False):
    """Text that leads to an address; plain text where the address is not safe to follow."""

    text: str
    address: str


class Break(Part, frozen=True, gc=False):
    """A new line within a paragraph or cell; within one value where that `goes_on`."""

    goes_on: bool = False


Span = Text | Foreign | Note | Link | Break
Spans = tuple[Span, ...]


class Tone(Enum):
    """What kind of statement this is: contested, supported, or somebody's judgement."""

    DOUBT = "doubt"
    CONFIRMED = "confirmed"
    NEUTRAL = "neutral"


class Heading(Part, frozen=True, gc=False):
    """Level 2 for a section, 3 within it; level 1 is the title of the page."""

    level: int
    text: str


class Paragraph(Part, frozen=True, gc=False):
    """Running prose; `aside` sets it small and muted, as for what a library does not record."""

    spans: Spans
    aside: bool = False


class Fact(Part, frozen=True, gc=False):
    """A label with one or more values; the first is the one shown, the others are its rivals."""

    label: str
    values: tuple[Spans, ...]


class Opening(Part, frozen=True, gc=False):
    """The summary beside the facts at a glance."""

    paragraphs: tuple[Spans, ...]
    facts_title: str
    facts: tuple[Fact, ...]


class Statement(Part, frozen=True, gc=False):
    """What somebody says, and who: a claim or an assessment, never told as a fact."""

    spans: Spans
    byline: Spans
    tone: Tone


class Detail(Part, frozen=True, gc=False):
    """Lines of prose under one label; without a label they run at full width.

    A brief page keeps only what is `essential`.
    """

    label: str
    lines: tuple[Spans, ...]
    essential: bool = False


class Details(Part, frozen=True, gc=False):
    """Labelled prose, such as ideology, goals and structure."""

    details: tuple[Detail, ...]


class Column(Part, frozen=True, gc=False):
    """A column of a table. `share` is its part of the free width; 0 is as wide as its content."""

    title: str
    share: float = 0.0
    align: Literal["start", "end"] = "start"


class Row(Part, frozen=True, gc=False):
    """One record: the first cell names it, its details run below the others."""

    cells: tuple[Spans, ...]
    details: tuple[Detail, ...] = ()


class RecordTable(Part, frozen=True, gc=False):
    """Records in rows. `title` names the table to those who cannot see it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Entry(Part, frozen=True, gc=False):
    """A numbered source that notes lead to."""

    number: int
    spans: Spans


class Bibliography(Part, frozen=True, gc=False):
    """The numbered list of sources."""

    entries: tuple[Entry, ...]


class Figure(Part, frozen=True, gc=False):
    """A picture, under it what it is; `alternative` says what one sees in it."""

    picture: Picture
    alternative: str
    caption: Spans


Block = Heading | Paragraph | Opening | Statement | Details | RecordTable | Figure | Bibliography


class Page(Part, frozen=True, gc=False):
    """A whole document. `made` is the day of making: it is printed in `foot` and stamped into the
    file; `head` and `as_of` run along the top of every sheet of paper.
    """

    title: str
    language: str
    made: date
    head: str
    as_of: str
    foot: str
    subtitle: Spans = ()
    blocks: tuple[Block, ...] = ()

    def numbers(self) -> frozenset[int]:
        """The numbers that notes may lead to."""
        return frozenset(entry.number for entry in self.entries())

    def entries(self) -> Iterator[Entry]:
        """Every entry of the bibliography, in order."""
        for block in self.blocks:
            if isinstance(block, Bibliography):
                yield from block.entries


def records_in(blocks: Iterable[Block]) -> int:
    """How many rows there are in tables, and how many sources in lists."""
    return sum(map(_records, blocks))


def _records(block: Block) -> int:
    match block:
        case RecordTable(rows=rows):
            return len(rows)
        case Bibliography(entries):
            return len(entries)
    return 0
