"""The map of attacks: marks by how precisely the place is known, gathered where they crowd."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures import map_words
from desktop_app.pictures.attack_places import Located
from desktop_app.pictures.death_words import AttackLines
from desktop_app.pictures.gathering import Gathering
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.ground import Ground
from desktop_app.pictures.legend import Entry, legend
from desktop_app.pictures.map_boxes import Bounded, bounded, most
from desktop_app.pictures.map_ground import ground_marks
from desktop_app.pictures.map_labels import labels
from desktop_app.pictures.map_legend import entries, scale_bar
from desktop_app.pictures.map_marks import others
from desktop_app.pictures.map_regions import Visited, choices, visited
from desktop_app.pictures.map_standing import Standings
from desktop_app.pictures.marks import (
    Disc,
    Ink,
    Key,
    Label,
    Look,
    Mark,
    Picture,
    Rectangle,
    Table,
)
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.spots import Spot, merged, spots
from desktop_app.pictures.viewport import WORLD, Box, Viewport, around, fitting

_SMALL = 10.0
_LOWEST = 80.0
"""Pixels that the map itself is high at least."""


class AttackMap:
    """Attacks on the ground, ready to be drawn from any view.

    `rows` are the attacks shown in full, `left_out` those that a filter hides in the table.
    """

    def __init__(
        self,
        rows: Iterable[SheetAtrocity] | Located,
        day: Day,
        finder: Finder,
        ground: Ground,
        left_out: Iterable[SheetAtrocity] = (),
    ) -> None:
        """Attacks already located come with those later than the day: they are not shown, but
        there is room for them, so that nothing jumps.
        """
        located = rows if isinstance(rows, Located) else Located(*spots(rows))
        self._day = day
        self._lines = AttackLines(finder)
        self._ground = ground
        self._nowhere = located.nowhere
        self._shown = Gathering(located.spots)
        self._left_out = Gathering(spots(left_out)[0])
        self._later = located.later
        self._standings = Standings(self._shown, ground)

    def place_of(self, key: Key) -> tuple[float, float] | None:
        """The longitude and latitude of an attack, None where it has none on this map."""
        return self._places.get(key[1]) if key[0] == "atrocities" else None

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries of the attacks, by code."""
        return frozenset(spot.place.country for spot in self._every if spot.place.country)

    def whole(self, width: float, height: float) -> Viewport:
        """The view of all attacks, in a picture of that size with its keys."""
        return self._fitting([box for _spot, box in self._boxes], width, height)

    def most(self, width: float, height: float) -> Viewport:
        """The view of where most attacks were: a few far off would make all others small."""
        return self._fitting(most(self._boxes), width, height)

    def high(self, width: float, height: float) -> float:
        """What is left of a height for the map itself, above what its signs mean."""
        return max(_LOWEST, height - legend(self._entries, 0, 0, width).height)

    def picture(self, view: Viewport, *, ground: bool = True, told: bool = True) -> Picture:
        """The map as it looks from a view, with or without the ground under it.

        Where it is not `told`, only labels are words: ask `told` what a mark tells.
        """
        keys = legend(self._entries, 0, view.height, view.width)
        below = Rectangle(0, view.height, view.width, keys.height)
        bar, length = scale_bar(view)
        lines = self._lines
        tells = partial(map_words.tells, lines=lines) if told else _nothing
        placed = list(self._standings.placed(view, tells))
        beyond, note = self._beyond(view)
        frames = [bounds(mark.shape) for mark in (*bar[:1], *beyond)]
        written = labels(placed, self._ground, view, self.home, frames)
        return Picture(
            _("Map of attacks"),
            self.says if told else "",
            view.width,
            view.height + keys.height,
            (
                *(ground_marks(self._ground, view, self.home) if ground else ()),
                *choices(self._visited, self._ground, view, told=told),
                *self._faint(view),
                *(each.mark for each in placed),
                *bar,
                *beyond,
                Mark(below, Look(fill=Ink.PAGE)),
                *keys.marks,
            ),
            (*written, length, *note, *keys.labels),
            self._table if told else Table(),
            "" if self._shown.spots else map_words.no_attacks(),
        )

    def ahead(self, view: Viewport) -> Iterator[None]:
        """Find step by step what the map needs once one goes on from a view."""
        for gathering in (self._shown, self._left_out):
            yield from gathering.ahead(view.scale)

    def told(self, mark: Mark) -> str:
        """What a mark of this map tells: a spot by its records, a region by its filters."""
        if mark.keys:
            found = spots([self._rows[record_id] for _table, record_id in mark.keys])[0]
            spot = found[0] if len(found) == 1 else merged(found)
            return map_words.tells(spot, self._lines)
        return next((each.tells for each in self._visited if each.narrows == mark.narrows), "")

    def _beyond(self, view: Viewport) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
        """How many attacks one does not see from here."""
        west, south, east, north = view.box
        unseen = sum(
            [
                attacks
                for attacks, left, bottom, right, top in self._counted
                if left > east or bottom > north or right < west or top < south
            ]
        )
        if not unseen:
            return (), ()
        text = map_words.out_of_sight(unseen)
        wide = text_width(text, _SMALL) + 12
        behind = Rectangle(8, 8, wide, 20, 3)
        return (
            (Mark(behind, Look(fill=Ink.PAGE, strength=0.92)),),
            (Label(text, 14, 22, ink=Ink.MUTED, size=_SMALL),),
        )

    def _faint(self, view: Viewport) -> Iterator[Mark]:
        for longitude, latitude, _spot in self._left_out.at(view.scale).seen(view):
            yield Mark(Disc(view.x(longitude), view.y(latitude), 3.5), others())

    def _fitting(self, boxes: Sequence[Box], width: float, height: float) -> Viewport:
        return fitting(around(boxes) if boxes else WORLD, width, self.high(width, height))

    @cached_property
    def _boxes(self) -> tuple[Bounded, ...]:
        """Those shown in full come first."""
        return bounded((*self._every, *self._later), self._ground)

    @cached_property
    def _counted(self) -> tuple[tuple[int, float, float, float, float], ...]:
        """The attacks of each spot shown in full, and its box."""
        shown = set(map(id, self._shown.spots))
        return tuple([(s.toll.attacks, *box) for s, box in self._boxes if id(s) in shown])

    @cached_property
    def _rows(self) -> dict[str, SheetAtrocity]:
        return {row.atrocity.id: row for spot in self._shown.spots for row in spot.rows}

    @cached_property
    def _places(self) -> dict[str, tuple[float, float]]:
        return {
            row.atrocity.id: (spot.longitude, spot.latitude)
            for spot in self._shown.spots
            if spot.longitude is not None and spot.latitude is not None
            for row in spot.rows
        }

    @property
    def _every(self) -> Sequence[Spot]:
        """Those shown, in full or faintly."""
        return (*self._shown.spots, *self._left_out.spots)

    @cached_property
    def _visited(self) -> tuple[Visited, ...]:
        return visited(self._every, self._ground)

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return entries(self._shown.spots, len(self._nowhere), others=bool(self._left_out.spots))

    @cached_property
    def says(self) -> str:
        """The text alternative: what the map shows of all attacks, wherever one looks."""
        found = self._shown.spots
        if not found:
            return map_words.no_attacks()
        return map_words.says(found, self._nowhere, self._day, sum(s.doubted for s in found))

    @cached_property
    def _table(self) -> Table:
        return map_words.table(self._shown.spots)


def _nothing(_spot: Spot) -> str:
    return ""
