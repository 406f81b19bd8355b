"""Changes of two sides, laid over each other field by field."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.overlay import overlay

documents = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 3), max_size=4)


@given(documents, documents, documents)
def test_each_field_is_that_of_whoever_changed_it(
    base: dict[str, int], mine: dict[str, int], theirs: dict[str, int]
) -> None:
    found = overlay(base, mine, theirs)
    for name in "abcd":
        start, own, other = base.get(name), mine.get(name), theirs.get(name)
        assert found.document.get(name) == (other if own == start else own)
        assert (name in found.clashes) == (own != start and other not in (start, own))


@given(documents, documents)
def test_where_one_side_did_nothing_the_other_stands(
    base: dict[str, int], changed: dict[str, int]
) -> None:
    assert overlay(base, changed, base).document == changed
    assert overlay(base, base, changed).document == changed
    assert overlay(base, changed, changed).clashes == ()


def test_fields_keep_the_order_of_the_record_as_it_is() -> None:
    found = overlay({"b": 1}, {"b": 2, "new": 1}, {"a": 1, "b": 1, "c": 1})
    assert list(found.document) == ["a", "b", "c", "new"]
