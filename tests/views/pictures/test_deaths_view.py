"""The killed above the table of atrocities: they obey its filters, and a click narrows it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import bounds, mark_at
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.places import Tab
from tests.windows import Session, settle


@pytest.fixture
def page(
    start: Callable[[Path], Session], shipped_copy: Path, qtbot: QtBot
) -> tuple[Session, Atrocities]:
    session = start(shipped_copy)
    session.window.resize(1440, 900)
    session.go("isis-k", Tab.ATROCITIES)
    page = session.window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    qtbot.waitUntil(lambda: bool(page.head.deaths.canvas.picture.marks))
    return session, page


def shown(page: Atrocities) -> set[str]:
    return {key[1] for mark in page.head.deaths.canvas.picture.marks for key in mark.keys}


def bar_of(page: Atrocities, year: str) -> QPoint:
    """The middle of the first bar of a year."""
    marks = page.head.deaths.canvas.picture.marks
    left, top, right, bottom = bounds(
        next(mark for mark in marks if ("since", year) in mark.narrows).shape
    )
    return QPoint(round((left + right) / 2), round((top + bottom) / 2))


def test_a_click_on_a_year_narrows_the_table_and_then_shows_months(
    page: tuple[Session, Atrocities], qtbot: QtBot
) -> None:
    _session, atrocities = page
    canvas = atrocities.head.deaths.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=bar_of(atrocities, "2016"))
    assert atrocities.filters.since == atrocities.filters.until == "2016"
    qtbot.waitUntil(lambda: len(atrocities.shown_ids()) == 6)
    qtbot.waitUntil(lambda: shown(atrocities) == set(atrocities.shown_ids()))
    assert "per month" in canvas.picture.title


def test_a_double_click_on_a_year_picks_none_of_the_months_that_come_under_it(
    page: tuple[Session, Atrocities], qtbot: QtBot
) -> None:
    _session, atrocities = page
    canvas = atrocities.head.deaths.canvas
    point = bar_of(atrocities, "2021")
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: "per month" in canvas.picture.title)
    assert mark_at(canvas.picture, point.x(), point.y()) is not None
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    settle()
    assert atrocities.filters.since == atrocities.filters.until == "2021"


def test_what_is_later_than_the_day_is_faint_and_obeys_the_filters_too(
    page: tuple[Session, Atrocities], qtbot: QtBot
) -> None:
    session, atrocities = page
    session.window.browser.look_at(Day(2021, 8, 26))
    settle()
    qtbot.waitUntil(lambda: len(shown(atrocities)) == 78)
    assert len(atrocities.shown_ids()) == 50
    atrocities.narrow((("target", "media"),))
    qtbot.waitUntil(lambda: len(atrocities.shown_ids()) < 50)
    marks = atrocities.head.deaths.canvas.picture.marks
    qtbot.waitUntil(lambda: len(shown(atrocities)) < 20)
    faint = {key[1] for mark in marks if mark.look.faint for key in mark.keys}
    assert not faint & set(atrocities.shown_ids())


def test_the_switch_shows_targets_and_a_click_narrows_to_one(
    page: tuple[Session, Atrocities], qtbot: QtBot
) -> None:
    _session, atrocities = page
    deaths = atrocities.head.deaths
    by_year, by_target, _by_type = deaths.switch.buttons()
    by_target.click()
    assert "by target" in deaths.canvas.picture.title
    assert "BY TARGET" in deaths.title.text()
    atrocities.head.narrowed.emit((("target", "shia"),))
    qtbot.waitUntil(lambda: atrocities.filters.values("target") == ("shia",))
    atrocities.head.narrowed.emit((("target", "shia"),))
    qtbot.waitUntil(lambda: not atrocities.filters)
    by_year.click()
    assert "per year" in deaths.canvas.picture.title


def test_the_record_that_is_open_is_marked(page: tuple[Session, Atrocities]) -> None:
    session, atrocities = page
    session.go("isis-k", Tab.ATROCITIES, ("atrocities", "2016-07-23-dehmazang"))
    before = atrocities.head.deaths.canvas.grab().toImage()
    atrocities.head.select(None)
    assert atrocities.head.deaths.canvas.grab().toImage() != before


def test_where_it_is_narrow_one_of_map_and_killed_is_shown(
    page: tuple[Session, Atrocities],
) -> None:
    _session, atrocities = page
    head = atrocities.head
    assert head.map.isVisible()
    assert head.deaths.isVisible()
    head.setFixedWidth(500)
    settle()
    assert (head.map.isVisible(), head.deaths.isVisible()) == (True, False)
    head.switch.buttons()[1].click()
    assert (head.map.isVisible(), head.deaths.isVisible()) == (False, True)
