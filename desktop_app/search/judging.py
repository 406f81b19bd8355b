"""How well a record fits a search, and in which of its texts."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.letters import joined, words_of, words_of_line
from desktop_app.search.texts import OTHERS, STRONG, Passage, Zone, texts_of
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
    """How well a record fits, from 0 to 1, and the text that fits best."""

    rank: float
    passage: Passage


def judge(wanted: Wanted, table: str, record: object) -> Judged | None:
    """Weigh a record, or a slim view of one; None where nothing of it was asked for.

    Its running text is not read where all that was asked for stands in a name, title or place.
    """
    texts = texts_of(RECORD_TYPES[table])
    best: _Weighed | None = None
    anywhere: dict[int, float] = {}
    for zones in (STRONG, OTHERS):
        for passage in texts.passages(zones, record):
            weighed = _weigh(wanted, passage)
            if weighed is None:
                continue
            if best is None or weighed.worth > best.worth:
                best = weighed
            for at, fit in weighed.fits.items():
                anywhere[at] = max(anywhere.get(at, 0.0), fit * _OF_ZONE[passage.zone])
        if best is not None and len(best.fits) == len(wanted.words):
            break
    if best is None:
        return None
    extra = sum(
        _ELSEWHERE * wanted.weights[at] * fit for at, fit in anywhere.items() if at not in best.fits
    )
    worth = (best.worth + extra) / sum(wanted.weights)
    rank = min(1.0, worth * _OF_TABLE.get(table, _OF_OTHER_TABLES))
    return Judged(round(rank, 6), best.passage)


class _Weighed(NamedTuple):
    worth: float
    passage: Passage
    fits: dict[int, float]


def _weigh(wanted: Wanted, passage: Passage) -> _Weighed | None:
    fits, covered = fits_in(wanted, passage)
    if not fits:
        return None
    worth = sum(wanted.weights[at] * fit for at, fit in fits.items()) * _OF_ZONE[passage.zone]
    if passage.zone is not Zone.TEXT:
        worth *= 1 - _COVERED + _COVERED * covered
    return _Weighed(worth, passage, fits)


_NOT_MET: tuple[dict[int, float], float] = ({}, 0.0)


def fits_in(wanted: Wanted, passage: Passage) -> tuple[dict[int, float], float]:
    """How well each typed word is met in a text, by index; the share of the text that meets it."""
    words = words_of(passage.text) if passage.zone is Zone.TEXT else words_of_line(passage.text)
    if passage.zone > Zone.NAME and len(words) < 2 and wanted.forms.keys().isdisjoint(words):
        return _NOT_MET
    if passage.zone is Zone.NAME:
        fit = wanted.names.get("".join(words))
        if fit:
            return dict.fromkeys(range(len(wanted.words)), fit), 1.0
    if passage.zone in {Zone.NAME, Zone.PLACE}:
        met = wanted.forms.keys() & {*words, *joined(words)}
    else:
        met = wanted.forms.keys() & words
    if not met:
        return _NOT_MET
    fits: dict[int, float] = {}
    for word in met:
        _take(fits, wanted.forms[word])
    length = sum(map(len, words))
    return fits, min(1.0, sum(map(len, met)) / length)


def _take(fits: dict[int, float], meant: Iterable[Meant]) -> None:
    for each in meant:
        for at in each.covers:
            if each.fit > fits.get(at, 0.0):
                fits[at] = each.fit
