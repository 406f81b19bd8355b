"""Which edits of a log put aside still fit a library."""

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.reapplying import fits, together

Values = dict[str, bytes | None]


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


CHAIN = [step("x", b"a", b"b"), step("x", b"b", b"c"), step("x", b"c", b"d")]


def test_a_chain_is_taken_up_where_the_library_stands() -> None:
    assert states(CHAIN, {"x": b"a"}) == "fnn"
    assert states(CHAIN, {"x": b"b"}) == "hfn"
    assert states(CHAIN, {"x": b"c"}) == "hhf"
    assert states(CHAIN, {"x": b"d"}) == "hhh"
    for at in (b"a", b"b", b"c", b"d"):
        assert after_all(CHAIN, {"x": at}) == {"x": b"d"}


def test_what_changed_otherwise_is_left_alone() -> None:
    assert states(CHAIN, {"x": b"other"}) == "nnn"
    assert after_all(CHAIN, {"x": b"other"}) == {"x": b"other"}


def test_what_was_taken_back_has_nothing_left_to_do() -> None:
    edits = [step("x", b"a", b"b"), step("x", b"b", b"a")]
    assert states(edits, {"x": b"a"}) == "hh"
    assert after_all(edits, {"x": b"a"}) == {"x": b"a"}


def test_records_that_come_and_go() -> None:
    edits = [step("new", None, b"1"), step("old", b"1", None)]
    assert states(edits, {"old": b"1"}) == "ff"
    assert states(edits, {"new": b"1"}) == "hh"
    assert states(edits, {"new": b"2", "old": b"2"}) == "nn"


def test_an_edit_is_all_or_nothing() -> None:
    both = Edit("both", (Change("t", "x", b"a", b"b"), Change("t", "y", b"a", b"b")))
    assert states([both], {"x": b"a", "y": b"a"}) == "f"
    assert states([both], {"x": b"a", "y": b"b"}) == "f"
    assert states([both], {"x": b"a", "y": b"c"}) == "n"
    assert after_all([both], {"x": b"a", "y": b"c"}) == {"x": b"a", "y": b"c"}
