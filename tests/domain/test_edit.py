from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change, Edit

state = st.one_of(st.none(), st.binary(max_size=4))
changes = st.builds(
    Change, st.sampled_from(["groups", "people"]), st.sampled_from("ab"), state, state
)


def made(
    edit: Edit, held: dict[tuple[str, str], bytes | None]
) -> dict[tuple[str, str], bytes | None]:
    after = dict(held)
    for change in edit:
        after[change.table, change.id] = change.after
    return after


@given(st.lists(st.tuples(st.sampled_from("abc"), state), max_size=6))
def test_an_edit_and_its_reverse_leave_everything_as_it_was(
    steps: list[tuple[str, bytes | None]],
) -> None:
    held: dict[tuple[str, str], bytes | None] = {("groups", id_): b"1" for id_ in "abc"}
    now, rows = dict(held), []
    for id_, after in steps:
        rows.append(Change("groups", id_, now["groups", id_], after))
        now["groups", id_] = after
    edit = Edit("Edit", tuple(rows))
    assert made(edit, held) == now
    back = edit.reversed("Undo Edit")
    assert back.label == "Undo Edit"
    assert made(back, now) == held


@given(st.builds(Edit, st.text(), st.lists(changes).map(tuple)))
def test_a_reverse_of_a_reverse_is_the_edit(edit: Edit) -> None:
    assert edit.reversed("x").reversed(edit.label) == edit
