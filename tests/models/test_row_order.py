"""Rows in the order of a key: as sorting by hand gives it, whatever came before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.row_order import RowOrder

Row = tuple[int, str]
rows = st.lists(st.tuples(st.integers(0, 9), st.text(max_size=2)), max_size=30)


@settings(deadline=None)
@given(st.lists(rows, min_size=1, max_size=3), st.booleans(), st.data())
def test_it_equals_sorting_by_hand(
    tables: list[list[Row]], descending: bool, data: st.DataObject
) -> None:
    order: RowOrder[Row] = RowOrder(lambda row: row[0])
    for table in tables:
        order.keys.follow(table)
        found = order.order(descending=descending)
        by_hand = sorted(range(len(table)), key=lambda at: table[at][0], reverse=descending)
        assert list(found) == by_hand
        if table:
            at = data.draw(st.integers(0, len(table)))
            table[at : at + 1] = [(data.draw(st.integers(0, 9)), "")]
            order.keys.put(at)
            assert not order.ready(descending=descending)
            by_hand = sorted(range(len(table)), key=lambda at: table[at][0], reverse=descending)
            assert list(order.order(descending=descending)) == by_hand


def test_many_rows_are_sorted_in_runs_and_stay_stable() -> None:
    many = [(number * 7919 % 101, str(number)) for number in range(10_000)]
    order: RowOrder[Row] = RowOrder(lambda row: row[0])
    order.keys.follow(many)
    steps = sum(1 for _step in order.fill(descending=True))
    assert steps > 20
    expected = sorted(range(len(many)), key=lambda at: many[at][0], reverse=True)
    assert list(order.order(descending=True)) == expected
