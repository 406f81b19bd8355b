"""What somebody typed: its words, and the words of the library that each may mean."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from desktop_app.search.dates import in_digits
from desktop_app.search.dictionary import Dictionary
from desktop_app.search.index import Index
from desktop_app.search.letters import joined, words_of

WHOLE, IN_DIGITS, SLIP, SOUND = 1.0, 0.9, 0.72, 0.6
PART_LEAST, PART_MORE = 0.5, 0.4
"""How well a word of the library fits a typed one: letters outrank sound, whole words parts."""

_MOST_WORDS = 10
_MOST_LETTERS = 80
_MOST_TYPED = 1_000
_MOST_REMEMBERED = 5_000
_MOST_PARTS = 40
_MOST_PARTS_OF_TEXT = 20
_MOST_NEAR = 24
_LEAST_OF_A_PART = 2
_MOST_TO_SLIP = 24
"""Letters of a whole name up to which it may have one wrong: in a longer one a word has it."""

_ENGLISH = "a an and as by for from in is of on or s the to was were with"
_OF_NAMES = "al ad ash bin bint de e el en i ibn la le ul um und ur us"
_ARTICLES = "das der des die et les und"
_OTHERS = "و در په د از به في من"
PARTICLES = frozenset(f"{_ENGLISH} {_OF_NAMES} {_ARTICLES} {_OTHERS}".split())
"""Words that need not be there."""

_FIRST_SYLLABLE = "\u0900"
"""From here on are scripts in which one letter may be a word."""


_Looked = Literal["word", "pair", "slipped pair", "name"]


class Meant(msgspec.Struct, frozen=True):
    """A word of the library that typed ones may mean: which of them, by index, and how well."""

    covers: tuple[int, ...]
    fit: float


class Wanted(msgspec.Struct, frozen=True):
    """A search: the typed words, what each weighs, which must be found, and what they may mean.

    `forms` are words of the library, `choices` the same for each typed word, `names` whole names,
    their words joined. `words_meant` are those of `forms`, `needed` those of `required`.
    """

    words: tuple[str, ...]
    weights: tuple[float, ...]
    required: tuple[int, ...]
    forms: dict[str, list[Meant]]
    names: dict[str, float]

    choices: tuple[tuple[tuple[str, float], ...], ...]
    words_meant: frozenset[str]
    needed: frozenset[int]

    def forms_of(self, at: int, least: float = 0.0) -> list[str]:
        """The words of the library that the typed word may mean, fitting at least so well."""
        return [form for form, fit in self.choices[at] if fit >= least]


def wanted(text: str, index: Index) -> Wanted | None:
    """What a text asks for; None where it holds no word."""
    words = [word[:_MOST_LETTERS] for word in words_of(text[:_MOST_TYPED])[:_MOST_WORDS]]
    if not words:
        return None
    forms: dict[str, list[Meant]] = {}
    choices: list[dict[str, float]] = [{} for _word in words]

    def take(covers: tuple[int, ...], found: dict[str, float]) -> None:
        for form, fit in found.items():
            forms.setdefault(form, []).append(Meant(covers, fit))
            for at in covers:
                choices[at][form] = max(fit, choices[at].get(form, 0.0))

    for at, digits in in_digits(words):
        take((at,), {digits: IN_DIGITS})
    for at, word in enumerate(words):
        take((at,), _remembered(index, "word", word))
    for at, pair in enumerate(joined(words)):
        kind: _Looked = "pair" if _all_known(words[at : at + 2], index) else "slipped pair"
        take((at, at + 1), _remembered(index, kind, pair))
    needed = tuple(at for at, word in enumerate(words) if not _may_be_missing(word))
    required = needed or tuple(range(len(words)))
    return Wanted(
        words=tuple(words),
        weights=tuple(map(_weight, words)),
        required=required,
        forms=forms,
        names=_remembered(index, "name", "".join(words)),
        choices=tuple(tuple(each.items()) for each in choices),
        words_meant=frozenset(forms),
        needed=frozenset(required),
    )


def _all_known(words: Iterable[str], index: Index) -> bool:
    return all(index.knows(word, "strong") or index.knows(word, "whole") for word in words)


def _may_be_missing(word: str) -> bool:
    """Whether records that lack it are meant too: a particle, or the initial of a name."""
    return word in PARTICLES or (len(word) == 1 and word.isalpha() and word < _FIRST_SYLLABLE)


def _weight(word: str) -> float:
    return 0.3 if _may_be_missing(word) else 1 + min(len(word), 10) / 20


def _meant(word: str, index: Index) -> Iterator[tuple[str, float]]:
    known = index.knows(word, "strong")
    yield from _near(word, index.words, slips=not known)
    if len(word) >= _LEAST_OF_A_PART:
        for longer in index.words.beginning(word, _MOST_PARTS):
            yield longer, part_fit(word, longer)
        for longer in index.text_words.beginning(word, _MOST_PARTS_OF_TEXT):
            yield longer, part_fit(word, longer)
    if not known and not index.knows(word, "whole"):
        yield from ((near, SLIP) for near in index.text_words.slips_of(word))


def _remembered(index: Index, kind: _Looked, word: str) -> dict[str, float]:
    """What was found before, as most words stay when one is typed further."""
    known = index.meanings.get((kind, word))
    if known is None:
        if len(index.meanings) > _MOST_REMEMBERED:
            index.meanings.clear()
        match kind:
            case "word":
                found = _meant(word, index)
            case "pair":
                found = _near(word, index.words, slips=False)
            case "slipped pair":
                found = _near(word, index.words, slips=not index.knows(word, "strong"))
            case "name":
                may_slip = len(word) <= _MOST_TO_SLIP and not index.knows_name(word)
                found = _near(word, index.whole_names, slips=may_slip)
        known = index.meanings[kind, word] = _best(found)
    return known


def _best(fits: Iterable[tuple[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for form, fit in fits:
        if fit > best.get(form, 0.0):
            best[form] = fit
    return best


def part_fit(part: str, whole: str) -> float:
    """How well the beginning of a word fits it: the better, the more of it is there."""
    return PART_LEAST + PART_MORE * len(part) / len(whole)


def _near(word: str, words: Dictionary, *, slips: bool) -> Iterator[tuple[str, float]]:
    """The word itself, known ones that sound alike and, where it may be a slip, those like it."""
    yield word, WHOLE
    slipped = words.slips_of(word)[:_MOST_NEAR] if slips else []
    yield from ((near, SLIP) for near in slipped)
    alike = [near for near in words.sounding_like(word) if near not in slipped][:_MOST_NEAR]
    yield from ((near, SOUND) for near in alike)
