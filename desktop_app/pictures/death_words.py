"""The killed in words: what a column tells, what the picture says, and its table."""

from collections.abc import Iterator, Sequence
from itertools import chain

from desktop_app import gettext as _
from desktop_app.domain.bibliography import cited_by
from desktop_app.domain.counts import and_more, in_full, number
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, title
from desktop_app.domain.records import Atrocity, Source
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.source_words import short_name
from desktop_app.domain.standing_words import later_than, possibly_later_than
from desktop_app.domain.toll import Toll, summed
from desktop_app.pictures.death_columns import Column, Piles, month_of, name
from desktop_app.pictures.marks import Table
from desktop_app.pictures.piles import Pile
from desktop_app.pictures.remembering import Remembering

_SOURCES_TOLD = 2


def no_attacks() -> str:
    """Why there is nothing to see, and what to do."""
    return _("No attack to show here. Take off a filter, choose a later day, or add an attack.")


class AttackLines:
    """What is said of single attacks, with their sources; each is put into words once."""

    def __init__(self, finder: Finder) -> None:
        self._finder = Remembering(finder)
        self._lines: dict[str, str] = {}

    def line(self, row: SheetAtrocity) -> str:
        """As in: 45 (43–47) · Shooting in Safoora Goth (Al Jazeera 2015)."""
        if row.atrocity.id not in self._lines:
            self._lines[row.atrocity.id] = self._worded(row.atrocity)
        return self._lines[row.atrocity.id]

    def _worded(self, atrocity: Atrocity) -> str:
        cited = cited_by(atrocity)[:_SOURCES_TOLD]
        sources = (self._finder.get("sources", each) for each in cited)
        names = ", ".join(short_name(each) for each in sources if isinstance(each, Source))
        said = f"{in_full(atrocity.killed)} · {title(atrocity, self._finder)}"
        return f"{said} ({names})" if names else said


def tells(head: str, pile: Pile, told: AttackLines, *, doubted: bool, later: str = "") -> str:
    """What is said of attacks told together: their toll, and the deadliest with their sources."""
    lines = [f"{head}: {pile.toll.in_words}"]
    if doubted:
        lines.append(_("disputed, or the group only suspected"))
    if later:
        lines.append(later)
    lines += [told.line(row) for _figure, row in pile.deadliest]
    rest = pile.toll.attacks - len(pile.deadliest)
    if rest > 0:
        lines.append(and_more(rest))
    return "\n".join(lines)


def possibly(possible: int, attacks: int) -> str:
    """Of how many of some attacks the dates leave open that they are later than the day."""
    if possible and possible < attacks:
        told = _("{count} of them possibly later than the day")
        return told.format(count=number(possible))
    return _("possibly later than the day") if possible else ""


def says(found: Sequence[Column], day: Day, *, by_month: bool) -> str:
    """What the columns show, in a few sentences."""
    past = summed([column.told for column in found])
    possible = summed([column.possible.whole.toll for column in found])
    later = summed([column.later.whole.toll for column in found])
    doubted = summed(
        [side.doubtful.toll for column in found for side in (column.past, column.possible)]
    )
    unit = _("month") if by_month else _("year")
    lines = [
        _("Killed per {unit} up to {day}: {toll}.").format(
            unit=unit, day=day_in_words(day), toll=past.in_words
        )
    ]
    dated = [column for column in found if column.span is not None and column.told.best]
    if len(dated) > 1:
        worst = max(dated, key=lambda column: column.told.best)
        figure = number(worst.told.best)
        lines.append(_("Most in {when}: {count}.").format(when=name(worst.span), count=figure))
    if doubted.attacks:
        lines.append(
            _("Of these, disputed or only suspected: {toll}.").format(toll=doubted.in_words)
        )
    if possible.attacks:
        lines.append(_("Of these, possibly later: {toll}.").format(toll=possible.in_words))
    if found and found[-1].span is None:
        unsure = found[-1].whole.toll.in_words
        lines.append(_("Dated too loosely for one {unit}: {toll}.").format(unit=unit, toll=unsure))
    if later.attacks:
        lines.append(_("Faint, as later than the day: {toll}.").format(toll=later.in_words))
    return " ".join(lines)


def table(found: Sequence[Column], day: Day) -> Table:
    """The columns as rows of text; what is later than the day stands in rows of its own."""
    sides = [side for column in found for side in _sides(column, day)]
    rows = [(when, *cells(side.whole.toll, side.doubtful.toll.attacks)) for when, side in sides]
    keys = [only_key(side.whole) for _when, side in sides]
    return Table((_("When"), *heads()), tuple(rows), tuple(keys))


def _sides(column: Column, day: Day) -> Iterator[tuple[str, Piles]]:
    """Those of a column that its row tells, up to the day and later, each with when it was."""
    past, possible, later = (side.whole.toll.attacks for side in column.sides)
    begins_later = column.span is not None and column.span[0] > month_of(day)
    if past or not (possible or later or begins_later):
        yield name(column.span), column.past
    if possible:
        yield f"{name(column.span)}, {possibly_later_than(day)}", column.possible
    if later or begins_later:
        yield f"{name(column.span)}, {later_than(day)}", column.later


def cells(toll: Toll, doubted: int) -> tuple[str, ...]:
    """Attacks, killed, attacks without a best count or any, and those in doubt, as text."""
    return (
        number(toll.attacks),
        number(toll.best) if toll.counted else "?" if toll.attacks else "",
        f"{number(toll.low)}–{number(toll.high)}" if toll.known else "",
        number(toll.bounded + toll.unknown) if toll.bounded + toll.unknown else "",
        number(toll.unknown) if toll.unknown else "",
        number(doubted) if doubted else "",
    )


def heads() -> tuple[str, ...]:
    """The heads of `cells`."""
    return (
        _("Attacks"),
        _("Killed"),
        _("Low to high"),
        _("Without a best count"),
        _("Without any count"),
        _("Disputed or suspected"),
    )


def only_key(pile: Pile) -> tuple[str, str] | None:
    """The record, where there is just one."""
    if pile.toll.attacks != 1:
        return None
    return next(chain(pile.counted, pile.bounded, pile.uncounted))
