"""What is looked up of attacks in parts is what the attacks add up to one by one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity, naming
from desktop_app.domain.standing import Standing, happened
from desktop_app.pictures.dated import Dated, Parting
from desktop_app.pictures.death_columns import by_column, columns
from desktop_app.pictures.death_kinds import BY_KIND, Kinds
from desktop_app.pictures.piles import Pile, doubtful, pile, tolled
from desktop_app.pictures.spots import by_place
from tests.pictures.attacks import CLAIMED, SUSPECTED

PART = st.none() | st.integers(0, 9)
DATES = ("2020-01", "2020-01-31", "2020-02-01", "2019/2021", "2020?", "../2020-01-02", "2021", "")


def attack(number: int, date: str, killed: Range, by: Attribution, *targets: str) -> SheetAtrocity:
    atrocity = Atrocity(
        id=str(number), date=date, killed=killed, attributions=(by,), targets=targets
    )
    return SheetAtrocity(atrocity, naming(atrocity, "g"))


ATTACKS = st.lists(
    st.tuples(
        st.sampled_from(DATES),
        st.builds(Range, low=PART, best=PART, high=PART),
        st.sampled_from((CLAIMED, SUSPECTED)),
        st.sampled_from(("shia", "police")),
    ),
    max_size=12,
).map(lambda made: [attack(number, *each) for number, each in enumerate(made)])
DAYS = st.builds(Day, st.sampled_from((2019, 2020, 2021)), st.sampled_from((1, 2)), st.just(1))


@pytest.mark.parametrize("parting", [by_column, by_place, *BY_KIND.values()])
@given(ATTACKS, DAYS)
@settings(max_examples=40)
def test_those_of_a_day_are_the_first_of_each_part(
    parting: Parting[object], rows: list[SheetAtrocity], day: Day
) -> None:
    parts = Dated(rows).parted(parting)
    bounds = parts.bounds.values()
    for (start, end), (begin, until) in zip(bounds, parts.of_day(day), strict=True):
        past, later = parts.rows(begin, until), parts.rows(until, end)
        assert begin == start
        assert not any(is_later(row, day) for row in past)
        assert all(is_later(row, day) for row in later)
        assert parts.toll(begin, until) == tolled(past)
        assert parts.doubted(begin, until) == sum(map(doubtful, past))
        assert (parts.pile(begin, until), parts.pile(until, end)) == (pile(past), pile(later))


@given(ATTACKS, DAYS)
@settings(max_examples=40)
def test_every_attack_is_in_one_column_and_on_its_side_of_the_day(
    rows: list[SheetAtrocity], day: Day
) -> None:
    found = columns(Dated(rows), day)
    for number, side in enumerate((Standing.ENDED, Standing.POSSIBLE, Standing.LATER)):
        for doubt in (False, True):
            sides = [each.sides[number] for each in found]
            shown = [key for half in sides for key in ids(half.doubtful if doubt else half.firm)]
            assert sorted(shown) == sorted(
                row.atrocity.id
                for row in rows
                if stands(row, day) is side and doubtful(row) is doubt
            )


@given(ATTACKS)
@settings(max_examples=20)
def test_whoever_puts_them_together_by_steps_has_the_same(rows: list[SheetAtrocity]) -> None:
    attacks, parting = Dated(rows), BY_KIND[Kinds.TARGET]
    for _step in attacks.put_together(parting):
        pass
    at_once = Dated(rows).parted(parting)
    assert attacks.parted(parting).bounds == at_once.bounds
    assert attacks.parted(parting) is attacks.parted(parting)


def is_later(row: SheetAtrocity, day: Day) -> bool:
    return happened(row.atrocity.date, day) is Standing.LATER


def stands(row: SheetAtrocity, day: Day) -> Standing:
    """Where an attack stands; one without a date is taken to have happened."""
    return happened(row.atrocity.date, day) if row.atrocity.date else Standing.ENDED


def ids(made: Pile) -> list[str]:
    return [record_id for _table, record_id in (*made.counted, *made.bounded, *made.uncounted)]
