"""What records are narrowed by: of each which set of values it has, as few sets come again."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, islice

from desktop_app.search.bits import flags, of_flags
from desktop_app.search.narrowing import COLUMNS, Facet, Told, facets, place_key, places_named


class Properties:
    """The properties of records by number; the next records are added at the end."""

    def __init__(self) -> None:
        self._columns = [_Column(number) for number in range(len(COLUMNS))]
        self._of = {
            name: column
            for names, column in zip(COLUMNS, self._columns, strict=True)
            for name in names
        }

    def add(self, told: Sequence[Iterable[Told]]) -> None:
        """Take in the next records, column by column."""
        for column, held in zip(self._columns, told, strict=True):
            column.add(held)

    def having(self, facet: Facet) -> int:
        """The records with a property."""
        return self._of[facet[0]].having(facet)

    def counts(self, name: str, among: int) -> dict[str, int]:
        """How many records of a set have each value of a property."""
        found = self._of[name].counts(among)
        return {value: count for (each, value), count in found.items() if each == name}

    def spelt(self, place: str) -> str:
        """A place's name as it is written where it first came."""
        return self._of["place"].spelt.get(place, place)

    def of(self, name: str, number: int) -> list[str]:
        """The values of a property that a record has."""
        return [value for each, value in self._of[name].of(number) if each == name]

    def content(self) -> dict[Facet, int]:
        """Every property, and the records that have it."""
        known = {facet for column in self._columns for facet in column.facets}
        return {facet: self.having(facet) for facet in known}


class _Column:
    """Some facets, told together; what was found of a facet or a set is kept."""

    def __init__(self, number: int) -> None:
        self._kinds = _Kinds(number)
        self._of = array("I")
        self._having: dict[Facet, tuple[int, int]] = {}
        self._every: Counter[int] = Counter()
        self._counted: tuple[int, Mapping[Facet, int]] = (0, {})

    @property
    def spelt(self) -> Mapping[str, str]:
        return self._kinds.spelt

    @property
    def facets(self) -> set[Facet]:
        return {facet for held in self._kinds.facets for facet in held}

    def add(self, told: Iterable[Told]) -> None:
        self._of.extend(map(self._kinds.__getitem__, told))

    def of(self, number: int) -> tuple[Facet, ...]:
        return self._kinds.facets[self._of[number]]

    def having(self, facet: Facet) -> int:
        found, known = self._having.get(facet, (0, 0))
        if known < len(self._of):
            digits = bytes([49 if facet in held else 48 for held in self._kinds.facets])
            new = bytes(map(digits.__getitem__, islice(self._of, known, None)))
            found |= of_flags(new) << known
            self._having[facet] = found, len(self._of)
        return found

    def counts(self, among: int) -> Mapping[Facet, int]:
        if self._counted[0] != among:
            found: dict[Facet, int] = {}
            for kind, count in self._kinds_among(among).items():
                for facet in self._kinds.facets[kind]:
                    found[facet] = found.get(facet, 0) + count
            self._counted = among, found
        return self._counted[1]

    def _kinds_among(self, among: int) -> Counter[int]:
        """How many records of each kind are in a set: of a large one, all but those outside."""
        if among.bit_count() * 2 < len(self._of):
            return Counter(compress(self._of, flags(among)))
        outside = Counter(compress(self._of, flags((1 << len(self._of)) - 1 & ~among)))
        self._every.update(islice(self._of, self._every.total(), None))
        return self._every - outside


class _Kinds(dict[Told, int]):
    """The sets of values by number, in the order in which they came."""

    def __init__(self, column: int) -> None:
        super().__init__()
        self._column = column
        self._has_places = "place" in COLUMNS[column]
        self.facets: list[tuple[Facet, ...]] = []
        self.spelt: dict[str, str] = {}

    def __missing__(self, told: Told) -> int:
        number = self[told] = len(self)
        self.facets.append(facets(self._column, told))
        for name in places_named(told) if self._has_places else ():
            self.spelt.setdefault(place_key(name), name)
        return number
