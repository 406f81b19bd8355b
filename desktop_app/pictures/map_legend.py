"""What the map's signs mean, its scale, and whose boundaries it shows."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.pictures import map_words
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.map_corners import Corner, Plate
from desktop_app.pictures.map_marks import POSSIBLY_LATER, possible
from desktop_app.pictures.marks import (
    Anchor,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Path,
    Rectangle,
    Stroke,
)
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot
from desktop_app.pictures.viewport import Viewport

_RADIUS = 4.5
_SIZE = 10.0
ABOVE = Look(line=Ink.ACCENT, width=1.3)
_KILOMETRES = 111.2
"""To a degree of latitude."""

_LONGEST = 110.0
_HIGH = 24.0
_STEPS = (10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2)


def entries(spots: Sequence[Spot], nowhere: int) -> tuple[Entry, ...]:
    """The signs that the map shows, and how many attacks it does not show."""
    found = []
    if any(spot.toll.known and spot.doubted < spot.toll.attacks for spot in spots):
        found.append(_entry(_("killed, by area"), Look(Ink.VIOLENCE, 0.34, Ink.VIOLENCE)))
    if any(spot.doubted for spot in spots):
        dashed = Look(Ink.VIOLENCE, 0.1, Ink.VIOLENCE, stroke=Stroke.DASHED)
        found.append(_entry(_("disputed or only suspected"), dashed))
    dotted = Look(Ink.VIOLENCE, 0.14, Ink.VIOLENCE, 1.3, Stroke.DOTTED)
    if any(spot.wide for spot in spots):
        found.append(_entry(_("somewhere within"), dotted, 6.5))
    if any(spot.extent is Extent.DISTRICT for spot in spots):
        radius = round(DISTRICT_DEGREES * _KILOMETRES)
        around = _("district, drawn {radius} km around").format(radius=radius)
        found.append(_entry(around, dotted, 6.5))
    if any(spot.toll.unknown == spot.toll.attacks for spot in spots):
        found.append(_entry(_("number of killed not known"), Look(line=Ink.VIOLENCE)))
    if any(map(possible, spots)):
        found.append(_entry(_("possibly later than the day"), POSSIBLY_LATER))
    if nowhere:
        found.append(Entry(map_words.not_shown(nowhere), (), -6))
    found.append(Entry(map_words.boundaries(), (), -6))
    return tuple(found)


def above() -> Entry:
    """What the frame on a small map means."""
    sample = Mark(Rectangle(1, -8, 10, 8), ABOVE)
    return Entry(_("what the large map shows"), (sample,), 11)


def scale_bar(view: Viewport) -> Plate:
    """A length in kilometres along the middle of the map, best in its lower right corner."""
    to_a_kilometre = view.scale / _KILOMETRES
    length = next((step for step in _STEPS if step * to_a_kilometre <= _LONGEST), _STEPS[-1])
    text = _("{length} km").format(length=number(length))
    wide = max(length * to_a_kilometre, text_width(text, _SIZE)) + 10
    left, right = (wide / 2 + side * length * to_a_kilometre / 2 for side in (-1, 1))
    ends = ((left, 15), (left, 19), (right, 19), (right, 15))
    label = Label(text, wide / 2, 13, Anchor.MIDDLE, Ink.MUTED, _SIZE)
    corners = (Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT)
    line = Mark(Path(ends), Look(line=Ink.MUTED))
    return Plate(wide, _HIGH, (_behind(wide, _HIGH), line), (label,), corners)


def note(text: str) -> Plate:
    """Something said on the map, best in its upper left corner."""
    wide, high = text_width(text, _SIZE) + 12, 20
    label = Label(text, 6, 14, ink=Ink.MUTED, size=_SIZE)
    corners = (Corner.TOP_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_LEFT)
    return Plate(wide, high, (_behind(wide, high),), (label,), corners)


def _behind(wide: float, high: float) -> Mark:
    return Mark(Rectangle(0, 0, wide, high, 3), Look(fill=Ink.PAGE, strength=0.92))


def _entry(word: str, look: Look, radius: float = _RADIUS) -> Entry:
    middle = radius + look.width / 2
    return Entry(word, (Mark(Disc(middle, -4, radius), look),), 2 * middle)
