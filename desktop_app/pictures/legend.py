"""Words beside small samples of what a picture draws."""

from collections.abc import Sequence

import msgspec

from desktop_app.pictures.geometry import shifted
from desktop_app.pictures.marks import (
    Ink,
    Label,
    Mark,
)
from desktop_app.pictures.measure import elided, text_width

_ROW = 18.0
_SIZE = 11.0
_GAP = 6.0
_BETWEEN = 18.0


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A word, and the marks that show it, drawn from (0, 0) rightwards and upwards."""

    word: str
    sample: tuple[Mark, ...]
    width: float = 9


class Legend(msgspec.Struct, frozen=True, gc=False):
    """Entries placed in rows; `height` is what they take."""

    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()
    height: float = 0


def legend(entries: Sequence[Entry], left: float, top: float, width: float) -> Legend:
    """Place entries from left to right in as many rows as they need."""
    marks: list[Mark] = []
    labels: list[Label] = []
    x, y = left, top + _ROW - 5
    for entry in entries:
        room = width - entry.width - _GAP
        word = elided(entry.word, room, _SIZE)
        taken = entry.width + _GAP + text_width(word, _SIZE)
        if x > left and x + taken > left + width:
            x, y = left, y + _ROW
        marks += [_moved(mark, x, y) for mark in entry.sample]
        whole = entry.word if word != entry.word else ""
        at = x + entry.width + _GAP
        labels.append(Label(word, at, y, ink=Ink.MUTED, size=_SIZE, whole=whole))
        x += taken + _BETWEEN
    return Legend(tuple(marks), tuple(labels), y + 5 - top if entries else 0)


def _moved(mark: Mark, x: float, y: float) -> Mark:
    return Mark(shifted(mark.shape, x, y), mark.look)
