"""Picture → SVG 1.1 text.

Texts stay text, in the shipped faces where the reader has them; `textLength` holds a line to its
measured width where he has not. Format: https://www.w3.org/TR/SVG11/
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain, groupby

from desktop_app.pictures.marks import (
    Area,
    Cross,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Path,
    Picture,
    Point,
    Rectangle,
    Shape,
)
from desktop_app.pictures.measure import has_marks, isolated, text_width
from desktop_app.pictures.palette import LIGHT, Palette
from desktop_app.pictures.placing import left_of
from desktop_app.pictures.shading import DASHES, HALO, ink_of, line_opacity, opacity, stops

FAMILIES = "Inter, Vazirmatn, 'Source Serif 4', sans-serif"

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg(
    picture: Picture,
    palette: Palette = LIGHT,
    *,
    name: str = "picture",
    fitted: bool = True,
    outlined: bool = False,
) -> str:
    """The picture as one `svg` element, with its title, text alternative and hovers.

    `name`, an XML name, keeps its ids apart from those of other pictures in one document. `fitted`
    holds every label to its measured width; leave it out where the shipped faces are sure to be
    there. `outlined` draws labels with marks that make no letter of their own, such as vowel
    signs, as outlines: typst sets them, but gives them no text in the PDF, which then is not
    accessible. The marks of a letter that no shipped face has are left out.
    """
    wide, high = _number(picture.width), _number(picture.height)
    said = f"{name}-title {name}-says"
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="{said}">',
        f'<title id="{name}-title">{_text(picture.title)}</title>',
        f'<desc id="{name}-says">{_text(picture.says)}</desc>',
    ]
    for frame, framed in groupby(enumerate(picture.marks), lambda each: each[1].within):
        each = [_mark(mark, palette, f"{name}-{number}") for number, mark in framed]
        lines = chain.from_iterable(each)
        parts += lines if frame is None else _framed(frame, lines, f"{name}-frame-{len(parts)}")
    if picture.labels:
        parts.append(f'<g font-family="{FAMILIES}">')
        for label in picture.labels:
            drawn = outlined and has_marks(label.text)
            parts.append(
                _outlines(label, palette) if drawn else _label(label, palette, fitted=fitted)
            )
        parts.append("</g>")
    return "\n".join([*parts, "</svg>"])


def _mark(mark: Mark, palette: Palette, name: str) -> Iterator[str]:
    fill, gradient = _fill(mark.shape, mark.look, palette, name)
    if gradient:
        yield gradient
    tag, attributes = _outline(mark.shape)
    drawn = f"<{tag} {attributes} {fill}{_line(mark.look, palette)}"
    told = f"><title>{_text(mark.tells)}</title></{tag}>" if mark.tells else "/>"
    yield drawn + told


def _framed(frame: Rectangle, drawn: Iterable[str], name: str) -> Iterator[str]:
    """Lines of which nothing is drawn outside of a frame."""
    tag, attributes = _outline(frame)
    yield f'<clipPath id="{name}"><{tag} {attributes}/></clipPath>'
    yield f'<g clip-path="url(#{name})">'
    yield from drawn
    yield "</g>"


def _outline(shape: Shape) -> tuple[str, str]:
    match shape:
        case Rectangle(left, top, wide, high, radius):
            rounded = f' rx="{_number(radius)}"' if radius else ""
            place = f'x="{_number(left)}" y="{_number(top)}"'
            return "rect", f'{place} width="{_number(wide)}" height="{_number(high)}"{rounded}'
        case Disc(x, y, radius):
            return "circle", f'cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"'
        case Cross(x, y, arm):
            strokes = (
                ((x - arm, y - arm), (x + arm, y + arm)),
                ((x - arm, y + arm), (x + arm, y - arm)),
            )
            return "path", f'd="{"".join(map(_course, strokes))}" stroke-linecap="round"'
        case Path(points):
            return "path", f'd="{_course(points)}" stroke-linejoin="round"'
        case Area(rings):
            course = "".join(f"{_course(ring)}Z" for ring in rings)
            return "path", f'd="{course}" fill-rule="evenodd"'


def _fill(shape: Shape, look: Look, palette: Palette, name: str) -> tuple[str, str]:
    if look.fill is None or isinstance(shape, Path | Cross):
        return 'fill="none"', ""
    colour = palette[look.fill]
    found = stops(shape, look) if isinstance(shape, Rectangle) else ((0, opacity(look)),)
    if len(found) == 1:
        strength = found[0][1]
        return f'fill="{colour}"' + (f' fill-opacity="{_number(strength)}"' * (strength < 1)), ""
    steps = "".join(
        f'<stop offset="{_number(at)}" stop-color="{colour}" stop-opacity="{_number(strength)}"/>'
        for at, strength in found
    )
    gradient = f'<linearGradient id="{name}">{steps}</linearGradient>'
    return f'fill="url(#{name})"', gradient


def _line(look: Look, palette: Palette) -> str:
    if look.line is None:
        return ""
    dashes = " ".join(map(_number, DASHES[look.stroke]))
    strength = line_opacity(look)
    return (
        f' stroke="{palette[look.line]}" stroke-width="{_number(look.width)}"'
        + (f' stroke-dasharray="{dashes}"' if dashes else "")
        + (f' stroke-opacity="{_number(strength)}"' if strength < 1 else "")
    )


def _label(label: Label, palette: Palette, *, fitted: bool) -> str:
    wide = text_width(label.text, label.size, label.weight)
    held = f' textLength="{_number(wide)}" lengthAdjust="spacingAndGlyphs"' if fitted else ""
    weight = f' font-weight="{label.weight}"' if label.weight != 400 else ""
    told = label.whole if label.whole != label.text else ""
    title = f"<title>{_text(told)}</title>" if told else ""
    halo = _halo(label, palette)
    return (
        f'<text x="{_number(left_of(label))}" y="{_number(label.y)}" '
        f'font-size="{_number(label.size)}"{weight} fill="{palette[ink_of(label)]}"{halo}{held}>'
        f"{title}{_text(isolated(label.text))}</text>"
    )


def _outlines(label: Label, palette: Palette) -> str:
    from desktop_app.pictures.outlines import outlined, without_marks

    course = outlined(label)
    if not course:
        return _label(without_marks(label), palette, fitted=False)
    return f'<path d="{course}" fill="{palette[ink_of(label)]}"{_halo(label, palette)}/>'


def _halo(label: Label, palette: Palette) -> str:
    if not label.haloed:
        return ""
    stroke = f'stroke="{palette[Ink.PAGE]}" stroke-width="{_number(2 * HALO)}"'
    return f' {stroke} stroke-linejoin="round" paint-order="stroke"'


def _course(points: tuple[Point, ...]) -> str:
    placed = [f"{_number(x)} {_number(y)}" for x, y in points]
    return f"M{'L'.join(placed)}" if placed else ""


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), quote=False)
