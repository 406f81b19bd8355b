from array import array

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.search.bits import bits, flags, keep, numbers, of_flags, packed, union

NUMBERS = st.sets(st.integers(0, 3_000))


@given(NUMBERS)
def test_a_set_gives_back_its_members_in_order(members: set[int]) -> None:
    assert list(numbers(bits(array("I", sorted(members))))) == sorted(members)


@given(st.lists(NUMBERS))
def test_a_union_holds_the_members_of_all(sets: list[set[int]]) -> None:
    together = union(array("I", sorted(each)) for each in sets)
    assert set(numbers(together)) == set().union(*sets)


@given(st.integers(1, 9_000), st.integers(0, 20_000))
def test_packing_changes_nothing_and_more_can_be_kept(count: int, beyond: int) -> None:
    kept = packed(array("I", range(count)))
    keep(kept, count + beyond)
    assert list(numbers(bits(kept))) == [*range(count), count + beyond]


@given(NUMBERS)
def test_a_set_has_a_flag_for_each_number(members: set[int]) -> None:
    found = bits(array("I", sorted(members)))
    told = flags(found)
    assert {number for number, flag in enumerate(told) if flag} == members
    assert of_flags(bytes(48 + flag for flag in told)) == found
