"""The search page goes on: at the end of the list come further hits, and nothing jumps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.search_page import SearchPage
from tests.views.test_search_page import answered, called_up
from tests.windows import Documents, Session, wait_for, write_library

MANY = 450


@pytest.fixture
def page(start: Callable[[Path], Session], tmp_path: Path) -> SearchPage:
    titles = {f"a{n}": {"title": f"Raid on market {n}", "date": "2019"} for n in range(MANY)}
    named: Documents = {
        "groups": {"g": {"names": [{"text": "Front"}], "note": "They raid."}},
        "sources": {"s": {"title": "A raid"}},
        "atrocities": titles,
    }
    return called_up(start(write_library(tmp_path / "db.json", named)), "raid")


def listed(page: SearchPage) -> int:
    return len(page.rows.entries)


def to_the_end(page: SearchPage) -> None:
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())


def test_all_are_listed_by_going_on_to_the_end(page: SearchPage) -> None:
    assert listed(page) == 100
    assert page.count.text() == "452 records · the best 100 are listed, more at the end of the list"
    for more in (300, MANY + 2):
        to_the_end(page)
        wait_for(lambda more=more: listed(page) == more)
    assert page.count.text() == "452 records"
    assert len({page.rows.key(number) for number in page.rows.entries}) == MANY + 2
    to_the_end(page)
    answered(page)
    assert listed(page) == MANY + 2


def test_what_is_read_and_chosen_stays_where_it_is(page: SearchPage) -> None:
    chosen = page.list.entry
    assert chosen is not None
    to_the_end(page)
    above = page.list.uppermost
    wait_for(lambda: listed(page) == 300)
    assert page.list.uppermost == above
    assert page.list.entry is not None
    assert page.list.entry.key == chosen.key


def test_by_keys_one_comes_beyond_the_first(page: SearchPage) -> None:
    while listed(page) == 100:
        QTest.keyClick(page.line, Qt.Key.Key_PageDown)
        answered(page)
    entry = page.list.entry
    assert entry is not None
    QTest.keyClick(page.line, Qt.Key.Key_Down)
    assert page.list.entry != entry


def test_another_text_begins_anew(page: SearchPage) -> None:
    to_the_end(page)
    wait_for(lambda: listed(page) == 300)
    page.line.setText("market")
    answered(page)
    assert listed(page) == 100
    assert page.list.verticalScrollBar().value() == 0
