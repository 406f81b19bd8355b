from array import array

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.search.bits import bits, count, keep, numbers, packed, union

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


@given(NUMBERS, NUMBERS)
def test_members_of_a_set_are_counted_in_either_form(held: set[int], among: set[int]) -> None:
    chosen = bits(array("I", sorted(among)))
    flags = chosen.to_bytes((chosen.bit_length() + 7) // 8, "little")
    few = array("I", sorted(held))
    many = bytearray(bits(few).to_bytes(400, "little"))
    assert count(few, chosen, flags) == count(many, chosen, flags) == len(held & among)
