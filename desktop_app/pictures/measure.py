"""How wide a text is: the one measure by which labels are placed, in the window and on the page.

Shapes with HarfBuzz in the shipped faces: Inter, and Vazirmatn for what Inter has no letters for.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app import RESOURCES

if TYPE_CHECKING:
    import uharfbuzz

ELLIPSIS = "…"

_UNKNOWN, _UNKNOWN_WIDE = 0.6, 1.0
"""Widths in ems of a letter that no shipped face has; whoever draws it finds another face."""

_FACES = {
    400: ("Inter-Regular", "Vazirmatn-Regular"),
    500: ("Inter-Medium", "Vazirmatn-Regular"),
    600: ("Inter-SemiBold", "Vazirmatn-SemiBold"),
}


def text_width(text: str, size: float, weight: int = 400) -> float:
    """The width in pixels of one line of text set `size` pixels high."""
    return _ems(text, weight) * size


def elided(text: str, room: float, size: float, weight: int = 400) -> str:
    """The text, or as much of it as fits into `room` pixels, with an ellipsis; maybe nothing."""
    if text_width(text, size, weight) <= room:
        return text
    if text_width(ELLIPSIS, size, weight) > room:
        return ""
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        half = (fits + too_long) // 2
        if text_width(_cut(text, half), size, weight) <= room:
            fits = half
        else:
            too_long = half
    return _cut(text, fits)


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def isolated(text: str) -> str:
    """The text, set in its own direction whatever stands around it."""
    return f"\u2067{text}\u2069" if right_to_left(text) else text


def has_marks(text: str) -> bool:
    """Whether a mark in it makes no letter of its own, such as a vowel sign."""
    return any(
        unicodedata.category(letter).startswith("M")
        for letter in unicodedata.normalize("NFC", text)
    )


def _cut(text: str, length: int) -> str:
    while 0 < length < len(text) and _joins(text[length]):
        length -= 1
    return text[:length].rstrip() + ELLIPSIS


def _joins(letter: str) -> bool:
    return letter == "\u200d" or unicodedata.category(letter) in {"Mn", "Mc", "Me"}


@lru_cache(maxsize=65536)
def _ems(text: str, weight: int) -> float:
    total = 0.0
    for face, letters in faces_of(text, weight):
        total += _unknown(letters) if face is None else _wide(face, letters)
    return total


def faces_of(text: str, weight: int) -> Iterator[tuple["uharfbuzz.Font | None", str]]:
    """Stretches of text by the face that has their letters; marks stay with their letter."""
    faces: list[uharfbuzz.Font | None] = []
    for letter in text:
        if faces and _joins(letter):
            faces.append(faces[-1])
        else:
            faces.append(_face_of(letter, weight))
    for face, run in groupby(zip(faces, text, strict=True), key=lambda pair: pair[0]):
        yield face, "".join(letter for _face, letter in run)


@lru_cache(maxsize=8192)
def _face_of(letter: str, weight: int) -> "uharfbuzz.Font | None":
    faces = (_face(name) for name in _FACES[weight])
    return next((face for face in faces if face.get_nominal_glyph(ord(letter))), None)


@cache
def _face(name: str) -> "uharfbuzz.Font":
    import uharfbuzz

    data = (RESOURCES / "fonts" / f"{name}.ttf").read_bytes()
    return uharfbuzz.Font(uharfbuzz.Face(data))


def shaped(
    face: "uharfbuzz.Font", letters: str, *, backwards: bool | None = None
) -> "uharfbuzz.Buffer":
    """The glyphs of a stretch of text, from left to right; its letters tell which way it runs."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(letters)
    buffer.guess_segment_properties()
    if backwards is not None:
        buffer.direction = "rtl" if backwards else "ltr"
    uharfbuzz.shape(face, buffer)
    return buffer


def _wide(face: "uharfbuzz.Font", letters: str) -> float:
    buffer = shaped(face, letters)
    advances: int = sum(
        place.x_advance
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        if glyph.codepoint  # else it is a mark that the face has not: it takes no room
    )
    return advances / float(face.face.upem)


def _unknown(letters: str) -> float:
    return sum(
        _UNKNOWN_WIDE if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN
        for letter in letters
        if unicodedata.category(letter) not in {"Mn", "Me", "Cf"}
    )
