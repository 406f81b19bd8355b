"""One value of every row: what was known of rows that stay is kept, whatever came between."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.filtering.row_column import RowColumn


class Row:
    """Told from others by what it is, not by what it says."""


ROWS = [Row() for _number in range(6)]
tables = st.lists(st.permutations(ROWS).flatmap(lambda rows: st.sampled_from(parts(rows))))


def parts(rows: list[Row]) -> list[list[Row]]:
    return [rows[start:end] for start in range(len(rows)) for end in range(start, len(rows) + 1)]


def noting(made: list[Row]) -> Callable[[Row], int]:
    """Gives the identity of a row, and notes of which."""

    def make(row: Row) -> int:
        made.append(row)
        return id(row)

    return make


@given(tables, st.data())
def test_values_are_those_of_the_rows_and_each_is_made_once(
    courses: list[list[Row]], data: st.DataObject
) -> None:
    made: list[Row] = []
    column: RowColumn[Row, int] = RowColumn(noting(made))
    before: list[Row] = []
    for rows in courses:
        column.follow(rows)
        if data.draw(st.booleans()):
            made.clear()
            assert list(column.values) == list(map(id, rows))
            assert not set(made) & set(before)
            before = rows


def test_one_row_less_or_another_is_all_that_changes() -> None:
    made: list[str] = []

    def make(row: str) -> str:
        made.append(row)
        return row.upper()

    column: RowColumn[str, str] = RowColumn(make)
    rows = [f"row {number}" for number in range(1000)]
    other = "another"
    for changed in (rows, rows[:500] + rows[501:], [*rows[:7], other, *rows[8:]], rows[1:]):
        made.clear()
        column.follow(changed)
        assert list(column.values) == list(map(str.upper, changed))
        assert changed is rows or len(made) <= 2


@given(tables, st.data())
def test_what_was_foreseen_of_rows_is_not_made_again(
    courses: list[list[Row]], data: st.DataObject
) -> None:
    made: list[Row] = []
    column: RowColumn[Row, int] = RowColumn(noting(made))
    before: list[Row] = []
    for rows in courses:
        foreseen = data.draw(st.sampled_from([rows, list(rows), *courses]))
        if data.draw(st.booleans()):
            assert list(column.values) == list(map(id, before))
        made.clear()
        for _step in column.foresee(foreseen):
            pass
        assert list(column.values) == list(map(id, before))
        column.follow(rows)
        if foreseen == rows:
            made.clear()
        assert list(column.values) == list(map(id, rows))
        assert foreseen != rows or not made
        before = rows


def test_foreseeing_makes_no_value_of_a_row_that_is_there_already() -> None:
    made: list[str] = []

    def make(row: str) -> str:
        made.append(row)
        return row.upper()

    column: RowColumn[str, str] = RowColumn(make)
    rows = [f"row {number}" for number in range(1000)]
    column.follow(rows)
    assert len(column.values) == 1000
    made.clear()
    assert sum(1 for _step in column.foresee([*rows, "new"])) > 2
    assert made == ["new"]
