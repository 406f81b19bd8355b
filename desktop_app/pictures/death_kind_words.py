"""The killed of one target or type of attack in words: what the picture says, and its table."""

from collections.abc import Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.standing_words import with_possibly_later
from desktop_app.pictures.death_columns import Piles
from desktop_app.pictures.death_words import cells, heads, only_key
from desktop_app.pictures.marks import Table
from desktop_app.pictures.piles import Pile


class Row(msgspec.Struct, frozen=True, gc=False):
    """The attacks of one term, narrower terms included."""

    term: str
    label: str
    piles: Piles
    """Those that have happened by the day."""

    possible: Pile
    """Those of which the dates leave it open."""

    whole: Pile


def says(rows: Sequence[Row], title: str, day: Day) -> str:
    """What the bars show, in a few sentences."""
    deadliest = "; ".join(map(_row_says, rows[:3]))
    said = _("{title}, up to {day}. {deadliest}.").format(
        title=title, day=day_in_words(day), deadliest=deadliest
    )
    return " ".join((said, _("An attack with several of them counts in each.")))


def _row_says(row: Row) -> str:
    toll, possible = row.whole.toll, row.possible.toll.attacks
    return f"{row.label}: {with_possibly_later(toll.in_words, possible, toll.attacks)}"


def table(rows: Sequence[Row]) -> Table:
    """The bars as rows of text; what only possibly happened by the day has a column, if any did."""
    last = (_("Possibly later"),) if any(row.possible.toll.attacks for row in rows) else ()
    return Table(
        (_("What"), *heads(), *last),
        tuple(
            (
                row.label,
                *cells(row.whole.toll, row.piles.doubtful.toll.attacks),
                *(str(row.possible.toll.attacks or "") for _head in last),
            )
            for row in rows
        ),
        tuple(only_key(row.whole) for row in rows),
    )
