"""Rows put in order, some at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.kept_rows import KeptRows
from desktop_app.domain.records import Atrocity
from desktop_app.domain.sheet import SheetAtrocity, order
from desktop_app.domain.stepping import finished

ROWS = [
    SheetAtrocity(Atrocity(id=f"a{number}", date=date), ())
    for number, date in enumerate(["2020", "2019-05", "", "2020-01-02", "2018", "2020-01", "2017"])
]


@given(st.permutations(ROWS), st.integers(1, 8))
def test_they_stand_in_order_however_many_are_put_in_order_at_a_time(
    rows: list[SheetAtrocity], chunk: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.domain.kept_rows._CHUNK", chunk)
        kept = finished(KeptRows.by_steps(rows))
    assert list(kept.rows) == sorted(rows, key=order)
