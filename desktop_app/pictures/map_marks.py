"""Attacks on the map: a disc where the place is known, else an area that it lies somewhere in."""

from math import sqrt

from desktop_app.domain.counts import number
from desktop_app.pictures.gathering import RING
from desktop_app.pictures.marks import Disc, Ink, Look, Stroke
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.spots import Extent, Spot
from desktop_app.pictures.viewport import Viewport

COUNT_SIZE = 10.0
"""Pixels of the figure in a disc that stands for several attacks."""

_LEAST, _MOST = 3.5, 24.0
_PER_ROOT = 1.15
"""Pixels of radius to the square root of the killed, where the deadliest leave room for it."""

_HOLLOW = 4.5
_MOST_NARROWED = 20
_FIRM, _DOUBTED, _SPREAD = 0.34, 0.1, 0.14

POSSIBLY_LATER = Look(
    fill=Ink.VIOLENCE, strength=_DOUBTED, line=Ink.DOUBT, width=1.6, stroke=Stroke.DASHED
)
"""Attacks whose dates leave open that they are later than the day."""


class Sizes:
    """The radius of discs: their area grows with the killed, up to the deadliest of all."""

    def __init__(self, deadliest: int) -> None:
        self._per_root = min(_PER_ROOT, (_MOST - _LEAST) / sqrt(max(1, deadliest)))

    def of(self, killed: int) -> float:
        """The radius for so many killed, in pixels."""
        return _LEAST + self._per_root * sqrt(max(0, killed))

    def least(self, spot: Spot) -> float:
        """The least radius of a spot, in pixels; where a count stands in it, there is room for it.

        A district is as large as its ground where that is more.
        """
        attacks = spot.toll.attacks
        room = text_width(number(attacks), COUNT_SIZE, 600) / 2 + 4 if attacks > 1 else 0.0
        if spot.extent is Extent.DISTRICT:
            return max(RING, room)
        return max(self.of(killed(spot)), room, 0.0 if spot.toll.known else _HOLLOW)


def killed(spot: Spot) -> int:
    """The figure that a spot is scaled by; 0 too where it is not known."""
    return spot.toll.best or spot.toll.high


def disc(spot: Spot, view: Viewport, radius: float) -> Disc | None:
    """The spot where it lies in the picture, None where its coordinates are not known."""
    if spot.longitude is None or spot.latitude is None:
        return None
    return Disc(view.x(spot.longitude), view.y(spot.latitude), radius)


def look(spot: Spot) -> Look:
    """A disc is filled; where nobody counted the killed it is hollow, where all is in doubt dashed.

    What covers the ground that a place may mean is fainter, its outline dotted. Where nothing is
    sure to have happened by the day, the outline is in another ink.
    """
    if possible(spot):
        return POSSIBLY_LATER
    if spot.extent is not Extent.POINT:
        stroke = Stroke.DASHED if _doubted(spot) else Stroke.DOTTED
        return Look(
            fill=Ink.VIOLENCE if spot.toll.known else None,
            strength=_SPREAD,
            line=Ink.VIOLENCE,
            width=1.3,
            stroke=stroke,
        )
    return Look(
        fill=Ink.VIOLENCE if spot.toll.known else None,
        strength=_DOUBTED if _doubted(spot) else _FIRM,
        line=Ink.VIOLENCE,
        stroke=Stroke.DASHED if _doubted(spot) else Stroke.SOLID,
    )


def narrows(spot: Spot) -> tuple[tuple[str, str], ...]:
    """The filters that leave what is at a spot, as far as names say it; one attack is opened."""
    place = spot.place
    match spot.extent:
        case Extent.COUNTRY:
            return (("country", place.country),)
        case Extent.PROVINCE if place.admin1:
            return by_province(place.admin1, place.country)
    if spot.toll.attacks == 1 or len(spot.places) > _MOST_NARROWED:
        return ()
    names = tuple(dict.fromkeys(each.name for each in spot.places))
    return tuple(("place", name) for name in names) if all(names) else ()


def by_province(name: str, country: str) -> tuple[tuple[str, str], ...]:
    """The filters that leave what happened in a province."""
    return (*((("country", country),) if country else ()), ("province", name))


def possible(spot: Spot) -> bool:
    """Whether the dates leave open of all its attacks that they are later than the day."""
    return spot.possible == spot.toll.attacks


def _doubted(spot: Spot) -> bool:
    return spot.doubted == spot.toll.attacks
