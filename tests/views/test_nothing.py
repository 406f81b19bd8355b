"""A tab without rows says why there are none, and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.views.places import Tab
from tests.windows import Session

Start = Callable[[Path], Session]


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        (Tab.ATROCITIES, "No attack up to 1 January 2010 is recorded: choose a later day."),
        (Tab.RELATIONS, "No relation had begun on 1 January 2010: choose a later day."),
    ],
)
def test_before_the_first_of_them_it_says_to_choose_a_later_day(
    start: Start, shipped_copy: Path, tab: Tab, said: str
) -> None:
    session = start(shipped_copy)
    session.go("isis-k", tab)
    assert not session.table().empty.isVisible()
    session.window.browser.look_at(Day(2010, 1, 1))
    assert session.table().empty.isVisible()
    assert session.table().empty.text() == said


def test_where_none_is_recorded_it_says_what_the_library_covers_and_to_add_one(
    start: Start, small_copy: Path
) -> None:
    session = start(small_copy)
    session.go("t", Tab.LEADERSHIP)
    said = session.table().empty.text()
    assert said.startswith("No posting of this group is recorded in this library.")
    assert said.endswith("“Add” above records one.")
