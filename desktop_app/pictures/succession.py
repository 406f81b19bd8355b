"""Who held which posting when: a lane a role, with gaps, overlaps and reported deaths.

What lies after the day is faint. A bar fades where an end is uncertain; a posting of which no date
is known stands as a dotted stub at the left.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.domain.standing_words import later_than
from desktop_app.domain.vocabularies.leadership import ROLE
from desktop_app.pictures.day_line import as_of_line, over_line
from desktop_app.pictures.legend import legend
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Path, Picture, Rectangle, Stroke
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.packing import packed
from desktop_app.pictures.remembering import Remembering
from desktop_app.pictures.reports import REACH, Told, deaths_told, report_marks
from desktop_app.pictures.rivals import gap_marks, is_claimant, overlap_marks
from desktop_app.pictures.stretch import Stretch, dates_of, stretch_of
from desktop_app.pictures.succession_words import legend_entries, row_on, says, table, tells
from desktop_app.pictures.time_axis import TimeAxis, number_of, time_axis

BAR = 9.0
ROW = 28.0
_NAME_BELOW = 21.5
_SIZE = 11.0
_TOP = 36.0
_BETWEEN_LANES = 10.0
_STUB = 26.0
_LONGEST_NAME = 220.0
_WIDEST_ROLE = 132.0
_BESIDE = 6.0
_CLEAR = 10.0
_RIGHT_MARGIN = 12.0

_RANKS = {term.id: rank for rank, term in enumerate(ROLE)}


class Held(msgspec.Struct, frozen=True, gc=False):
    """A posting with its bar, None where no date of it is known, and what tells of a death.

    `row` is the posting whatever the day, `told` as of the day. `stub` is the bar, or what stands
    in its place; `note` says so beside the name.
    """

    row: SheetPosting
    told: SheetPosting
    bar: Stretch | None
    stub: Stretch
    deaths: tuple[Told, ...]
    name: str
    name_left: float
    note: str = ""

    @property
    def note_left(self) -> float:
        """Where the note beside the name begins."""
        return self.name_left + text_width(self.name, _SIZE) + (_BESIDE if self.note else 0)

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where bar, name and marks take room."""
        name_right = self.note_left + text_width(self.note, _SIZE)
        edges = [self.name_left, name_right]
        for each in self.deaths:
            edges += (each.x - REACH, each.x + REACH)
        if self.bar is not None:
            edges += (self.bar.left, self.bar.right)
        return min(edges), max(edges)


def succession(
    sheet: FactSheet, day: Day, width: float, finder: Finder, today: Day | None = None
) -> Picture:
    """The postings of the whole sheet, seen as of a day; postings still held go on until today.

    Without `today` they go on until the day, or until the latest date that the sheet knows.
    """
    title = _("Leadership of {group}").format(group=called(sheet.group))
    rows = sorted(sheet.postings, key=lambda row: _RANKS.get(row.posting.role, len(_RANKS)))
    if not rows:
        nothing = _("No posting of this group is recorded: add one.")
        return Picture(title, nothing, width, 1, empty=nothing)
    finder = Remembering(finder)
    told = {row.posting.id: row_on(row, sheet.group, day) for row in rows}
    after = later_than(day)
    roles = [_role(row) for row in rows]
    gutter = min(_WIDEST_ROLE, max(text_width(role, _SIZE) for role in roles)) + 14
    dates = dates_of(rows, sheet.group)
    axis = time_axis(dates, (today or day,), gutter, max(gutter + 60, width - _RIGHT_MARGIN))
    known = axis if today is None else axis.up_to(today)
    later = axis.after(day) if number_of(day) < axis.last else None
    marks: list[Mark] = []
    labels: list[Label] = []
    top = _TOP
    for role, some in groupby(rows, key=_role):
        lane = [
            _held(row, told[row.posting.id], stretch_of(row, sheet.group, known), axis)
            for row in some
        ]
        label = elided(role, _WIDEST_ROLE, _SIZE)
        labels.append(Label(label, 0, top + BAR, ink=Ink.MUTED, size=_SIZE, whole=role))
        places = packed([held.reach for held in lane], _CLEAR)
        if lane[0].row.posting.role == "leader":
            bars = [held.bar for held in lane if held.bar]
            marks += gap_marks(bars, axis, top + BAR - 1, later, after)
            marks += overlap_marks(_standing(lane, places, top), later, after)
        for held, place in zip(lane, places, strict=True):
            y = top + place * ROW
            marks += _bar(held, y, tells(held.told, finder, after), axis, later)
            marks += report_marks(
                held.row, held.stub, held.deaths, y + BAR / 2, finder, later, after
            )
            labels += _named(held, y, later)
        top += (max(places) + 1) * ROW + _BETWEEN_LANES
    bottom = top - _BETWEEN_LANES + 4
    grid, years = _grid(axis, bottom, width, axis.after(day) if axis.holds(day) else None)
    line, dated = as_of_line(axis, day, 14, bottom)
    key = legend(tuple(legend_entries(rows, marks)), gutter, bottom + 22, width - gutter)
    return Picture(
        title,
        says(sheet, tuple(told.values()), day),
        width,
        bottom + 22 + key.height + 4,
        (*grid, *marks, *line, *key.marks),
        (*over_line(labels, line), *years, *dated, *key.labels),
        table(tuple(told.values()), finder, after),
        head=_TOP - 6,
    )


