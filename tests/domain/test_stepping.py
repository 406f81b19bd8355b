import pytest

from desktop_app.domain.stepping import Steps, finished, parcels


def test_what_is_walked_to_its_end_gives_its_result() -> None:
    def work() -> Steps[int]:
        yield
        yield
        return 7

    assert finished(work()) == 7


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7])
def test_parcels_hold_all_things_in_their_order_so_many_at_a_time(count: int) -> None:
    some = list(parcels(iter(range(count)), 3))
    assert [thing for parcel in some for thing in parcel] == list(range(count))
    assert all(len(parcel) == 3 for parcel in some[:-1])
    assert all(some)
