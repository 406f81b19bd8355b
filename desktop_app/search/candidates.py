"""Which records to look at for a search, the likeliest first."""

from collections.abc import Iterator
from functools import reduce
from operator import and_, or_

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


def candidates(wanted: Wanted, index: Index, among: int, most: int) -> list[int]:
    """Numbers of up to so many records `among` a set.

    Each step asks for less than the one before: all words whole in names, in any way in names,
    then in titles and places too, then anywhere, and at last only some of them.
    """
    looked = _Looked(wanted, index)
    found: dict[int, None] = {}
    for sets, enough in ((looked.by_all(), most), (looked.by_some(), _FEW)):
        if len(found) >= enough:
            break
        for each in sets:
            for number in numbers(each & among):
                found[number] = None
                if len(found) == most:
                    return list(found)
    return list(found)


def matching(wanted: Wanted, index: Index) -> int:
    """All records that would be candidates, if as many as there are could be."""
    looked = _Looked(wanted, index)
    found = index.found & looked.anywhere()
    if found.bit_count() < _FEW:
        found |= index.found & reduce(or_, looked.by_some(), 0)
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
        yield reduce(and_, self._in_names(WHOLE))
        yield reduce(and_, self._in_names())
        yield index.text.holding("strong", [[wanted.words[at]] for at in wanted.required])
        yield index.text.holding("strong", list(self._choices.values()))
        yield index.text.holding("whole", list(self._choices.values()))

    def anywhere(self) -> int:
        """The same at once."""
        in_text = self._index.text.holding("whole", list(self._choices.values()))
        return in_text | self._index.called(self._wanted.names) | reduce(and_, self._in_names())

    def by_some(self) -> Iterator[int]:
        """Records that lack some of the words."""
        sets = self._in_names()
        for fewer in reversed(range((len(sets) + 1) // 2, len(sets))):
            yield at_least(fewer, sets)
        known, words = self._index.text_words, self._wanted.words
        doubtful = sorted(self._choices, key=lambda at: words[at] in known)
        for left_out in doubtful[: _MOST_LEFT_OUT if len(doubtful) > 1 else 0]:
            kept = [some for at, some in self._choices.items() if at != left_out]
            yield self._index.text.holding("whole", kept)

    def _in_names(self, least: float = 0.0) -> list[int]:
        return [self._index.named(self._wanted.forms_of(at, least)) for at in self._wanted.required]


def at_least(count: int, sets: list[int]) -> int:
    """What is in at least so many of the sets."""
    reached = [0] * (count + 1)
    for each in sets:
        for already in range(count, 0, -1):
            before = reached[already - 1] if already > 1 else -1
            reached[already] |= each & before
    return reached[count]
