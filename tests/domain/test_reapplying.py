"""Which edits of a log put aside still fit a library."""

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.reapplying import fits, together

Values = dict[str, bytes | None]
A, B, C, D, ONE, TWO, OTHER = (f'{{"v": {number}}}'.encode() for number in range(7))


def step(id_: str, before: bytes | None, after: bytes | None) -> Edit:
    return Edit(id_, (Change("t", id_, before, after),))


def states(edits: list[Edit], held: Values) -> str:
    """One letter an edit: f(its), h(ere), n(ot)."""
    found = fits(edits, lambda _table, id_: held.get(id_))
    return "".join("f" if fit.can_be_applied else "h" if fit.is_there else "n" for fit in found)


def after_all(edits: list[Edit], held: Values) -> Values:
    result = dict(held)
    for change in together(edits, lambda _table, id_: held.get(id_)):
        assert result.get(change.id) == change.before
        result[change.id] = change.after
    return result


CHAIN = [step("x", A, B), step("x", B, C), step("x", C, D)]


def test_a_chain_is_taken_up_where_the_library_stands() -> None:
    assert states(CHAIN, {"x": A}) == "fnn"
    assert states(CHAIN, {"x": B}) == "hfn"
    assert states(CHAIN, {"x": C}) == "hhf"
    assert states(CHAIN, {"x": D}) == "hhh"
    for at in (A, B, C, D):
        assert after_all(CHAIN, {"x": at}) == {"x": D}


def test_what_changed_otherwise_is_left_alone() -> None:
    assert states(CHAIN, {"x": OTHER}) == "nnn"
    assert after_all(CHAIN, {"x": OTHER}) == {"x": OTHER}


def test_what_was_taken_back_has_nothing_left_to_do() -> None:
    edits = [step("x", A, B), step("x", B, A)]
    assert states(edits, {"x": A}) == "hh"
    assert after_all(edits, {"x": A}) == {"x": A}


def test_records_that_come_and_go() -> None:
    edits = [step("new", None, ONE), step("old", ONE, None)]
    assert states(edits, {"old": ONE}) == "ff"
    assert states(edits, {"new": ONE}) == "hh"
    assert states(edits, {"new": TWO, "old": TWO}) == "nn"


def test_an_edit_is_all_or_nothing() -> None:
    both = Edit("both", (Change("t", "x", A, B), Change("t", "y", A, B)))
    assert states([both], {"x": A, "y": A}) == "f"
    assert states([both], {"x": A, "y": B}) == "f"
    assert states([both], {"x": A, "y": C}) == "n"
    assert after_all([both], {"x": A, "y": C}) == {"x": A, "y": C}


def test_the_way_another_program_writes_a_record_does_not_matter() -> None:
    ours, theirs = '{"a": "é", "b": 1}'.encode(), b'{"b":1,"a":"\\u00e9"}'
    edit = step("x", ours, b'{"a": 2}')
    assert states([edit], {"x": theirs}) == "f"
    assert states([step("x", b"{}", ours)], {"x": theirs}) == "h"
    assert after_all([edit], {"x": theirs}) == {"x": b'{"a": 2}'}
    assert states([edit], {"x": b'{"a": "e", "b": 1}'}) == "n"
