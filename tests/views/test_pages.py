"""The pages of a sheet's tabs."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.atrocities import Atrocities
from desktop_app.views.pages import Pages
from desktop_app.views.places import Tab


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    pages = Pages()
    qtbot.addWidget(pages)
    return pages


@pytest.mark.parametrize("built_before", [True, False])
def test_a_page_rests_while_the_user_is_busy_whenever_it_was_built(
    pages: Pages, *, built_before: bool
) -> None:
    busy, done = [True], []
    if built_before:
        pages.of(Tab.ATROCITIES)
    pages.rest_while(lambda: busy[0])
    page = pages.of(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    steps = page.head.map.canvas.preparing
    steps.start(iter(range(3)), lambda: done.append(True))
    assert not done
    busy[0] = False
    steps.start(iter(range(3)), lambda: done.append(True))
    assert done


def test_each_page_is_built_once_and_told_of(pages: Pages) -> None:
    told: list[object] = []
    pages.built.connect(told.append)
    assert pages.already_of(Tab.SOURCES) is None
    page = pages.of(Tab.SOURCES)
    assert pages.of(Tab.SOURCES) is pages.already_of(Tab.SOURCES) is page
    assert told == [page]
