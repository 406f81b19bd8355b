"""Undo and redo against two plain lists."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Edit
from desktop_app.domain.history import History


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_undo_and_redo_walk_one_line_of_edits(steps: list[str]) -> None:
    history, line, place = History(), list[Edit](), 0
    for number, step in enumerate(steps):
        if step == "do":
            line, place = [*line[:place], Edit(str(number), ())], place + 1
            history.did(line[-1])
        elif step == "undo" and place:
            place -= 1
            history.undid()
        elif step == "redo" and place < len(line):
            place += 1
            history.redid()
        assert history.next_undo == (line[place - 1] if place else None)
        assert history.next_redo == (line[place] if place < len(line) else None)
