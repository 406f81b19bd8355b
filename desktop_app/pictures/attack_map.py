"""The map of attacks: marks by how precisely the place is known, gathered where they crowd."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures import map_words
from desktop_app.pictures.attack_places import AttackPlaces, Located
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_words import AttackLines
from desktop_app.pictures.gathering import Gathering
from desktop_app.pictures.ground import Ground
from desktop_app.pictures.legend import Entry, legend
from desktop_app.pictures.map_corners import Plate
from desktop_app.pictures.map_legend import entries, note, scale_bar
from desktop_app.pictures.map_panel import Paper
from desktop_app.pictures.map_printed import Printed
from desktop_app.pictures.map_regions import Visited, visited
from desktop_app.pictures.map_standing import Standings
from desktop_app.pictures.marks import (
    Ink,
    Key,
    Label,
    Look,
    Mark,
    Picture,
    Rectangle,
    Table,
)
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import FARTHEST, WORLD, WORLDWIDE, Box, Viewport, around, fitting

_READABLE = 0.5
"""Of the scale of the view of most attacks, that the view of all must have to be read as well."""

_RIM = 26.0
"""Pixels around the places of attacks in which their discs have room."""

_LOWEST = 80.0
"""Pixels that the map itself is high at least."""


class AttackMap:
    """Attacks on the ground, ready to be drawn from any view."""

    def __init__(
        self, attacks: Iterable[SheetAtrocity] | Located, day: Day, finder: Finder, ground: Ground
    ) -> None:
        """Attacks already located come with those later than the day: they are not shown, but
        there is room for them, so that nothing jumps.
        """
        if not isinstance(attacks, Located):
            attacks = AttackPlaces(Dated(attacks), ground).as_of(day)
        self._located = attacks
        self._day = day
        self._lines = AttackLines(finder)
        self._ground = ground
        self._shown = Gathering(attacks.spots)
        self._standings = Standings(self._shown, ground)

    def place_of(self, key: Key) -> tuple[float, float] | None:
        """The longitude and latitude of an attack, None where it has none on this map."""
        return self._places.get(key[1]) if key[0] == "atrocities" else None

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries of the attacks, by code."""
        return frozenset([each.region.country for each in self._visited])

    def whole(self, width: float, height: float) -> Viewport:
        """The view of all attacks, in a picture of that size with its keys."""
        return self._fitting([box for _attacks, box in self._located.places.bounded], width, height)

    def most(self, width: float, height: float) -> Viewport:
        """The view of where most attacks were: a few far off would make all others small.

        Where it is low and they were all over the world, some of them are out of sight: there were
        no room for their discs beside each other.
        """
        return self._fitting(self._located.places.most, width, height, farthest=FARTHEST)

    def readable(self, width: float, height: float) -> Viewport:
        """The view of all attacks, or where that would make most of them small, of most."""
        whole, most = self.whole(width, height), self.most(width, height)
        return whole if whole.scale >= most.scale * _READABLE else most

    def high(self, width: float, height: float) -> float:
        """What is left of a height for the map itself, above what its signs mean."""
        return max(_LOWEST, height - legend(self._entries, 0, 0, width).height)

    def picture(self, view: Viewport, *, ground: bool = True, told: bool = True) -> Picture:
        """The map as it looks from a view, with or without the ground under it.

        Where it is not `told`, only labels are words: ask `told` what a mark tells.
        """
        plates = (scale_bar(view), *self._beyond(view))
        tells = self._tells if told else None
        panel = self._paper.panel(self._standings, view, tells, ground=ground, plates=plates)
        drawn = self._keyed(self._entries, view.width, view.height, panel.marks, panel.labels)
        if not told:
            return drawn
        return msgspec.structs.replace(drawn, says=self.says, table=self._table)

    def printed(self, view: Viewport) -> Picture:
        """The map where nobody can move it: a view, and below it small maps of what it leaves
        out, so that every attack that can be shown has its mark.
        """
        maps = Printed(self._paper, self._located.spots, view)
        drawn = maps.drawn(self._tells)
        entries = (*maps.entries, *self._entries)
        picture = self._keyed(entries, view.width, maps.height, drawn.marks, drawn.labels)
        more = [map_words.on_small_maps(maps.left_out)] if maps.left_out else []
        says = " ".join((self.says, *more))
        return msgspec.structs.replace(picture, says=says, table=self._table)

    def ahead(self, view: Viewport) -> Iterator[None]:
        """Find step by step what the map needs once one goes on from a view."""
        yield from self._shown.ahead(view.scale)

    def told(self, mark: Mark) -> str:
        """What a mark of this map tells: a spot by its records, a region by its filters."""
        if mark.keys:
            spot = self._standings.showing(mark.keys)
            return self._tells(spot) if spot is not None else ""
        found = (each for each in self._visited if each.narrows == mark.narrows)
        return next((each.tells(self._lines) for each in found), "")

    def _beyond(self, view: Viewport) -> tuple[Plate, ...]:
        """How many attacks one does not see from here."""
        west, south, east, north = view.box
        unseen = sum(
            [
                attacks
                for attacks, left, bottom, right, top in self._located.bounded
                if left > east or bottom > north or right < west or top < south
            ]
        )
        return (note(map_words.out_of_sight(unseen)),) if unseen else ()

    def _keyed(
        self,
        entries: Sequence[Entry],
        width: float,
        height: float,
        marks: Sequence[Mark],
        labels: Sequence[Label],
    ) -> Picture:
        """The picture of so much, with what its signs mean below."""
        keys = legend(entries, 0, height, width)
        below = Mark(Rectangle(0, height, width, keys.height), Look(fill=Ink.PAGE))
        return Picture(
            _("Map of attacks"),
            "",
            width,
            height + keys.height,
            (*marks, below, *keys.marks),
            (*labels, *keys.labels),
            empty="" if self._located.spots else map_words.no_attacks(),
        )

    def _tells(self, spot: Spot) -> str:
        return map_words.tells(spot, self._lines)

    def _fitting(
        self, boxes: Sequence[Box], width: float, height: float, farthest: float = WORLDWIDE
    ) -> Viewport:
        high, box = self.high(width, height), around(boxes) if boxes else WORLD
        return fitting(box, width, high, farthest=farthest, rim=_RIM)

    @cached_property
    def _places(self) -> dict[str, tuple[float, float]]:
        return {
            row.atrocity.id: (spot.longitude, spot.latitude)
            for spot in self._located.spots
            if spot.longitude is not None and spot.latitude is not None
            for row in spot.rows
        }

    @cached_property
    def _paper(self) -> Paper:
        return Paper(self._ground, self.home, self._visited, self._lines)

    @cached_property
    def _visited(self) -> Sequence[Visited]:
        located = self._located
        return visited(located.places.inhabited, located.by_site, self._ground)

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return entries(self._located.spots, self._located.not_shown)

    @cached_property
    def says(self) -> str:
        """The text alternative: what the map shows of all attacks, wherever one looks."""
        found, not_shown = self._located.spots, self._located.not_shown
        if not found:
            return map_words.no_attacks()
        return map_words.says(found, not_shown, self._day, sum(s.doubted for s in found))

    @cached_property
    def _table(self) -> Table:
        return map_words.table(self._located.spots)
