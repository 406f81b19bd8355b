"""The day of a picture of time: a dashed line, with the day in words above it."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from desktop_app.domain.date_words import short_day
from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import label_box
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Path, Stroke
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.time_axis import TimeAxis

_SIZE = 11.0
_NEAR = 2.0
"""Pixels from the line within which a letter is hard to tell from it."""


def as_of_line(
    axis: TimeAxis, day: Day, top: float, bottom: float
) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """The line, and its label above `top`; of a day beyond the axis a label that points there."""
    x, words, lies = axis.after(day), short_day(day), axis.side_of(day)
    words = beyond(words, lies)
    wide = text_width(words, _SIZE, 500)
    left = max(axis.left, min(x - wide / 2, axis.right - wide + 8))
    label = Label(words, left, top - 3, ink=Ink.ACCENT, size=_SIZE, weight=500)
    if lies:
        return (), (label,)
    look = Look(line=Ink.ACCENT, stroke=Stroke.DASHED)
    return (Mark(Path(((x, top), (x, bottom))), look),), (label,)


def beyond(words: str, lies: int) -> str:
    """A day in words, with an arrow where it `lies` before (-1) or after (1) what one sees."""
    return f"← {words}" if lies < 0 else f"{words} →" if lies > 0 else words


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
