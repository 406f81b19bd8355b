"""Tabs say how many rows they hold; sources are counted while other things go on."""

from collections.abc import Collection, Mapping
from time import sleep

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.bibliography import Bibliography
from desktop_app.domain.citings import Citings, Told
from desktop_app.domain.counts import number
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Source
from desktop_app.domain.sheet import FactSheet
from desktop_app.views.places import Tab
from desktop_app.views.sheet_tabs import SheetTabs
from desktop_app.views.tab_counts import TabCounts
from tests.windows import wait_for

SOURCES = {f"s{each}": Source(id=f"s{each}") for each in range(4000)}


class Counted:
    """A sheet whose summary cites so many sources, and how often any were looked up."""

    def __init__(self, count: int) -> None:
        self.looks = 0
        bibliography = Bibliography(
            Citings(Told([(("groups", "g"), tuple(SOURCES)[:count])])), self._find
        )
        self.sheet = FactSheet(Group(id="g"), Day(2026, 1, 1), (), (), (), bibliography)

    def _find(self, ids: Collection[str]) -> Mapping[str, Source]:
        self.looks += 1
        sleep(0.005)  # longer than a slice
        return {each: SOURCES[each] for each in ids}


@pytest.fixture
def tabs(qtbot: QtBot) -> SheetTabs:
    bar = SheetTabs()
    bar.resize(1000, 40)
    qtbot.addWidget(bar)
    return bar


def wait_until_told(tabs: SheetTabs, count: int) -> None:
    place = list(Tab).index(Tab.SOURCES)
    wait_for(lambda: tabs.tabText(place).split()[-1] == number(count))


def test_the_sources_are_counted_of_each_sheet(tabs: SheetTabs) -> None:
    counts = TabCounts(tabs)
    for count in (4000, 3):
        counts.show_sheet(Counted(count).sheet)
        wait_until_told(tabs, count)


def test_a_sheet_no_longer_shown_is_counted_no_further(tabs: SheetTabs) -> None:
    counts, before = TabCounts(tabs), Counted(4000)
    counts.show_sheet(before.sheet)
    wait_for(lambda: before.looks)
    looks = before.looks
    counts.show_sheet(Counted(2).sheet)
    wait_until_told(tabs, 2)
    assert before.looks == looks


def test_sources_are_counted_once_nothing_else_goes_on(tabs: SheetTabs) -> None:
    goes_on, asked = [True], list[bool]()

    def busy() -> bool:
        asked.extend(goes_on)
        return goes_on[0]

    counts, counted = TabCounts(tabs), Counted(40)
    counts.rest_while(busy)
    counts.show_sheet(counted.sheet)
    wait_for(lambda: len(asked) > 5)
    assert counted.looks == 0
    goes_on[0] = False
    wait_until_told(tabs, 40)
