"""Which records to look at for a search, the likeliest first."""

from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import and_

from desktop_app.search.bits import numbers
from desktop_app.search.index import Index
from desktop_app.search.running_text import Kind
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
    found: dict[int, None] = {}
    for enough, step in _steps(wanted, index, among, most):
        if len(found) >= enough:
            break
        for number in step():
            found[number] = None
            if len(found) == most:
                return list(found)
    return list(found)


def _steps(
    wanted: Wanted, index: Index, among: int, most: int
) -> Iterator[tuple[int, Callable[[], Iterable[int]]]]:
    """Each step, and how many must have been found for it not to be taken."""

    def names(least: float = 0.0) -> list[int]:
        return [index.named(wanted.forms_of(at, least)) for at in wanted.required]

    words = len(wanted.required)
    forms = min(_MOST_FORMS, max(4, _FORMS_IN_ALL // words))

    def in_text(kind: Kind, least: float = 0.0) -> Callable[[], Iterable[int]]:
        choices = [wanted.forms_of(at, least)[:forms] for at in wanted.required]
        return lambda: index.text.holding(kind, choices, among, most)

    def in_some_names() -> Iterator[int]:
        sets = names()
        for fewer in reversed(range((len(sets) + 1) // 2, len(sets))):
            yield from numbers(at_least(fewer, sets) & among)

    def but_one() -> Iterator[int]:
        choices = {at: wanted.forms_of(at)[:forms] for at in wanted.required}
        doubtful = sorted(choices, key=lambda at: wanted.words[at] in index.text_words)
        for left_out in doubtful[: _MOST_LEFT_OUT if words > 1 else 0]:
            kept = [some for at, some in choices.items() if at != left_out]
            yield from index.text.holding("whole", kept, among, most // 4)

    yield most, lambda: numbers(index.called(wanted.names) & among)
    yield most, lambda: numbers(reduce(and_, names(WHOLE), among))
    yield most, lambda: numbers(reduce(and_, names(), among))
    yield most, in_text("strong", WHOLE)
    yield most, in_text("strong")
    yield most, in_text("whole")
    yield _FEW, in_some_names
    yield _FEW, but_one


def at_least(count: int, sets: list[int]) -> int:
    """What is in at least so many of the sets."""
    reached = [0] * (count + 1)
    for each in sets:
        for already in range(count, 0, -1):
            before = reached[already - 1] if already > 1 else -1
            reached[already] |= each & before
    return reached[count]
