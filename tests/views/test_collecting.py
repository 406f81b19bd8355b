"""Garbage is collected where one paints: a Qt object may be let go of on no other thread."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from desktop_app.views.collecting import Collecting
from tests.windows import Session, wait_for


class Cycle:
    """Garbage once nobody holds it, and whoever collects it tells on which thread that is."""

    def __init__(self, told: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: told.append(threading.get_ident()))


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    parent = QObject()
    yield parent
    gc.enable()


def work() -> None:
    """Make so much, again and again, that Python would collect."""
    for _turn in range(50):
        held = [[number] for number in range(5 * gc.get_threshold()[0])]
        held.clear()


def test_another_thread_collects_nothing(parent: QObject) -> None:
    told: list[int] = []
    collecting = Collecting(parent)
    Cycle(told)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert told == []
    much_kept = [[number] for number in range(5 * gc.get_threshold()[0])]
    collecting.begin()
    wait_for(lambda: bool(told))
    assert told == [threading.get_ident()]
    assert much_kept
    collecting.end()


def test_a_busy_user_comes_first_but_not_for_ever(
    parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.views.collecting._PAUSE", 1)
    monkeypatch.setattr("desktop_app.views.collecting._PATIENCE", 3)
    told: list[int] = []
    looks: list[int] = []

    def busy() -> bool:
        looks.append(len(told))
        return True

    collecting = Collecting(parent)
    Cycle(told)
    much_kept = [[number] for number in range(5 * gc.get_threshold()[0])]
    collecting.begin(busy)
    wait_for(lambda: bool(told))
    assert much_kept
    assert looks[:4] == [0] * 4
    collecting.end()


def test_what_came_together_by_and_by_is_not_walked(
    parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.views.collecting._RECORDS", 5 * gc.get_threshold()[0])
    walked: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "stop":
            walked.append(told["generation"])

    collecting = Collecting(parent)
    kept = []
    for _turn in range(gc.get_threshold()[2] + 2):  # each turn is old once it is over
        kept.append([[number] for number in range(gc.get_threshold()[0])])
        gc.collect(1)
    before = gc.get_freeze_count()
    gc.callbacks.append(note)
    collecting._look()
    gc.callbacks.remove(note)
    assert walked == []
    assert gc.get_freeze_count() - before > len(kept) * gc.get_threshold()[0]
    gc.unfreeze()
    collecting.end()


def test_python_collects_again_when_it_is_ended(parent: QObject) -> None:
    collecting = Collecting(parent)
    assert not gc.isenabled()
    collecting.end()
    assert gc.isenabled()


def test_python_does_not_collect_by_itself_while_there_is_a_window(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    assert not gc.isenabled()
    session.close()
    assert gc.isenabled()


def test_the_records_of_a_large_group_are_set_aside_and_not_walked(parent: QObject) -> None:
    collecting = Collecting(parent)
    gc.collect()
    before = gc.get_freeze_count()
    records = [[number] for number in range(200_000)]
    collecting.begin()
    wait_for(lambda: gc.get_freeze_count() >= before + len(records))
    assert gc.get_count()[0] < gc.get_threshold()[0]
    collecting.end()
    gc.unfreeze()
