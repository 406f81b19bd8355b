"""What TinyDB writes whole is brought down to the records that differ."""

from desktop_app.domain.edit import Change
from desktop_app.store.rows import DecodedRows
from desktop_app.store.slices import Held
from desktop_app.store.whole_write import differences

ONE, TWO = b'{"a": 1}', b'{"a": 2}'


def test_only_what_differs_is_changed() -> None:
    held = Held({"people": {"same": ONE, "gone": ONE, "other": ONE}, "dropped": {"x": ONE}})
    written = {"people": {"same": {"a": 1}, "other": {"a": 2}, "new": {"a": 2}}}
    changes, dropped = differences(held, written)
    assert dropped == ["dropped"]
    assert set(changes) == {
        Change("people", "other", ONE, TWO),
        Change("people", "new", None, TWO),
        Change("people", "gone", ONE, None),
        Change("dropped", "x", ONE, None),
    }


def test_rows_that_are_still_those_read_are_not_compared() -> None:
    held = Held({"people": {"p": ONE}})
    assert differences(held, {"people": DecodedRows(held.view("people"))}) == ([], [])