def _role(row: SheetPosting) -> str:
    label = ROLE.label(row.posting.role) or _("role not known")
    return label[:1].upper() + label[1:]


def _held(row: SheetPosting, told: SheetPosting, bar: Stretch | None, axis: TimeAxis) -> Held:
    stub = bar or Stretch(axis.left, axis.left + _STUB)
    note = "" if bar else _("dates not known")
    noted = text_width(note, _SIZE) + _BESIDE if note else 0
    longest = max(_LONGEST_NAME, (axis.right - axis.left) * 0.3)
    shown = elided(called(row.person), min(longest, axis.right - axis.left - 5 - noted), _SIZE)
    left = min(stub.left, axis.right - 5 - text_width(shown, _SIZE) - noted)
    return Held(row, told, bar, stub, deaths_told(row, stub, axis), shown, left, note)


def _standing(
    lane: Sequence[Held], places: Sequence[int], top: float
) -> Iterator[tuple[SheetPosting, Stretch, float]]:
    for held, place in zip(lane, places, strict=True):
        if held.bar is not None:
            yield held.row, held.bar, top + place * ROW + BAR


def _bar(held: Held, y: float, said: str, axis: TimeAxis, later: float | None) -> Iterator[Mark]:
    row, bar = held.row, held.bar
    key = (("leadership", row.posting.id),)
    if bar is None:
        stub = Rectangle(axis.left, y + 1, _STUB, BAR - 2, 2)
        look = Look(line=Ink.MUTED, stroke=Stroke.DOTTED, faint=_is_later(held))
        yield Mark(stub, look, said, key)
        return
    ink = Ink.ACCENT if row.posting.role == "leader" else Ink.NEUTRAL
    look = Look(fill=ink, fades_in=bar.fades_in, fades_out=bar.fades_out, faint_after=later)
    if is_claimant(row):
        look = Look(
            fill=Ink.DOUBT,
            strength=0.3,
            line=Ink.DOUBT,
            stroke=Stroke.DASHED,
            fades_in=bar.fades_in,
            fades_out=bar.fades_out,
            faint_after=later,
        )
    shape = Rectangle(bar.left, y, bar.right - bar.left, BAR, 2.5)
    yield Mark(shape, look, said, key)


def _is_later(held: Held) -> bool:
    return held.told.standing is Standing.LATER


def _named(held: Held, y: float, later: float | None) -> Iterator[Label]:
    faint = _is_later(held) or (
        later is not None and held.bar is not None and held.bar.left > later
    )
    below, keys = y + _NAME_BELOW, (("leadership", held.row.posting.id),)
    whole = called(held.row.person)
    yield Label(held.name, held.name_left, below, size=_SIZE, whole=whole, keys=keys, faint=faint)
    if held.note:  # apart from the name, which may run the other way
        yield Label(held.note, held.note_left, below, ink=Ink.MUTED, size=_SIZE, keys=keys)


def _grid(
    axis: TimeAxis, bottom: float, width: float, day: float | None
) -> tuple[list[Mark], list[Label]]:
    """Ticks and their texts above and below; above, none where the line of the day runs."""
    marks: list[Mark] = []
    labels: list[Label] = []
    for tick in axis.ticks(_SIZE):
        marks.append(Mark(Path(((tick.x, _TOP - 6), (tick.x, bottom))), Look(line=Ink.LINE)))
        wide = text_width(tick.text, _SIZE)
        x = min(tick.x - 2, width - wide)
        if not labels or x > labels[-1].x + text_width(labels[-1].text, _SIZE) + 4:
            clear = day is None or not x - 3 < day < x + wide + 3
            ends = (_TOP - 10,) * clear + (bottom + 14,)  # a strip that scrolls shows one of them
            labels += (Label(tick.text, x, y, ink=Ink.MUTED, size=_SIZE) for y in ends)
    return marks, labels
