"""The life of a group on one line of time: a lane a kind, from decades down to days.

What is later than the day is faint. Leaders are bars, all else moments, gathered where they crowd.
"""

from functools import cached_property
from math import ceil, floor

from desktop_app import gettext as _
from desktop_app.domain.date_words import iso
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.standing import Standing
from desktop_app.domain.standing_words import later_than, possibly_later_than
from desktop_app.pictures import timeline_words as words
from desktop_app.pictures.day_line import as_of_line, over_line
from desktop_app.pictures.legend import legend
from desktop_app.pictures.marks import Ink, Key, Label, Look, Mark, Path, Picture, Table
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.stretch import dates_of
from desktop_app.pictures.succession_words import row_on
from desktop_app.pictures.succession_words import tells as leader_tells
from desktop_app.pictures.telling import Listed
from desktop_app.pictures.time_axis import TimeAxis, day_of, number_of, time_axis
from desktop_app.pictures.timeline_events import Lane
from desktop_app.pictures.timeline_gathering import Lanes, Moment
from desktop_app.pictures.timeline_leaders import leaders
from desktop_app.pictures.timeline_moments import moments, tells
from desktop_app.pictures.timeline_span import Span

_HEIGHTS = {
    Lane.GROUP: 36.0,
    Lane.ATTACKS: 72.0,
    Lane.RELATIONS: 72.0,
    Lane.DESIGNATIONS: 56.0,
}
_HIGHEST = max(_HEIGHTS.values())
_SIZE = 11.0
_TOP = 38.0
_LEFT, _RIGHT = 6.0, 14.0
_ROOM = 0.02
_AT_THE_END = 10**9


class Timeline:
    """The moments of a group, ready to be drawn over any span of time."""

    def __init__(self, sheet: FactSheet | Lanes, day: Day, today: Day | None = None) -> None:
        """`sheet` is the whole sheet, whatever the day, or what was made of it for other days;
        leaders in post go on until today.
        """
        lanes = sheet if isinstance(sheet, Lanes) else Lanes(sheet)
        self._sheet = lanes.sheet
        self._day = day
        self._today = today or day
        self._lanes = lanes
        self._told: dict[int, str] = {}

    @property
    def group(self) -> str:
        """The id of the group whose life it is."""
        return self._sheet.group.id

    @cached_property
    def whole(self) -> Span:
        """From the first moment to the last, or to today."""
        first, last = self._leading
        lanes = self._lanes.moments.values()
        first = min([first, *(lane.first for lane in lanes)])
        last = max([last, *(lane.last for lane in lanes)])
        room = max(3.0, (last - first) * _ROOM)
        return first - room, last + 1 + room

    @cached_property
    def _leading(self) -> tuple[int, int]:
        """The numbers of the first and the last day of leaders; who still leads does so today."""
        held = [row for row in self._sheet.postings if row.posting.role == "leader"]
        axis = time_axis(dates_of(held, self._sheet.group), (self._today,), 0, 1)
        return axis.first, axis.last

    @property
    def empty(self) -> bool:
        """Whether nothing has a date."""
        return not self._lanes.moments and not any(
            row.posting.start for row in self._sheet.postings
        )

    @cached_property
    def gutter(self) -> float:
        """Pixels at the left for the names of lanes."""
        return max(text_width(lane.label, _SIZE) for lane in Lane) + _LEFT + 14

    def frame(self, width: float) -> tuple[float, float]:
        """From where to where the span lies in a picture of a width."""
        return self.gutter, max(self.gutter + 60, width - _RIGHT)

    def day_of(self, key: Key) -> float | None:
        """The number of the day at which a record stands, None where it stands nowhere."""
        table, record_id = key
        if table == "leadership":
            starts = (r.posting.start for r in self._sheet.postings if r.posting.id == record_id)
            return next((first for start in starts if (first := _first(start)) < _AT_THE_END), None)
        return next((event.middle for event in self._lanes.events if event.key == key), None)

    def picture(self, span: Span, width: float, *, told: bool = True) -> Picture:
        """The timeline over a span.

        Where it is not `told`, only labels are words: ask `told` what a mark tells.
        """
        tell = self._tells if told else _nothing
        title = _("Timeline of {group}").format(group=called(self._sheet.group))
        if self.empty:
            return Picture(title, words.nothing(), width, 1, empty=words.nothing())
        left, right = self.frame(width)
        seen = _laid(span, span, left, right)
        axis = _laid(self.whole, span, left, right)
        later = axis.left + (number_of(self._day) + 1 - axis.first) * _scale(axis)
        marks: list[Mark] = []
        labels: list[Label] = []
        lines: list[float] = []
        top = _TOP
        for lane in Lane:
            if lane is Lane.LEADERS:
                box = (left, top, right, top)
                axes = axis, axis.up_to(self._today)
                drawn, named, high = leaders(self._sheet, axes, box, self._day, later, told=told)
            elif lane in self._lanes.moments:
                high = _HEIGHTS[lane]
                there = self._lanes.moments[lane].at(_scale(axis), number_of(self._day))
                box = (left, top, right, top + high)
                drawn, named = moments(there, axis, box, later, tell)
            else:
                continue
            if not high:
                continue
            beside = top + min(high, _HIGHEST) / 2 + 4  # of a long lane, at its beginning
            labels.append(Label(lane.label, _LEFT, beside, ink=Ink.MUTED, size=_SIZE))
            marks += drawn
            labels += named
            top += high
            lines.append(top)
        grid, years = _grid(seen, left, right, top, later)
        rules = [Mark(Path(((0, y), (right, y))), Look(line=Ink.LINE)) for y in lines]
        day, note = as_of_line(seen, self._day, _TOP - 20, top)
        signs = legend(self._lanes.signs, left, top + 24, right - left)
        return Picture(
            title,
            self.says if told else "",
            width,
            top + 24 + signs.height + (4 if signs.labels else 0),
            (*grid, *rules, *day, *marks, *signs.marks),
            (*over_line(labels, day), *years, *note, *signs.labels),
            self._table if told else Table(),
            head=_TOP - 3,
        )

    def told(self, mark: Mark) -> str:
        """What a mark of this timeline tells."""
        if mark.tells:
            return mark.tells
        wanted = set(mark.keys)
        for row in self._sheet.postings:
            if ("leadership", row.posting.id) in wanted:
                seen = row_on(row, self._sheet.group, self._day)
                return leader_tells(seen, Listed(self._sheet.sources), later_than(self._day))
        later = mark.look.faint
        day = number_of(self._day)
        there = tuple(
            event
            for event in self._lanes.events
            if event.key in wanted and event.later(day) is later
        )
        moment = Moment(there, mark.keys, 0, later)
        return tells(moment, self._sheet, self._day) if there else ""

    def _tells(self, moment: Moment) -> str:
        known = id(moment)
        if known not in self._told:
            self._told[known] = tells(moment, self._sheet, self._day)
        return self._told[known]

    @cached_property
    def says(self) -> str:
        """The text alternative: what there is of the whole time, wherever one looks."""
        first, last = self.whole
        days = day_of(ceil(first)), day_of(floor(last))
        day = number_of(self._day)
        possible = sum([event.possibly_later(day) for event in self._lanes.events])
        return words.says(self._sheet, self._day, *days, self._lanes.undated, possible)

    @cached_property
    def _table(self) -> Table:
        day, after = number_of(self._day), later_than(self._day)
        possibly = possibly_later_than(self._day)
        labels = {lane: lane.label for lane in Lane}
        rows = []
        for event in self._lanes.events:
            when = iso(event.date)
            if event.later(day):
                when = f"{when}, {after}"
            elif event.possibly_later(day):
                when = f"{when}, {possibly}"
            rows.append((event.first, (when, labels[event.lane], event.name), event.key))
        for row in self._sheet.postings:
            if row.posting.role == "leader":
                seen = row_on(row, self._sheet.group, self._day)
                held = words.stretch(seen.posting.start, seen.posting.end)
                later = seen.standing is Standing.LATER
                when = f"{held}, {after}" if later else held
                cells = (when, Lane.LEADERS.label, called(row.person))
                rows.append((_first(row.posting.start), cells, ("leadership", row.posting.id)))
        rows.sort(key=lambda row: row[0])
        heads = (_("When"), _("What kind"), _("What"))
        return Table(heads, tuple(row[1] for row in rows), tuple(row[2] for row in rows))


