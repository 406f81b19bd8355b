"""The day of a picture of time: a dashed line, with the day in words above it."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import label_box
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Path, Stroke
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.time_axis import TimeAxis, short

_SIZE = 11.0
_NEAR = 2.0
"""Pixels from the line within which a letter is hard to tell from it."""


def as_of_line(
    axis: TimeAxis, day: Day, top: float, bottom: float
) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """The line, and its label above `top`; nothing where the axis does not hold the day."""
    if not axis.holds(day):
        return (), ()
    x = axis.after(day)
    words = short(day)
    wide = text_width(words, _SIZE, 500)
    left = max(axis.left, min(x - wide / 2, axis.right - wide + 8))
    look = Look(line=Ink.ACCENT, stroke=Stroke.DASHED)
    return (
        (Mark(Path(((x, top), (x, bottom))), look),),
        (Label(words, left, top - 3, ink=Ink.ACCENT, size=_SIZE, weight=500),),
    )


def over_line(labels: Iterable[Label], line: Iterable[Mark]) -> Iterator[Label]:
    """Labels, names of records on the line of the day with an edge: it strikes none out."""
    at = [mark.shape.points[0][0] for mark in line if isinstance(mark.shape, Path)]
    for label in labels:
        if at and label.keys:
            left, _top, right, _bottom = label_box(label)
            if any(left - _NEAR < x < right + _NEAR for x in at):
                yield replace(label, haloed=True)
                continue
        yield label
