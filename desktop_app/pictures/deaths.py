"""The killed per year or month, low – best – high, as of a day."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import SHORT_MONTHS, day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.domain.toll import summed
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.day_line import beyond
from desktop_app.pictures.death_bars import BADGE_HEIGHT, Ground, column_bars
from desktop_app.pictures.death_columns import Column, columns, month_of, name
from desktop_app.pictures.death_looks import day_line, entries
from desktop_app.pictures.death_words import AttackLines, no_attacks, says, table
from desktop_app.pictures.legend import Entry, legend
from desktop_app.pictures.marks import Anchor, Ink, Label, Look, Mark, Path, Picture
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.scale import ticks

HEIGHT = 200.0
_SIZE = 10.5
_LINE = 14.0
_WIDEST_SLOT = 96.0
_APART = 10.0
_JANUARY = 0


class _Slot(msgspec.Struct, frozen=True, gc=False):
    """The place of one column."""

    column: Column
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2

    @property
    def right(self) -> float:
        return self.left + self.width


def deaths(
    attacks: Dated,
    day: Day,
    width: float,
    finder: Finder | AttackLines,
    height: float = HEIGHT,
) -> Picture:
    """A column for each year, or month where the span is short; what is later than the day faint.

    Attacks dated too loosely for one column have one of their own. Attacks that `finder` has put
    into words already are not put into words again.
    """
    found = columns(attacks, day)
    told = finder if isinstance(finder, AttackLines) else AttackLines(finder)
    if not found:
        title = _("Killed per year, low – best – high")
        return Picture(title, no_attacks(), width, 1, empty=no_attacks())
    by_month = any(_is_month(column) for column in found)
    title = _("Killed per month, low – best – high")
    if not by_month:
        title = _("Killed per year, low – best – high")
    keyed = legend(_entries(found), 0, height, width)
    ground, top = _ground(found, height - keyed.height - _LINE * (3 if by_month else 1.6))
    slots = _slots(found, width, ground)
    drawn = [column_bars(each.column, each.left, each.width, ground, told) for each in slots]
    keyed = legend(_entries(found), 0, height - keyed.height, width)
    grid, figures = _grid(slots, ground)
    lines, said = _day(slots, day, top, ground.base, width)
    return Picture(
        title,
        says(found, day, by_month=by_month),
        width,
        height,
        (*grid, *(mark for each in drawn for mark in each.marks), *lines, *keyed.marks),
        (
            *figures,
            *(label for each in drawn for label in each.labels),
            *_names(slots, ground.base, width, by_month=by_month),
            *said,
            *keyed.labels,
        ),
        table(found, day),
    )


def _is_month(column: Column) -> bool:
    return column.span is not None and column.span[0] == column.span[1]


def _entries(found: Sequence[Column]) -> tuple[Entry, ...]:
    sides = [side for each in found for side in each.sides]
    firmly = summed([side.firm.toll for side in sides])
    doubted = summed([side.doubtful.toll for side in sides])
    return entries(
        firmly,
        doubted,
        possible=any(each.possible.whole.toll.attacks for each in found),
        after=any(each.later.whole.toll.attacks for each in found),
    )


def _ground(found: Sequence[Column], base: float) -> tuple[Ground, float]:
    """The ground, and the height up to which the day's line goes."""
    tolls = [side.whole.toll for each in found for side in each.sides]
    most = max(toll.most for toll in tolls)
    head = _LINE + (BADGE_HEIGHT + 6 if any(toll.unknown for toll in tolls) else 6)
    return Ground(base, (base - head) / most if most else 0), _LINE


def _slots(found: Sequence[Column], width: float, ground: Ground) -> tuple[_Slot, ...]:
    left = max(text_width(number(tick), _SIZE) for tick, _y in _heights(found, ground)) + 10
    dated = [column for column in found if column.span is not None]
    unsure = max(text_width(name(None), _SIZE) + 8, 40) if len(dated) < len(found) else 0
    apart = _APART if unsure and dated else 0
    slot = min((width - left - unsure - apart) / len(dated), _WIDEST_SLOT) if dated else 0
    placed = [_Slot(column, left + slot * at, slot) for at, column in enumerate(dated)]
    if unsure:
        placed.append(_Slot(found[-1], left + slot * len(dated) + apart, unsure))
    return tuple(placed)


