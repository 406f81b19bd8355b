"""Long work leaves the window free to answer."""

from collections.abc import Iterator
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop_app.views.stepwise import Stepwise
from tests.windows import wait_for


def busy(seconds: float, walked: list[int]) -> Iterator[None]:
    """Work that takes its time at each of its steps."""
    for step in range(40):
        until = monotonic() + seconds
        while monotonic() < until:
            pass
        walked.append(step)
        yield


def test_events_are_answered_between_slices(qapp: Any) -> None:
    parent, walked, answered, ended = QObject(), [], [], []  # type: ignore[var-annotated]
    steps = Stepwise(parent)
    timer = QTimer(parent)
    timer.timeout.connect(lambda: answered.append(len(walked)))
    timer.start(0)
    steps.start(busy(0.004, walked), lambda: ended.append(True))
    assert steps.busy
    assert len(walked) < 40
    wait_for(lambda: bool(ended))
    assert walked == list(range(40))
    assert len(set(answered)) > 3
    assert not steps.busy


def test_other_work_takes_the_place_of_what_is_left(qapp: Any) -> None:
    parent, first, second, ended = QObject(), [], [], []  # type: ignore[var-annotated]
    steps = Stepwise(parent)
    steps.start(busy(0.004, first), lambda: ended.append("first"))
    steps.start(busy(0, second), lambda: ended.append("second"))
    wait_for(lambda: bool(ended))
    assert ended == ["second"]
    assert len(first) < 40
    assert len(second) == 40


def test_short_work_is_done_at_once(qapp: Any) -> None:
    parent, ended = QObject(), []
    steps = Stepwise(parent)
    steps.start(iter([None, None]), lambda: ended.append(True))
    assert ended == [True]
    steps.start(iter([None]), lambda: ended.append(False))
    steps.stop()
    assert not steps.busy


def test_it_rests_while_something_else_goes_on(qapp: Any) -> None:
    parent, walked, ended, turns = QObject(), [], [], []  # type: ignore[var-annotated]
    goes_on = [True]
    steps = Stepwise(parent)
    steps.rest_while(lambda: goes_on[0])
    steps.start(busy(0, walked), lambda: ended.append(True))
    timer = QTimer(parent)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(0)
    wait_for(lambda: len(turns) > 5)
    assert steps.busy
    assert walked == []
    goes_on.clear()
    goes_on.append(False)
    wait_for(lambda: bool(ended))
    assert walked == list(range(40))
