"""When and where atrocities happened, in a whole library: by place, province and country.

Read a piece at a time when somebody first asks, kept up to date change by change.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.place_key import Folded, Level, PlaceKey
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Place

_CHUNK = 256
_ALWAYS = Day(-(10**12), 1, 1)
_LONGEST = 2.0**30
"""Of dates that begin on one day, those that span more are not put in order."""


class Happened(msgspec.Struct, frozen=True):
    """Ids of atrocities, the newest first, up to a day; and how many came after it."""

    ids: Sequence[str]
    later: int = 0


class Happenings:
    """The atrocities of a library by place; `slices` are their bytes by id, as they now are."""

    def __init__(self, slices: Callable[[], Mapping[str, bytes]]) -> None:
        self._slices = slices
        self._when: dict[str, float] = {}
        self._levels: dict[str, tuple[Folded, ...]] = {}
        self._ids: dict[Folded, dict[str, None]] = {}
        self._spelt: dict[Folded, PlaceKey] = {}
        self.complete = False

    def gather(self) -> Iterator[None]:
        """Read all atrocities, some hundred at each step; edits may be made between steps."""
        slices = self._slices()
        ids = iter(tuple(slices))
        while some := tuple(islice(ids, _CHUNK)):
            documents = {id_: slices[id_] for id_ in some if id_ in slices}
            with collector_paused():
                for record_id, seen in zip(documents, _glimpses(documents), strict=True):
                    self._put(record_id, seen)
            yield
        self.complete = True

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes that were made."""
        for change in changes:
            if change.table == "atrocities":
                self._take_out(change.id)
                if change.after is not None:
                    (seen,) = _glimpses({change.id: change.after})
                    self._put(change.id, seen)

    def at(self, key: PlaceKey, day: Day) -> Happened:
        """What happened at a place, or anywhere in a province or country, up to a day."""
        return self.newest_first(self._ids.get(key.folded, ()), day)

    def newest_first(self, ids: Iterable[str], day: Day | None = None) -> Happened:
        """Atrocities put in order; those that began after the day, if one is given, are counted."""
        when = self._when
        found = sorted(filter(when.__contains__, ids), key=when.__getitem__, reverse=True)
        if day is None:
            return Happened(found)
        later = bisect_right(found, -_until(day), key=lambda each: -when[each])
        return Happened(found[later:], later)

    def count(self, key: PlaceKey, day: Day) -> int:
        """How many atrocities happened there up to a day."""
        dates = map(self._when.__getitem__, self._ids.get(key.folded, ()))
        return sum(map(_until(day).__gt__, dates))

    def spelt(self, key: PlaceKey) -> PlaceKey:
        """The key as the library spells it."""
        return self._spelt.get(key.folded, key)

    def within(self, key: PlaceKey, day: Day) -> tuple[tuple[PlaceKey, int], ...]:
        """The places one level below, those with most atrocities up to the day first.

        Of a spot these are the spots named as parts of it: "Dasht-e-Barchi, Kabul" of "Kabul".
        """
        name, admin1, country = key.folded
        match key.level:
            case Level.COUNTRY:
                found = [k for k in self._ids if k[2] == country and not k[0] and k[1]]
                found += [k for k in self._ids if k[2] == country and k[0] and not k[1]]
            case Level.PROVINCE:
                found = [k for k in self._ids if k[1:] == (admin1, country) and k[0]]
            case Level.SPOT:
                end = f", {name}"
                found = [k for k in self._ids if k[1:] == (admin1, country) and k[0].endswith(end)]
            case None:
                found = []
        return self._counted(found, day)

    def namesakes(self, key: PlaceKey, day: Day) -> tuple[tuple[PlaceKey, int], ...]:
        """Other spots of the same name, in other provinces or countries."""
        own = key.folded
        return self._counted([k for k in self._ids if k[0] == own[0] != "" and k != own], day)

    def _counted(self, keys: Iterable[Folded], day: Day) -> tuple[tuple[PlaceKey, int], ...]:
        spelt = [self._spelt[key] for key in keys]
        counted = ((key, self.count(key, day)) for key in spelt)
        some = [pair for pair in counted if pair[1]]
        return tuple(sorted(some, key=lambda pair: (-pair[1], pair[0].called, pair[0].text)))

    def _put(self, record_id: str, seen: "_Glimpse") -> None:
        if record_id in self._when:
            self._take_out(record_id)
        self._when[record_id] = _when(seen.date)
        place = seen.place
        levels = self._levels[record_id] = _levels(place.name, place.admin1, place.country)
        for level in levels:
            if level not in self._ids:
                self._ids[level] = {}
                self._spelt[level] = _at_level(place, level)
            self._ids[level][record_id] = None

    def _take_out(self, record_id: str) -> None:
        self._when.pop(record_id, None)
        for level in self._levels.pop(record_id, ()):
            del self._ids[level][record_id]
            if not self._ids[level]:
                del self._ids[level], self._spelt[level]


class _Glimpse(msgspec.Struct, frozen=True, gc=False):
    """What of an atrocity says when and where it was."""

    date: str = ""
    place: Place = Place()


_one = msgspec.json.Decoder(_Glimpse)
_many = msgspec.json.Decoder(list[_Glimpse])


def _glimpses(documents: Mapping[str, bytes]) -> Sequence[_Glimpse]:
    try:
        return _many.decode(b"[%b]" % b",".join(documents.values()))
    except msgspec.ValidationError:
        return [_glimpse(document) for document in documents.values()]


def _glimpse(document: bytes) -> _Glimpse:
    try:
        return _one.decode(document)
    except msgspec.ValidationError:
        record = read_record(Atrocity, "", document)
        return _Glimpse(record.date, record.place)


@lru_cache(maxsize=65536)
def _when(date: str) -> float:
    """Orders dates by the first, then the last day that they may mean; unreadable ones first."""
    when = read(date)
    first = _number((when and when.earliest) or _ALWAYS)
    last = _number((when and when.latest) or _ALWAYS)
    return first + min(max(last - first, 0) / _LONGEST, 0.5)


def _until(day: Day) -> float:
    """Above all dates that begin up to the day, below all others."""
    return _number(day) + 0.75


def _number(day: Day) -> int:
    return (day.year * 16 + day.month) * 32 + day.day


@lru_cache(maxsize=65536)
def _levels(name: str, admin1: str, country: str) -> tuple[Folded, ...]:
    """A place, its province and its country, as far as they are known."""
    spot, province, nation = PlaceKey(name, admin1, country).folded
    levels = [(spot, province, nation)] if spot else []
    levels += [("", province, nation)] if province else []
    levels += [("", "", nation)] if nation else []
    return tuple(levels)


def _at_level(place: Place, level: Folded) -> PlaceKey:
    key = PlaceKey.of(place)
    if level[0]:
        return key
    return (key.province if level[1] else key.nation) or key
