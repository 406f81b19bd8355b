"""The toll of several atrocities sums best counts and bounds, and says what has no best count."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.toll import Toll, killed_in_words, toll
from desktop_app.pictures.piles import pile

counts = st.builds(Range, **dict.fromkeys(("low", "best", "high"), st.none() | st.integers(0, 99)))


@given(st.lists(counts))
def test_it_equals_sums_by_hand(killed: list[Range]) -> None:
    known = [count for count in killed if count.best is not None]
    found = toll(Counter(killed))
    assert found.best == sum(count.best or 0 for count in known)
    assert found.low == sum((c.best if c.low is None else c.low) or 0 for c in killed)
    tops = [next((n for n in (c.high, c.best, c.low) if n is not None), 0) for c in killed]
    assert found.high == sum(tops)
    assert (found.counted, found.attacks) == (len(known), len(killed))
    assert found.unknown == killed.count(Range())


@given(st.lists(counts))
def test_it_is_that_of_the_pictures(killed: list[Range]) -> None:
    drawn = pile(
        [SheetAtrocity(Atrocity(id=str(n), killed=count), ()) for n, count in enumerate(killed)]
    ).toll
    assert toll(Counter(killed)) == drawn


def test_it_is_said_in_words() -> None:
    assert killed_in_words(toll({})) == "the number of killed is not known"
    assert killed_in_words(toll({Range(high=3): 2})) == "the number of killed is not known"
    assert (
        killed_in_words(toll({Range(low=3): 2})) == "at least 6 killed; 2 of 2 without a best count"
    )
    assert killed_in_words(Toll(3, 12, 10, 15)) == "12 killed by best counts (10–15)"
    assert killed_in_words(Toll(3, 12, 12, 12)) == "12 killed by best counts"
    assert killed_in_words(Toll(3, 12, 12, 13)) == "12 killed by best counts (12–13)"
    assert killed_in_words(Toll(5, 12, 10, 15, unknown=2)) == (
        "12 killed by best counts (10–15); 2 of 5 without any count"
    )


def test_bounds_that_hold_more_attacks_than_the_best_counts_say_so() -> None:
    balkh = Counter([Range(low=10, high=37), Range(low=2, best=3, high=3)])
    said = "3 killed by best counts, 12–40 with the one that has none"
    assert killed_in_words(toll(balkh)) == said
    there = toll(balkh + Counter([Range(), Range()]))
    told = said.replace("of 2", "of 4") + "; 2 of 4 without any count"
    assert killed_in_words(there) == told


@given(st.lists(counts))
def test_a_range_stands_beside_a_best_count_only_where_both_are_of_the_same_attacks(
    killed: list[Range],
) -> None:
    sane = [each for each in killed if each.best is None or _in_order(each)]
    rows = [SheetAtrocity(Atrocity(id=str(n), killed=each), ()) for n, each in enumerate(sane)]
    for said in (killed_in_words(toll(Counter(sane))), pile(rows).toll.in_words):
        for low, best, high in _beside(said):
            assert low <= best <= high, said
        bounded = any(each.best is None and each != Range() for each in sane)
        if bounded and any(each.best is not None for each in sane):
            assert "that ha" in said, "that has none, that have none"


def _in_order(count: Range) -> bool:
    known = [each for each in (count.low, count.best, count.high) if each is not None]
    return known == sorted(known)


def _beside(said: str) -> list[list[int]]:
    """Low, best and high where they are written together."""
    found = re.findall(r"(\d+) (?:killed by best counts )?\((\d+)–(\d+)\)", said)
    return [[int(low), int(best), int(high)] for best, low, high in found]
