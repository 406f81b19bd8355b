"""How well a record fits a search, and in which of its texts."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from desktop_app.search.readings import Reading, Words
from desktop_app.search.texts import Passage, Zone
from desktop_app.search.wanted import Meant, Wanted

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


def judge(wanted: Wanted, reading: Reading, *, in_text: bool = True) -> Judged | None:
    """Weigh a record, its running text only where that matters; None where it has nothing.

    Running text is not read where all that must be found stands in names, title and places.
    """
    best: _Weighed | None = None
    anywhere: dict[int, float] = {}
    forms, names = wanted.words_meant, wanted.names
    for texts in ("strong", "others"):
        for passage, words in reading.strong if texts == "strong" else reading.others:
            met = forms.intersection(words.met)
            if not met and words.whole not in names:
                continue
            weighed = _weigh(wanted, passage, words, met)
            if best is None or weighed.worth > best.worth:
                best = weighed
            of_zone = _OF_ZONE[passage[2]]
            for at, fit in weighed.fits.items():
                if fit * of_zone > anywhere.get(at, 0.0):
                    anywhere[at] = fit * of_zone
        if not in_text or anywhere.keys() >= wanted.needed:
            break
    if best is None:
        return None
    extra = sum(
        _ELSEWHERE * wanted.weights[at] * fit for at, fit in anywhere.items() if at not in best.fits
    )
    worth = (best.worth + extra) / sum(wanted.weights)
    rank = min(1.0, worth * _OF_TABLE.get(reading.key[0], _OF_OTHER_TABLES))
    return Judged(round(rank, 6), best.passage, best.met)


class _Weighed(NamedTuple):
    worth: float
    passage: Passage
    met: AbstractSet[str]
    fits: dict[int, float]


def _weigh(wanted: Wanted, passage: Passage, words: Words, met: AbstractSet[str]) -> _Weighed:
    zone = passage[2]
    fit = wanted.names.get(words.whole) if words.whole else None
    if fit:
        fits = dict.fromkeys(range(len(wanted.words)), fit)
        return _Weighed(sum(wanted.weights) * fit * _OF_ZONE[zone], passage, met, fits)
    fits = {}
    for word in met:
        _take(fits, wanted.forms[word])
    worth = sum([wanted.weights[at] * fit for at, fit in fits.items()]) * _OF_ZONE[zone]
    if zone is not Zone.TEXT:
        covered = min(1.0, sum(map(len, met)) / words.length)
        worth *= 1 - _COVERED + _COVERED * covered
    return _Weighed(worth, passage, met, fits)


def _take(fits: dict[int, float], meant: Iterable[Meant]) -> None:
    for each in meant:
        for at in each.covers:
            if each.fit > fits.get(at, 0.0):
                fits[at] = each.fit
