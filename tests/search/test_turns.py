"""Reading in the background lets others have their turn, a longer one where somebody is busy."""

from collections.abc import Iterator
from threading import Lock

import pytest

from desktop_app.search import turns
from desktop_app.search.turns import Turns


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long it let others have their turn, on a clock on which each look takes a second."""
    clock, found = [0.0], list[float]()

    def look() -> float:
        clock[0] += 1
        return clock[0]

    def sleep(seconds: float) -> None:
        clock[0] += seconds
        found.append(seconds)

    monkeypatch.setattr("time.perf_counter", look)
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    monkeypatch.setattr("time.sleep", sleep)
    return found


def test_all_steps_are_done_and_others_may_have_the_lock_between(pauses: list[float]) -> None:
    lock = Lock()

    def steps() -> Iterator[int]:
        for number in range(3):
            assert lock.locked()
            yield number

    for number in Turns(lock).take(steps()):
        assert not lock.locked()
        assert len(pauses) == number
    assert pauses == [turns._TURN] * 3


def test_turns_are_longer_for_a_moment_when_somebody_is_busy(pauses: list[float]) -> None:
    shared = Turns(Lock())
    taken = shared.take(iter(range(9)))
    next(taken)
    shared.give_way()
    for _slice in taken:
        pass
    assert pauses[0] == turns._LONG_TURN
    assert pauses[-1] == turns._TURN


def test_what_can_wait_waits_while_somebody_is_busy(pauses: list[float]) -> None:
    shared = Turns(Lock())
    done: list[int] = []

    def steps() -> Iterator[int]:
        for number in range(3):
            done.append(len(pauses))
            yield number

    shared.give_way()
    for _slice in shared.take(steps(), can_wait=True):
        pass
    assert len(done) == 3
    assert done[0] > 0
    assert set(pauses[: done[0]]) == {turns._LONG_TURN}
