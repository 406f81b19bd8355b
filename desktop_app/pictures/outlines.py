"""A line of text as the outlines of its glyphs, for whoever draws paths better than letters."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from desktop_app.pictures.directions import runs
from desktop_app.pictures.marks import Label
from desktop_app.pictures.measure import faces_of, shaped
from desktop_app.pictures.placing import left_of

if TYPE_CHECKING:
    import uharfbuzz


def outlined(label: Label) -> str:
    """The label's glyphs as SVG path data, in pixels; empty where it cannot be set so.

    A text with a letter or mark that no shipped face has cannot.
    """
    x, parts = left_of(label), []
    for face, letters, backwards in _set(label):
        if face is None:
            return ""
        scale = label.size / face.face.upem
        buffer = shaped(face, letters, backwards=backwards)
        if not all(glyph.codepoint for glyph in buffer.glyph_infos):
            return ""
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            pen = _Pen(x + place.x_offset * scale, label.y - place.y_offset * scale, scale)
            face.draw_glyph(glyph.codepoint, _drawing(), pen)
            parts += pen.parts
            x += place.x_advance * scale
    return "".join(parts)


def without_marks(label: Label) -> Label:
    """The label without the marks that make no letter of their own."""
    composed = unicodedata.normalize("NFC", label.text)
    kept = (letter for letter in composed if not unicodedata.category(letter).startswith("M"))
    return replace(label, text="".join(kept))


def _set(label: Label) -> Iterator[tuple["uharfbuzz.Font | None", str, bool]]:
    """The stretches of one face and one direction, as they stand from left to right."""
    for run in runs(label.text):
        stretches = tuple(faces_of(run.text, label.weight))
        for face, letters in reversed(stretches) if run.backwards else stretches:
            yield face, letters, run.backwards


class _Pen:
    """Puts the points of a glyph at its place, y downwards."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        self._x, self._y, self._scale = x, y, scale
        self.parts: list[str] = []

    def draw(self, letter: str, *numbers: float) -> None:
        """One step of the course: a letter of SVG and its points."""
        placed = (
            f"{self._x + n * self._scale:.2f}" if not at % 2 else f"{self._y - n * self._scale:.2f}"
            for at, n in enumerate(numbers)
        )
        self.parts.append(letter + " ".join(placed))


@cache
def _drawing() -> "uharfbuzz.DrawFuncs":
    import uharfbuzz

    steps = uharfbuzz.DrawFuncs()
    steps.set_move_to_func(lambda x, y, pen: pen.draw("M", x, y))
    steps.set_line_to_func(lambda x, y, pen: pen.draw("L", x, y))
    steps.set_quadratic_to_func(lambda a, b, x, y, pen: pen.draw("Q", a, b, x, y))
    steps.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.draw("C", a, b, c, d, x, y))
    steps.set_close_path_func(lambda pen: pen.draw("Z"))
    return steps
