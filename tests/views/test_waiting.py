"""What waits for a rest: it gives way to whatever is there already when its time has come."""

from time import sleep

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.waiting import Rest, later


def test_it_is_done_once_after_the_last_of_many_wishes(qtbot: QtBot) -> None:
    done: list[int] = []
    parent = QObject()
    rest = Rest(parent, lambda: done.append(1))
    for _wish in range(3):
        rest.start(5)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)
    assert done == [1]


def test_a_wish_that_waits_when_its_time_has_come_goes_first(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    rest = Rest(parent, lambda: done.append("rested"))
    rest.start(1)

    def day() -> None:
        done.append("day")
        rest.start(1)

    soon = later(parent, 0, day)
    for _day in range(4):
        sleep(0.01)  # a slow day: the rest is due
        soon.start()
        QApplication.processEvents()
    assert done == ["day"] * 4
    qtbot.waitUntil(lambda: done[-1] == "rested")


def test_it_is_not_done_when_it_was_stopped(qtbot: QtBot) -> None:
    done: list[int] = []
    parent = QObject()
    rest = Rest(parent, lambda: done.append(1))
    rest.start(1)
    rest.stop()
    qtbot.wait(20)
    assert not done
