"""How well a record fits a search, and in which of its texts."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from math import fsum
from typing import NamedTuple

from desktop_app.search.readings import Reading
from desktop_app.search.texts import Passage, Zone
from desktop_app.search.wanted import Wanted

_OF_ZONE = {Zone.NAME: 1.0, Zone.TITLE: 0.85, Zone.PLACE: 0.82, Zone.TEXT: 0.55}
"""Names outrank titles and places, and these outrank running text."""

_OF_TABLE = {"groups": 1.0, "people": 1.0, "leadership": 0.95, "atrocities": 0.97}
_OF_OTHER_TABLES = 0.9

_ELSEWHERE = 0.5
"""What a word counts that is found in another text than the best one."""

_COVERED = 0.2
"""How much of the judgement of a name, title or place is how much of it was asked for."""


class Judged(NamedTuple):
    """How well a record fits, from 0 to 1, and the text that fits best, with the words it has."""

    rank: float
    passage: Passage
    met: AbstractSet[str]


class Judge:
    """Weighs records for one search; what some words are worth together is worked out once.

    Sums do not hang on the order of words in a set, which is another in each run of the program.
    """

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._most = sum(wanted.weights)
        self._worths: dict[AbstractSet[str], _Worth] = {}

    def judge(self, reading: Reading, *, in_text: bool = True) -> Judged | None:
        """Weigh a record, its running text only where that matters; None where it has nothing.

        Running text is not read where all that must be found stands in names, title and places.
        """
        best: _Weighed | None = None
        anywhere: dict[int, float] = {}
        for weighed in self._weighed(reading, anywhere, in_text=in_text):
            of_zone = _OF_ZONE[weighed.passage[2]]
            for at, fit in weighed.worth.fits.items():
                if fit * of_zone > anywhere.get(at, 0.0):
                    anywhere[at] = fit * of_zone
            if best is None or weighed.weight > best.weight:
                best = weighed
        if best is None:
            return None
        weights, fits = self._wanted.weights, best.worth.fits
        extra = fsum([weights[at] * fit for at, fit in anywhere.items() if at not in fits])
        worth = (best.weight + _ELSEWHERE * extra) / self._most
        rank = min(1.0, worth * _OF_TABLE.get(reading.key[0], _OF_OTHER_TABLES))
        return Judged(round(rank, 6), best.passage, best.met)

    def _weighed(
        self, reading: Reading, anywhere: dict[int, float], *, in_text: bool
    ) -> "Iterator[_Weighed]":
        forms, names = self._wanted.words_meant, self._wanted.names
        for passage, words in reading.strong:
            zone = passage[2]
            met = forms.intersection(words.met)
            if words.whole in names:
                worth = self._named(names[words.whole])
                yield _Weighed(worth.sum * _OF_ZONE[zone], passage, met, worth)
            if met:
                worth = self._worth(met)
                of_zone = _OF_ZONE[zone] * (1 - _COVERED + _COVERED * words.covered(met))
                yield _Weighed(worth.sum * of_zone, passage, met, worth)
        if not in_text or anywhere.keys() >= self._wanted.needed:
            return
        for passage, said in reading.others:
            if met := forms.intersection(said):
                worth = self._worth(met)
                yield _Weighed(worth.sum * _OF_ZONE[passage[2]], passage, met, worth)

    def _named(self, fit: float) -> "_Worth":
        """What a whole name is worth that is asked for."""
        return _Worth(self._most * fit, dict.fromkeys(range(len(self._wanted.words)), fit))

    def _worth(self, met: AbstractSet[str]) -> "_Worth":
        """What words of the library are worth together."""
        known = self._worths.get(met)
        if known is None:
            fits: dict[int, float] = {}
            for word in met:
                for each in self._wanted.forms[word]:
                    for at in each.covers:
                        fits[at] = max(each.fit, fits.get(at, 0.0))
            weight = fsum([self._wanted.weights[at] * fit for at, fit in fits.items()])
            known = self._worths[met] = _Worth(weight, fits)
        return known


class _Worth(NamedTuple):
    """How well each of the typed words fits, by its place, and what that weighs in all."""

    sum: float
    fits: dict[int, float]


class _Weighed(NamedTuple):
    weight: float
    passage: Passage
    met: AbstractSet[str]
    worth: _Worth
