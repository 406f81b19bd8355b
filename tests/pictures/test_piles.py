"""Counts add up so that what is not known is not taken for nothing."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity, naming
from desktop_app.pictures.piles import doubtful, heap, pile

PART = st.none() | st.integers(0, 500)


UNKNOWN = Range()


def row(id_: str, killed: Range = UNKNOWN, *who: Attribution, status: str = "") -> SheetAtrocity:
    by = who or (Attribution(group="g", basis="claimed"),)
    atrocity = Atrocity(id=id_, killed=killed, attributions=by, status=status)
    return SheetAtrocity(atrocity, naming(atrocity, "g"))


def test_unknown_bounds_and_best_counts_are_told_apart() -> None:
    made = pile(
        [row("a", Range(best=5)), row("b", Range(low=2, high=9)), row("c"), row("d", Range(low=3))]
    )
    assert (made.toll.best, made.toll.low, made.toll.high) == (5, 10, 17)
    assert (made.toll.unknown, made.toll.bounded, made.toll.counted) == (1, 2, 1)
    assert made.toll.in_words == (
        "4 attacks, 5 killed by best counts, 10–17 with the 2 that have none, "
        "1 of 4 without any count"
    )


def test_without_any_count_there_is_no_figure() -> None:
    toll = pile([row("a"), row("b")]).toll
    assert not toll.known
    assert toll.in_words == "2 attacks, 2 of 2 without any count"


@given(st.lists(st.tuples(PART, PART, PART), max_size=12), st.integers(0, 12))
def test_two_piles_on_one_heap_are_one_pile(
    counts: list[tuple[int | None, int | None, int | None]], at: int
) -> None:
    rows = [
        row(str(n), Range(low=low, best=best, high=high))
        for n, (low, best, high) in enumerate(counts)
    ]
    whole, parts = pile(rows), heap([pile(rows[:at]), pile(rows[at:])])
    assert parts.toll == whole.toll
    assert [figure for figure, _row in parts.deadliest] == [
        figure for figure, _row in whole.deadliest
    ]
    assert (parts.counted, parts.bounded, parts.uncounted) == (
        whole.counted,
        whole.bounded,
        whole.uncounted,
    )


def test_a_dispute_or_a_mere_suspicion_is_doubt() -> None:
    claimed = Attribution(group="g", basis="claimed")
    suspected = Attribution(group="g", basis="suspected")
    other = Attribution(group="h", basis="claimed")
    denied = Attribution(group="g", basis="denied")
    assert not doubtful(row("a", UNKNOWN, claimed))
    assert not doubtful(row("a", UNKNOWN, claimed, suspected))
    assert doubtful(row("a", UNKNOWN, suspected))
    assert doubtful(row("a", UNKNOWN, claimed, other))
    assert doubtful(row("a", UNKNOWN, claimed, denied))
    assert doubtful(row("a", UNKNOWN, claimed, status="disputed"))
