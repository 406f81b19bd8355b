"""Attacks in parts: what the first so many of a part add up to is looked up, not added up."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress, count, pairwise
from operator import is_not, itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from desktop_app.domain.edtf import Day
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps, parcels
from desktop_app.domain.toll import Toll
from desktop_app.pictures.marks import Key
from desktop_app.pictures.piles import Pile, heap, piled

K = TypeVar("K")
T = TypeVar("T")


class Columns(NamedTuple):
    """Attacks in the order of their first possible day: of each its record, that day, its counts.

    `ends` are the last possible days, the very same where there is no other. `figures` say how
    deadly each was; `counts` are columns for best, low and high, for what has no count, has bounds
    only, and is in doubt.
    """

    rows: Sequence[SheetAtrocity]
    keys: Sequence[Key]
    begins: Sequence[Day]
    ends: Sequence[Day]
    figures: Sequence[int]
    counts: Sequence[Sequence[int]]

    @property
    def doubtful(self) -> Sequence[int]:
        """Of which of them it is in doubt that the group did them."""
        return self.counts[-1]

    def along(self, numbers: Sequence[int]) -> Steps["Columns"]:
        """The attacks of some numbers, in the order of these; a column at each step."""
        take = _taking(numbers)
        counts = []
        for column in self.counts:
            counts.append(take(column))
            yield
        rows, keys = take(self.rows), take(self.keys)
        yield
        begins, ends = take(self.begins), take(self.ends)
        return Columns(rows, keys, begins, ends, take(self.figures), counts)


class Parts(Generic[K]):
    """Parts that stand one after the other; an attack may be in several of them.

    Attacks are told by where they begin and end, all of a part by its `bounds`.
    """

    def __init__(self, sizes: Mapping[K, int], columns: Columns) -> None:
        """The columns go along the parts; those of counts hold what all up to there add up to."""
        ends = accumulate(sizes.values())
        self.bounds = {
            name: (end - size, end) for (name, size), end in zip(sizes.items(), ends, strict=True)
        }
        self._columns = columns
        differ = map(is_not, columns.begins, columns.ends)
        self._loose = list(compress(count(), differ))
        """Those that may have happened on more than one day."""

    @classmethod
    def by_steps(cls, columns: Columns, parts: Mapping[K, Sequence[int]]) -> "Steps[Parts[K]]":
        """Attacks parted by their numbers, which stand in their order; a column at each step."""
        there = yield from columns.along(list(chain.from_iterable(parts.values())))
        sums = []
        for column in there.counts:
            sums.append(array("q", accumulate(column, initial=0)))
            yield
        sizes = {name: len(numbers) for name, numbers in parts.items()}
        return cls(sizes, there._replace(figures=array("q", there.figures), counts=sums))

    def until(self, begin: int, end: int, day: Day) -> int:
        """Where those end that may have happened by a day."""
        return bisect_right(self._columns.begins, day, begin, end)

    def rows(self, begin: int, end: int) -> Sequence[SheetAtrocity]:
        """The attacks."""
        return self._columns.rows[begin:end]

    def keys(self, begin: int, end: int) -> Sequence[Key]:
        """Their records."""
        return self._columns.keys[begin:end]

    def toll(self, begin: int, end: int) -> Toll:
        """What they add up to."""
        best, low, high, unknown, bounded, _doubtful = self._columns.counts
        return Toll(
            end - begin,
            best[end] - best[begin],
            low[end] - low[begin],
            high[end] - high[begin],
            unknown[end] - unknown[begin],
            bounded[end] - bounded[begin],
        )

    def of_day(self, day: Day) -> Iterator[tuple[int, int]]:
        """Of each part where those begin and end that may have happened by a day."""
        begins = self._columns.begins
        for begin, end in self.bounds.values():
            yield begin, bisect_right(begins, day, begin, end)

    def possibly_later(self, day: Day) -> list[int]:
        """The numbers of those that may have happened by a day, and may have happened after it."""
        begins, ends = self._columns.begins, self._columns.ends
        return [number for number in self._loose if begins[number] <= day < ends[number]]

    def doubted(self, begin: int, end: int) -> int:
        """Of how many it is in doubt that the group did them."""
        doubtful = self._columns.doubtful
        return doubtful[end] - doubtful[begin]

    def pile(self, begin: int, end: int) -> Pile:
        """They on one pile."""
        rows, keys, _begins, _ends, figures, counts = self._columns
        some = slice(begin, end)
        toll = self.toll(begin, end)
        unknown = _each(counts[3], begin, end) if toll.unknown else bytes(toll.attacks)
        bounded = _each(counts[4], begin, end) if toll.bounded else bytes(toll.attacks)
        return piled(rows[some], keys[some], unknown, bounded, figures[some], toll)

    def parted_by(self, begin: int, end: int, loose: Sequence[int]) -> tuple[Pile, Pile]:
        """Those that are none of the `loose`, which are in order, and those that are: two piles."""
        some = loose[bisect_left(loose, begin) : bisect_left(loose, end)] if loose else ()
        if not some:
            return self.pile(begin, end), Pile()
        runs = pairwise((begin - 1, *some, end))
        sure = [self.pile(one + 1, other) for one, other in runs if one + 1 < other]
        return heap(sure), heap([self.pile(number, number + 1) for number in some])


def alike(columns: Columns, of: Callable[[SheetAtrocity], T]) -> Steps[dict[T, list[int]]]:
    """The numbers of attacks that are alike in something."""
    found: dict[T, list[int]] = defaultdict(list)
    number = count()
    for some in parcels(columns.rows):
        for what in map(of, some):
            found[what].append(next(number))
        yield
    return found


def firmly_and_not(columns: Columns, numbers: Iterable[int]) -> tuple[list[int], list[int]]:
    """Attacks of which it is not in doubt that the group did them, and those of which it is."""
    both: tuple[list[int], list[int]] = [], []
    doubtful = columns.doubtful
    for number in numbers:
        both[doubtful[number]].append(number)
    return both


def _taking(numbers: Sequence[int]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """Takes what has these numbers."""
    if len(numbers) > 1:
        return itemgetter(*numbers)
    return lambda things: [things[number] for number in numbers]


def _each(sums: Sequence[int], begin: int, end: int) -> Sequence[int]:
    """What every one adds to running sums."""
    return [after - before for before, after in pairwise(sums[begin : end + 1])]