def _heights(found: Sequence[Column], ground: Ground) -> list[tuple[int, float]]:
    tolls = [side.whole.toll for each in found for side in each.sides]
    most = max(toll.most for toll in tolls)
    return [(tick, ground.height(tick)) for tick in (0, *ticks(most))]


def _grid(slots: Sequence[_Slot], ground: Ground) -> tuple[list[Mark], list[Label]]:
    heights = _heights([slot.column for slot in slots], ground)
    left, right = slots[0].left, slots[-1].right
    look = Look(line=Ink.LINE, width=1)
    marks = [Mark(Path(((left, y), (right, y))), look) for _tick, y in heights]
    labels = [
        Label(number(tick), left - 6, y + 3.5, Anchor.END, Ink.MUTED, _SIZE) for tick, y in heights
    ]
    return marks, labels


def _day(
    slots: Sequence[_Slot], day: Day, top: float, base: float, width: float
) -> tuple[list[Mark], list[Label]]:
    """The day as a dashed line; one before or after all columns is told there, without a line."""
    dated = [slot for slot in slots if slot.column.span is not None]
    if not dated:
        return [], []
    here = next((slot for slot in dated if _covers(slot.column, month_of(day))), None)
    if here is None:
        return [], [_label_beyond(dated, day, top, width)]
    x = min(_parted_at(here), width - 1)
    return [day_line(x, top, base)], [_day_label(day, x, top, width)]


def _parted_at(slot: _Slot) -> float:
    """Where in the column of a day what it has seen ends, and what came after it begins."""
    past, later = slot.column.told.attacks, slot.column.later.whole.toll.attacks
    if past and later:
        return slot.middle
    return slot.left if later else slot.right


def _label_beyond(dated: Sequence[_Slot], day: Day, top: float, width: float) -> Label:
    """The label of a day that no column covers, at the end that it lies beyond."""
    is_before = month_of(day) < min(each.column.span[0] for each in dated if each.column.span)
    x = dated[0].left if is_before else dated[-1].right
    return _day_label(day, x, top, width, lies=-1 if is_before else 1)


def _day_label(day: Day, x: float, top: float, width: float, lies: int = 0) -> Label:
    words = beyond(_("as of {day}").format(day=day_in_words(day)), lies)
    half = text_width(words, _SIZE) / 2
    middle = min(max(x, half), width - half)
    return Label(words, middle, top - 4, Anchor.MIDDLE, Ink.ACCENT, _SIZE)


def _covers(column: Column, month: int) -> bool:
    return column.span is not None and column.span[0] <= month <= column.span[1]


def _names(slots: Sequence[_Slot], base: float, width: float, *, by_month: bool) -> Iterator[Label]:
    """The years or months below their columns, as many as have room, the last one always."""
    y, least = base + _LINE, slots[0].left - 5
    free = width
    for slot in reversed(slots):
        text = SHORT_MONTHS[slot.column.span[0] % 12] if by_month and slot.column.span else ""
        text = text or name(slot.column.span)
        half = text_width(text, _SIZE) / 2
        middle = min(max(slot.middle, least + half), width - half)
        if middle + half <= free:
            yield Label(text, middle, y, Anchor.MIDDLE, Ink.MUTED, _SIZE)
            free = middle - half - 5
    if by_month:
        yield from _years(slots, y + _LINE, least, width)


def _years(slots: Sequence[_Slot], y: float, least: float, width: float) -> Iterator[Label]:
    """The years of months, each below its January."""
    free = 0.0
    for slot in slots:
        span = slot.column.span
        if span is None or (span[0] % 12 != _JANUARY and slot is not slots[0]):
            continue
        january = span[0] - span[0] % 12
        text = name((january, january + 11))
        x = max(slot.middle - text_width(SHORT_MONTHS[span[0] % 12], _SIZE) / 2, least)
        if x >= free and x + text_width(text, _SIZE) <= width:
            yield Label(text, x, y, ink=Ink.MUTED, size=_SIZE)
            free = x + text_width(text, _SIZE) + 8
