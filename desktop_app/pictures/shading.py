"""How strongly a shape is filled along its width: whole, fading at an uncertain end, faint."""

from desktop_app.pictures.marks import Ink, Label, Look, Rectangle, Stroke

FAINT = 0.45
"""Of the strength of a shape, for what lies after the day of the picture."""

FADED = 0.08
"""Of the strength of a bar, where an uncertain end has faded out."""

DASHES = {Stroke.SOLID: (), Stroke.DASHED: (4.0, 3.0), Stroke.DOTTED: (1.0, 3.0)}
"""Lengths in pixels of what is drawn and left out by turns."""

HALO = 1.0
"""Pixels of the edge around the letters of a haloed label."""

_HAIR = 1e-3
"""Pixels of width below which no change of opacity can be seen."""

Stop = tuple[float, float]
"""A place along the width, 0 to 1, and the opacity there, 0 to 1."""


def opacity(look: Look) -> float:
    """The opacity of a fill that does not fade."""
    return look.strength * (FAINT if look.faint else 1)


def line_opacity(look: Look) -> float:
    """The opacity of an outline."""
    return FAINT if look.faint else 1


def ink_of(label: Label) -> Ink:
    """The ink of a label; one of what lies after the day is muted, but can still be read."""
    return Ink.MUTED if label.faint else label.ink


def stops(shape: Rectangle, look: Look) -> tuple[Stop, ...]:
    """The opacities of a rectangle's fill from left to right; a single one where all is even."""
    whole = opacity(look)
    later = look.faint_after
    if not (look.fades_in or look.fades_out or later is not None) or shape.width < _HAIR:
        return ((0, whole),)
    length = max(shape.width, look.fades_in + look.fades_out)
    come = min(1.0, look.fades_in / length)
    gone = min(1 - come, look.fades_out / length)
    places = {0.0, come, 1 - gone, 1.0}
    turn = None if later is None else (later - shape.left) / shape.width
    if turn is not None and turn <= 0:
        return tuple((at, whole * FAINT * _ramp(at, come, gone)) for at in sorted(places))
    found = [(at, whole * _ramp(at, come, gone)) for at in sorted(places)]
    if turn is None or turn >= 1:
        return tuple(found)
    there = whole * _ramp(turn, come, gone)
    before = [stop for stop in found if stop[0] < turn]
    after = [(at, strong * FAINT) for at, strong in found if at > turn]
    return (*before, (turn, there), (turn, there * FAINT), *after)


def _ramp(at: float, come: float, gone: float) -> float:
    rising = at / come if at < come else 1.0
    falling = (1 - at) / gone if at > 1 - gone and gone else 1.0
    return FADED + (1 - FADED) * min(rising, falling)
