"""The killed by year or month: attacks gathered by when they may have happened."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.filtering.filters import SINCE, UNTIL
from desktop_app.domain.stepping import Steps, parcels
from desktop_app.domain.toll import Toll, summed
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.parts import Columns, Parts, alike, firmly_and_not
from desktop_app.pictures.piles import Pile, heap

_YEAR = 12
_LONGEST_BY_MONTHS = 30
_STEPS = (1, _YEAR, 2 * _YEAR, 5 * _YEAR, 10 * _YEAR, 20 * _YEAR, 50 * _YEAR, 100 * _YEAR)
_MOST_COLUMNS = 60

Span = tuple[int, int] | None
"""The first and last month that attacks may lie in, counted from the year 0; None: not known."""

Part = tuple[Span, bool]
"""A stretch, None where dates are unsure; and whether it is in doubt who did them."""


class Piles(msgspec.Struct, frozen=True, gc=False):
    """Attacks on one side of the day: those firmly named, those in doubt, and both together."""

    firm: Pile = Pile()
    doubtful: Pile = Pile()
    whole: Pile = Pile()


class Column(msgspec.Struct, frozen=True, gc=False):
    """One year, month or stretch of years; the span is None where dates are unsure.

    Some attacks have happened by the day, of some the dates leave it open: `possible`, some are
    `later`. `whole` are all, whatever the day.
    """

    span: Span
    past: Piles
    later: Piles
    whole: Pile
    possible: Piles = Piles()

    @property
    def sides(self) -> tuple[Piles, Piles, Piles]:
        """From what has happened to what is later."""
        return self.past, self.possible, self.later

    @property
    def told(self) -> Toll:
        """The toll of what has happened by the day, or possibly has."""
        past, possible = self.past.whole.toll, self.possible.whole.toll
        return summed([past, possible]) if possible.attacks else past


def piles(firm: Pile, doubtful: Pile) -> Piles:
    """Both with their sum."""
    return Piles(firm, doubtful, heap((firm, doubtful)))


def by_column(there: Columns) -> Steps[Mapping[Part, Sequence[int]]]:
    """Attacks by the stretch in which they may have happened, and by who surely did them.

    Stretches are months where all attacks lie within 30 of them, else years, or more than one
    year where there would be over 60 columns.
    """
    dated = yield from alike(there, _date)
    spans: dict[str, Span] = {}
    for some in parcels(dated):
        spans.update(zip(some, map(_span, some), strict=True))
        yield
    alike_in_span: dict[Part, list[int]] = defaultdict(list)
    for date, numbers in dated.items():
        for doubt, some_numbers in enumerate(firmly_and_not(there, numbers)):
            if some_numbers:
                alike_in_span[spans[date], bool(doubt)] += some_numbers
    yield
    step = step_of([span for span, _doubt in alike_in_span if span is not None])
    found: dict[Part, list[int]] = defaultdict(list)
    for (span, doubt), numbers in alike_in_span.items():
        found[_column_of(span, step), doubt] += numbers
    yield
    return {part: sorted(numbers) for part, numbers in found.items()}


def columns(attacks: Dated, day: Day) -> tuple[Column, ...]:
    """A column for each stretch from the first to the last attack, then one of unsure dates."""
    parts = attacks.parted(by_column)
    spans = {span for span, _doubt in parts.bounds if span is not None}
    every: list[Span] = []
    if spans:
        (first, end), last = min(spans), max(spans)[1]
        step = end + 1 - first
        every += [(month, month + step - 1) for month in range(first, last + 1, step)]
    if len(spans) < len({span for span, _doubt in parts.bounds}):
        every.append(None)
    loose = parts.possibly_later(day)
    return tuple([_column(span, parts, day, loose) for span in every])


def step_of(spans: Sequence[tuple[int, int]]) -> int:
    """How many months a column covers."""
    if not spans:
        return _YEAR
    narrow = [span for span in spans if span[0] == span[1]]
    if len(narrow) * 2 > len(spans):
        first, last = min(span[0] for span in narrow), max(span[1] for span in narrow)
        if last - first < _LONGEST_BY_MONTHS:
            return 1
    long = [span for span in spans if span[0] // _YEAR == span[1] // _YEAR] or list(spans)
    first, last = min(span[0] for span in long), max(span[1] for span in long)
    return next(
        (step for step in _STEPS[1:] if last // step - first // step < _MOST_COLUMNS), _STEPS[-1]
    )


def name(span: Span) -> str:
    """The stretch in words: "March 2016", "2016", "1980–1989"; "date unsure"."""
    if span is None:
        return _("date unsure")
    first, last = bounds(span)
    return in_words(first) if first == last else f"{in_words(first)}–{in_words(last)}"


def narrows(span: Span) -> tuple[tuple[str, str], ...]:
    """The filters that leave only attacks of the stretch."""
    if span is None:
        return ()
    first, last = bounds(span)
    return ((SINCE, first), (UNTIL, last))


def bounds(span: tuple[int, int]) -> tuple[str, str]:
    """The first and last year, or the one month, as EDTF."""
    first, last = (divmod(month, _YEAR) for month in span)
    if span[0] == span[1]:
        month = f"{_year(first[0])}-{first[1] + 1:02d}"
        return month, month
    return _year(first[0]), _year(last[0])


def _year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


_date = attrgetter("atrocity.date")


def _span(date: str) -> Span:
    when = read(date)
    if when is None or when.earliest is None or when.latest is None or when.uncertain:
        return None
    return month_of(when.earliest), month_of(when.latest)


def month_of(day: Day) -> int:
    """The month of a day, counted from the year 0."""
    return day.year * _YEAR + day.month - 1


def _column_of(span: Span, step: int) -> Span:
    """The stretch of so many months that a span lies in; None where it is none."""
    if span is None or span[0] // step != span[1] // step:
        return None
    first = span[0] // step * step
    return first, first + step - 1


def _column(span: Span, parts: Parts[Part], day: Day, loose: Sequence[int]) -> Column:
    past, possible, later = [], [], []
    for doubt in (False, True):
        begin, end = parts.bounds.get((span, doubt), (0, 0))
        middle = parts.until(begin, end, day)
        sure, open_ = parts.parted_by(begin, middle, loose)
        past.append(sure)
        possible.append(open_)
        later.append(parts.pile(middle, end))
    before, after = piles(*past), piles(*later)
    between = piles(*possible) if any(each.toll.attacks for each in possible) else _NONE
    whole = heap((before.whole, between.whole, after.whole))
    return Column(span, before, after, whole, between)


_NONE = Piles()
