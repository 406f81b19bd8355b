"""The toll of several atrocities sums best counts and bounds, and says what has no best count."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.toll import Toll, in_words, toll
from desktop_app.pictures.toll import pile

counts = st.builds(Range, **dict.fromkeys(("low", "best", "high"), st.none() | st.integers(0, 99)))


@given(st.lists(counts))
def test_it_equals_sums_by_hand(killed: list[Range]) -> None:
    known = [count for count in killed if count.best is not None]
    found = toll(Counter(killed))
    assert found.best == sum(count.best or 0 for count in known)
    assert found.low == sum((c.best if c.low is None else c.low) or 0 for c in killed)
    tops = [next((n for n in (c.high, c.best, c.low) if n is not None), 0) for c in killed]
    assert found.high == sum(tops)
    assert (found.counted, found.without) == (len(known), len(killed) - len(known))


@given(st.lists(counts))
def test_its_bounds_are_those_of_the_pictures(killed: list[Range]) -> None:
    drawn = pile(
        [SheetAtrocity(Atrocity(id=str(n), killed=count), ()) for n, count in enumerate(killed)]
    ).toll
    found = toll(Counter(killed))
    assert (found.best, found.low, found.high) == (drawn.best, drawn.low, drawn.high)


def test_it_is_said_in_words() -> None:
    assert in_words(toll({})) == "the number of killed is not known"
    assert in_words(toll({Range(high=3): 2})) == "the number of killed is not known"
    assert in_words(toll({Range(low=3): 2})) == "at least 6 killed; 2 without a best count"
    assert in_words(Toll(12, 10, 15, 3, 0)) == "12 killed by best counts (10–15)"
    assert in_words(Toll(12, 12, 12, 3, 0)) == "12 killed by best counts"
    assert in_words(Toll(12, 12, 13, 3, 0)) == "12 killed by best counts (12–13)"
    assert in_words(Toll(12, 10, 15, 3, 2)).endswith("; 2 without a best count")
