"""Undo and redo against two plain lists."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.history import History, Made


@given(st.lists(st.sampled_from(["do", "undo", "redo", "restart"]), max_size=40))
def test_undo_and_redo_walk_one_line_of_edits(steps: list[str]) -> None:
    history, line, place = History(), list[str](), 0
    made: list[Made] = []

    def did(step: Made) -> None:
        made.append(step)
        history.did(step)

    for number, step in enumerate(steps):
        time = f"{number:03}"
        match step, history.next_undo, history.next_redo:
            case "do", _, _:
                line, place = [*line[:place], f"edit {number}"], place + 1
                change = Change("t", "a", None, time.encode())
                did(Made(time, Edit(line[-1], (change,))))
            case "undo", Made() as undone, _:
                place -= 1
                taken_back = undone.edit.reversed(undone.edit.label)
                did(Made(time, taken_back, undoes=undone.name))
            case "redo", _, Made() as again:
                place += 1
                did(Made(time, again.edit, redoes=again.name))
            case "restart", _, _:
                history = History(reversed(made))
        undo, redo = history.next_undo, history.next_redo
        assert (undo and undo.edit.label) == (line[place - 1] if place else None)
        assert (redo and redo.edit.label) == (line[place] if place < len(line) else None)
        assert all(each.edit.changes[0].before is None for each in (undo, redo) if each)


def test_what_lies_further_back_than_is_asked_for_is_not_read() -> None:
    read = []

    def past() -> Iterator[Made]:
        for number in range(1000):
            read.append(number)
            yield Made(str(1000 - number), Edit(f"edit {number}", ()))

    history = History(past())
    assert history.next_undo is not None
    assert history.next_undo.edit.label == "edit 0"
    assert len(read) == 1


def test_an_undo_of_what_is_no_longer_known_takes_nothing_else_back() -> None:
    lost = Made("9", Edit("lost", ()), undoes="0")
    older = Made("1", Edit("older", ()))
    found = History([lost, older]).next_undo
    assert found == older


def test_undo_and_redo_are_told_as_such() -> None:
    edit = Edit("renaming", ())
    assert Made("1", edit).label == "renaming"
    assert Made("2", edit, undoes="1").label == "Undo renaming"
    assert Made("3", edit, redoes="1").label == "Redo renaming"