def timeline(sheet: FactSheet | Lanes, day: Day, width: float, today: Day | None = None) -> Picture:
    """The whole life of the group of a whole sheet, seen as of a day."""
    made = Timeline(sheet, day, today)
    return made.picture(made.whole, width)


def _laid(whole: Span, span: Span, left: float, right: float) -> TimeAxis:
    """The axis of whole days over `whole`, of which the span lies between left and right."""
    first, last = floor(whole[0]), ceil(whole[1])
    scale = (right - left) / (span[1] - span[0])
    return TimeAxis(
        first, last - 1, left - (span[0] - first) * scale, right + (last - span[1]) * scale
    )


def _grid(
    axis: TimeAxis, left: float, right: float, bottom: float, day: float
) -> tuple[list[Mark], list[Label]]:
    """Ticks and their texts above and below; above, none where the line of the day runs."""
    marks: list[Mark] = []
    labels: list[Label] = []
    for tick in _within(axis, left).ticks(_SIZE):
        wide = text_width(tick.text, _SIZE)
        if tick.x <= right:
            marks.append(Mark(Path(((tick.x, _TOP), (tick.x, bottom + 4))), Look(line=Ink.LINE)))
        if tick.x <= right - wide:
            clear = not tick.x - 3 < day < tick.x + wide + 3
            ends = (_TOP - 8,) * clear + (bottom + 17,)  # one that scrolls shows one of them
            labels += (Label(tick.text, tick.x, y, ink=Ink.MUTED, size=_SIZE) for y in ends)
    return marks, labels


def _within(axis: TimeAxis, left: float) -> TimeAxis:
    """The axis without a day that begins left of the picture, whose tick would name the year."""
    begins = axis.at(axis.first + 1)
    if axis.left >= left or axis.last == axis.first:
        return axis
    return TimeAxis(axis.first + 1, axis.last, begins, axis.right)


def _scale(axis: TimeAxis) -> float:
    return (axis.right - axis.left) / (axis.last + 1 - axis.first)


def _nothing(_moment: Moment) -> str:
    return ""


def _first(date: str) -> int:
    when = read(date)
    return number_of(when.earliest) if when and when.earliest else _AT_THE_END
