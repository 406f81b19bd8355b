"""The killed by year or month: attacks gathered by when they may have happened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.filtering.filters import SINCE, UNTIL
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.standing import Standing, happened
from desktop_app.domain.stepping import Steps, finished, parcels
from desktop_app.pictures.toll import Pile, doubtful, heap, pile

_YEAR = 12
_LONGEST_BY_MONTHS = 30
_STEPS = (1, _YEAR, 2 * _YEAR, 5 * _YEAR, 10 * _YEAR, 20 * _YEAR, 50 * _YEAR, 100 * _YEAR)
_MOST_COLUMNS = 60

Span = tuple[int, int] | None
"""The first and last month that attacks may lie in, counted from the year 0; None: not known."""


class Batch(msgspec.Struct, frozen=True, gc=False):
    """Attacks that lie in the same months and are alike in doubt about who did them."""

    span: Span
    doubtful: bool
    rows: tuple[SheetAtrocity, ...]
    pile: Pile


class Piles(msgspec.Struct, frozen=True, gc=False):
    """Attacks on one side of the day: those firmly named, those in doubt, and both together."""

    firm: Pile = Pile()
    doubtful: Pile = Pile()
    whole: Pile = Pile()


class Column(msgspec.Struct, frozen=True, gc=False):
    """One year, month or stretch of years; the span is None where dates are unsure.

    `whole` are all its attacks, whatever the day.
    """

    span: Span
    past: Piles
    later: Piles
    whole: Pile


def piles(firm: Pile, doubtful: Pile) -> Piles:
    """Both with their sum."""
    return Piles(firm, doubtful, heap((firm, doubtful)))


def gather(rows: Iterable[SheetAtrocity]) -> tuple[Batch, ...]:
    """Put attacks together that no picture parts, but where the day falls in their months."""
    return finished(gather_by_steps(rows))


def gather_by_steps(rows: Iterable[SheetAtrocity]) -> Steps[tuple[Batch, ...]]:
    """The same, some attacks at each step."""
    alike: dict[tuple[Span, bool], list[SheetAtrocity]] = defaultdict(list)
    spans: dict[str, Span] = {}
    for some in parcels(rows):
        for row in some:
            date = row.atrocity.date
            if date not in spans:
                spans[date] = _span(date)
            alike[spans[date], doubtful(row)].append(row)
        yield
    batches: list[Batch] = []
    for (span, doubt), together in alike.items():
        batches.append(Batch(span, doubt, tuple(together), pile(together)))
        yield
    return tuple(batches)


def columns(batches: Sequence[Batch], day: Day) -> tuple[Column, ...]:
    """A column for each stretch from the first to the last attack, then one of unsure dates.

    Stretches are months where all attacks lie within 30 of them, else years, or more than one
    year where there would be over 60 columns.
    """
    spans = [batch.span for batch in batches if batch.span is not None]
    step = step_of(spans)
    found: dict[int | None, list[Batch]] = defaultdict(list)
    for batch in batches:
        found[_place(batch.span, step)].append(batch)
    unsure = found.pop(None, [])
    if not found:
        return (_column(None, unsure, day),) if unsure else ()
    places = [place for place in found if place is not None]
    each = [
        _column((place * step, place * step + step - 1), found.get(place, []), day)
        for place in range(min(places), max(places) + 1)
    ]
    return (*each, _column(None, unsure, day)) if unsure else tuple(each)


def step_of(spans: Sequence[tuple[int, int]]) -> int:
    """How many months a column covers."""
    if not spans:
        return _YEAR
    narrow = [span for span in spans if span[0] == span[1]] or list(spans)
    first, last = min(span[0] for span in narrow), max(span[1] for span in narrow)
    if last - first < _LONGEST_BY_MONTHS and len(narrow) * 2 > len(spans):
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


def _span(date: str) -> Span:
    when = read(date)
    if when is None or when.earliest is None or when.latest is None or when.uncertain:
        return None
    return month_of(when.earliest), month_of(when.latest)


def month_of(day: Day) -> int:
    """The month of a day, counted from the year 0."""
    return day.year * _YEAR + day.month - 1


def _place(span: Span, step: int) -> int | None:
    if span is None or span[0] // step != span[1] // step:
        return None
    return span[0] // step


def _column(span: Span, batches: Sequence[Batch], day: Day) -> Column:
    parts: dict[tuple[bool, bool], list[Pile]] = defaultdict(list)
    for batch in batches:
        for later, part in _parted(batch, day):
            parts[later, batch.doubtful].append(part)
    past, after = (
        piles(heap(parts[later, False]), heap(parts[later, True])) for later in (False, True)
    )
    return Column(span, past, after, heap((past.whole, after.whole)))


def _parted(batch: Batch, day: Day) -> Iterator[tuple[bool, Pile]]:
    """The batch as it lies before and after the day."""
    side = is_later(batch, day)
    if side is not None:
        yield side, batch.pile
        return
    later: dict[bool, list[SheetAtrocity]] = {False: [], True: []}
    for row in batch.rows:
        later[happened(row.atrocity.date, day) is Standing.LATER].append(row)
    yield from ((side, pile(rows)) for side, rows in later.items() if rows)


def begun(batch: Batch, day: Day) -> Sequence[SheetAtrocity]:
    """The attacks of a batch that may have happened by the day."""
    later = is_later(batch, day)
    if later is None:
        return [row for row in batch.rows if happened(row.atrocity.date, day) is not Standing.LATER]
    return () if later else batch.rows


def is_later(batch: Batch, day: Day) -> bool | None:
    """Whether all of a batch came after the day; None where the day may part it."""
    month = month_of(day)
    if batch.span is None or batch.span[0] <= month <= batch.span[1]:
        return None
    return batch.span[0] > month
