"""A page: what a fact sheet says, laid out as headings, facts, tables and notes, before any format.

Every renderer draws the same page. A note carries the number of an entry of the bibliography.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from desktop_app.pictures.marks import Picture


class Style(Enum):
    """How a piece of text is weighted; never the only bearer of its meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    MUTED = "muted"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Text:
    """Text in the language of the page."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text in another language or script, set in its own direction. `language` is BCP 47."""

    text: str
    language: str
    direction: Literal["ltr", "rtl"] = "ltr"
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to the bibliography entry of this number, with the place in that source."""

    number: int
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to an address; plain text where the address is not safe to follow."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or cell."""


Span = Text | Foreign | Note | Link | Break
Spans = tuple[Span, ...]


class Tone(Enum):
    """What kind of statement this is: contested, supported, or somebody's judgement."""

    DOUBT = "doubt"
    CONFIRMED = "confirmed"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 2 for a section, 3 within it; level 1 is the title of the page."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running prose; `aside` sets it small and muted, as for what a library does not record."""

    spans: Spans
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values; the first is the one shown, the others are its rivals."""

    label: str
    values: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """The summary beside the facts at a glance."""

    paragraphs: tuple[Spans, ...]
    facts_title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says, and who: a claim or an assessment, never told as a fact."""

    spans: Spans
    byline: Spans
    tone: Tone


@dataclass(frozen=True, slots=True)
class Detail:
    """Lines of prose under one label; without a label they run at full width.

    A brief page keeps only what is `essential`.
    """

    label: str
    lines: tuple[Spans, ...]
    essential: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """Labelled prose, such as ideology, goals and structure."""

    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `share` is its part of the free width; 0 is as wide as its content."""

    title: str
    share: float = 0.0
    align: Literal["start", "end"] = "start"


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the first cell names it, its details run below the others."""

    cells: tuple[Spans, ...]
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Records in rows. `title` names the table to those who cannot see it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered source that notes lead to."""

    number: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The numbered list of sources."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, under it what it is; `alternative` says what one sees in it."""

    picture: Picture
    alternative: str
    caption: Spans


Block = Heading | Paragraph | Opening | Statement | Details | RecordTable | Figure | Bibliography


@dataclass(frozen=True, slots=True)
class Page:
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
