"""Which records to look at for a search, the likeliest first."""

from collections.abc import Callable, Iterator
from functools import reduce
from operator import and_

from desktop_app.search.bits import numbers
from desktop_app.search.index import STRONG, Index
from desktop_app.search.texts import Zone
from desktop_app.search.wanted import WHOLE, Wanted

_ANY = 0.0
_MOST_FORMS = 32
"""Of one typed word, looked for in running text."""


def candidates(wanted: Wanted, index: Index, among: int, most: int) -> list[int]:
    """Numbers of up to so many records `among` a set.

    Each step asks for less than the one before: all words whole in names, then in any way in
    names, whole in titles and places too, anywhere, and at last only some of them.
    """
    found: dict[int, None] = {}
    for step in _steps(wanted, index, among, most):
        for number in step():
            found[number] = None
            if len(found) == most:
                return list(found)
    return list(found)


def _steps(
    wanted: Wanted, index: Index, among: int, most: int
) -> Iterator[Callable[[], Iterator[int]]]:
    def in_all(zones: tuple[Zone, ...], least: float) -> Callable[[], Iterator[int]]:
        def find() -> Iterator[int]:
            return numbers(reduce(and_, sets(zones, least), among))

        return find

    def sets(zones: tuple[Zone, ...], least: float) -> Iterator[int]:
        return (index.in_zones(zones, wanted.forms_of(at, least)) for at in wanted.required)

    def anywhere() -> Iterator[int]:
        choices = [wanted.forms_of(at)[:_MOST_FORMS] for at in wanted.required]
        return iter(index.text.holding(choices, wanted.parts, among, most))

    def of_some() -> Iterator[int]:
        strong = list(sets(STRONG, _ANY))
        for fewer in reversed(range((len(strong) + 1) // 2, len(strong))):
            yield from numbers(at_least(fewer, strong) & among)

    def anywhere_but_one() -> Iterator[int]:
        if len(wanted.required) > 1:
            choices = [wanted.forms_of(at)[:_MOST_FORMS] for at in wanted.required]
            for left_out in range(len(choices)):
                kept = [*choices[:left_out], *choices[left_out + 1 :]]
                yield from index.text.holding(kept, wanted.parts, among, most // 4)

    yield lambda: numbers(index.called(wanted.names) & among)
    yield in_all((Zone.NAME,), WHOLE)
    yield in_all((Zone.NAME,), _ANY)
    yield in_all(STRONG, WHOLE)
    yield in_all(STRONG, _ANY)
    yield anywhere
    yield of_some
    yield anywhere_but_one


def at_least(count: int, sets: list[int]) -> int:
    """What is in at least so many of the sets."""
    reached = [0] * (count + 1)
    for each in sets:
        for already in range(count, 0, -1):
            before = reached[already - 1] if already > 1 else -1
            reached[already] |= each & before
    return reached[count]
