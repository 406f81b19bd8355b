"""What a picture is made of: shapes and labels, placed in pixels and tied to records.

Lengths are pixels at 100 %, x to the right and y downwards from the picture's upper left corner.
"""

from enum import Enum

import msgspec

Key = tuple[str, str]
"""A record: its table and its id."""

Point = tuple[float, float]


class Ink(Enum):
    """A colour by what it says; whoever draws knows how it looks in his theme."""

    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    PAGE = "page"
    LAND = "land"
    ACCENT = "accent"
    NEUTRAL = "neutral"
    VIOLENCE = "violence"
    DOUBT = "doubt"
    CONFIRMED = "confirmed"


class Stroke(Enum):
    """How a line is broken."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Rectangle(msgspec.Struct, frozen=True, tag=True, gc=False):
    """Upright, its corners rounded by `radius`."""

    left: float
    top: float
    width: float
    height: float
    radius: float = 0


class Disc(msgspec.Struct, frozen=True, tag=True, gc=False):
    """A filled circle around a point."""

    x: float
    y: float
    radius: float


class Cross(msgspec.Struct, frozen=True, tag=True, gc=False):
    """Two short strokes through a point, each of half-length `arm` along both axes."""

    x: float
    y: float
    arm: float


class Path(msgspec.Struct, frozen=True, tag=True, gc=False):
    """A line through points."""

    points: tuple[Point, ...]


class Area(msgspec.Struct, frozen=True, tag=True, gc=False):
    """Closed rings; a ring inside another is a hole."""

    rings: tuple[tuple[Point, ...], ...]


Shape = Rectangle | Disc | Cross | Path | Area


class Look(msgspec.Struct, frozen=True, gc=False):
    """How a shape is drawn.

    `strength` is the opacity of the fill, 0 to 1. `fades_in` and `fades_out` are the lengths at the
    left and right end of a rectangle over which its fill comes and goes: an uncertain date.
    `faint` is what lies after the day of the picture; of a rectangle, what lies to the right of
    the x `faint_after`.
    """

    fill: Ink | None = None
    strength: float = 1
    line: Ink | None = None
    width: float = 1
    stroke: Stroke = Stroke.SOLID
    fades_in: float = 0
    fades_out: float = 0
    faint: bool = False
    faint_after: float | None = None


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A shape that shows something.

    `keys` are the records that it shows, none for grid and ground. `tells` is what it says when
    one points at it, its sources included. `narrows` are the filters (as `Filters.from_pairs`
    takes them) that a click on it lays over the table. Nothing of it is drawn outside of the
    rectangle `within`.
    """

    shape: Shape
    look: Look
    tells: str = ""
    keys: tuple[Key, ...] = ()
    narrows: tuple[tuple[str, str], ...] = ()
    within: Rectangle | None = None


class Anchor(Enum):
    """Which point of a label's line stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Label(msgspec.Struct, frozen=True, gc=False):
    """One line of text; `y` is its baseline, `whole` what it says unshortened.

    `size` is in pixels, `weight` 400, 500 or 600. START is the left edge whatever the script.
    `haloed` has an edge of the page's colour around its letters: it stands on lines.
    """

    text: str
    x: float
    y: float
    anchor: Anchor = Anchor.START
    ink: Ink = Ink.TEXT
    size: float = 11
    weight: int = 400
    whole: str = ""
    keys: tuple[Key, ...] = ()
    faint: bool = False
    haloed: bool = False


class Table(msgspec.Struct, frozen=True, gc=False):
    """What a picture shows, as rows of text for whoever cannot see it."""

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    keys: tuple[Key | None, ...] = ()
    """The record of each row."""


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A picture as of a day: marks in the order in which they are drawn, then the labels.

    `says` is its text alternative: what a reader would see in it. A picture without marks that
    show records has `empty`: why, and what to do. `head` is the height of its upper part that stays
    in sight where it scrolls: the texts of its axis.
    """

    title: str
    says: str
    width: float
    height: float
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()
    table: Table = Table()
    empty: str = ""
    head: float = 0
