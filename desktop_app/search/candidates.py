"""Which records to look at for a search, the likeliest first."""

from collections.abc import Iterator
from functools import cached_property, reduce
from itertools import chain, islice
from operator import and_, or_
from typing import NamedTuple

from desktop_app.search.bits import numbers
from desktop_app.search.index import Index
from desktop_app.search.wanted import WHOLE, Wanted

_FEW = 5
"""Records that hold all of the words, with which we need not look for those that lack some."""

_MOST_FORMS, _FORMS_IN_ALL = 32, 80
"""Words of the library that are looked for in text, of those that one typed word may mean, and
that all of them may.
"""

_MOST_LEFT_OUT = 3
"""Typed words of which each is tried without, where hardly anything has all."""


class Candidates(NamedTuple):
    """Numbers of records, each with whether its running text matters.

    `partly` says that they have only some of the words, as none has all.
    """

    in_text: dict[int, bool]
    partly: bool


def candidates(wanted: Wanted, index: Index, among: int, most: int) -> Candidates:
    """Up to so many records `among` a set.

    Each step asks for less than the one before: all words whole in names, in any way in names,
    then in titles and places too, then anywhere, and at last only some of them. What has only
    some in names was not found by its text, so that need not be read.
    """
    looked = _Looked(wanted, index)
    found: dict[int, bool] = {}

    def take(sets: Iterator[int], *, in_text: bool) -> None:
        while len(found) < most and (each := next(sets, None)) is not None:
            new = (number for number in numbers(each & among) if number not in found)
            found.update(dict.fromkeys(islice(new, most - len(found)), in_text))

    take(looked.by_all(), in_text=True)
    partly = not found
    if len(found) < _FEW:
        take(looked.by_some_in_names(), in_text=False)
        take(looked.but_one(), in_text=True)
    return Candidates(found, partly)


def matching(wanted: Wanted, index: Index) -> int:
    """All records that would be candidates, if as many as there are could be."""
    looked = _Looked(wanted, index)
    found = index.found & looked.anywhere()
    if found.bit_count() < _FEW:
        some = chain(looked.by_some_in_names(), looked.but_one())
        found |= index.found & reduce(or_, some, 0)
    return found


class _Looked:
    """Sets of records that hold the words of one search."""

    def __init__(self, wanted: Wanted, index: Index) -> None:
        self._wanted = wanted
        self._index = index
        words = len(wanted.required)
        forms = min(_MOST_FORMS, max(4, _FORMS_IN_ALL // words))
        self._choices = {at: wanted.forms_of(at)[:forms] for at in wanted.required}

    def by_all(self) -> Iterator[int]:
        """Records that hold all of the words, the likeliest first."""
        index, wanted = self._index, self._wanted
        yield index.called(wanted.names)
        yield reduce(and_, [index.named(wanted.forms_of(at, WHOLE)) for at in wanted.required])
        yield reduce(and_, self._in_names)
        yield index.text.holding("strong", [[wanted.words[at]] for at in wanted.required])
        yield index.text.holding("strong", list(self._choices.values()))
        yield index.text.holding("whole", list(self._choices.values()))

    def anywhere(self) -> int:
        """The same at once."""
        in_text = self._index.text.holding("whole", list(self._choices.values()))
        return in_text | self._index.called(self._wanted.names) | reduce(and_, self._in_names)

    def by_some_in_names(self) -> Iterator[int]:
        """Records that have some of the words in names, most of them first."""
        sets = self._in_names
        for fewer in reversed(range((len(sets) + 1) // 2, len(sets))):
            yield at_least(fewer, sets)

    def but_one(self) -> Iterator[int]:
        """Records that hold all of the words but one."""
        known, words = self._index.text_words, self._wanted.words
        doubtful = sorted(self._choices, key=lambda at: words[at] in known)
        for left_out in doubtful[: _MOST_LEFT_OUT if len(doubtful) > 1 else 0]:
            kept = [some for at, some in self._choices.items() if at != left_out]
            yield self._index.text.holding("whole", kept)

    @cached_property
    def _in_names(self) -> list[int]:
        return [self._index.named(self._wanted.forms_of(at)) for at in self._wanted.required]


def at_least(count: int, sets: list[int]) -> int:
    """What is in at least so many of the sets."""
    reached = [0] * (count + 1)
    for each in sets:
        for already in range(count, 0, -1):
            before = reached[already - 1] if already > 1 else -1
            reached[already] |= each & before
    return reached[count]
