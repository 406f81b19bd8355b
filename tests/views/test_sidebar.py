"""The list of groups comes after the first paint, and stands first in the order of Tab."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop_app.models.groups import Groups, Listed
from desktop_app.views.group_list import GroupList, count_in_words
from desktop_app.views.sidebar import Sidebar
from tests.windows import Session, press, settle, text_of

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def test_it_is_filled_once_the_sheet_has_been_painted(session: Session) -> None:
    sidebar = session.window.browser.sidebar
    assert "Khorasan Province" in text_of(sidebar)
    assert sidebar.findChildren(GroupList) == [sidebar.list]
    assert sidebar.list.currentIndex().data() == "Khorasan Province"


def test_what_it_is_told_before_is_what_it_shows(session: Session) -> None:
    rows = session.window.browser.sidebar.list
    sidebar = Sidebar()
    sidebar.show_groups(Groups(session.window.library).rows)
    sidebar.select("t")
    assert sidebar.findChildren(GroupList) == []
    sidebar.show()
    settle()
    assert sidebar.list.currentIndex().data() == "Taliban"
    assert sidebar.list.model().rowCount() == rows.model().rowCount()
    sidebar.close()


def test_every_name_has_room_beside_the_scroll_bar(session: Session) -> None:
    rows = tuple(
        Listed(f"g{number}", "Front " + "x" * number + " Movement of", True, 4000)
        for number in range(30)
    )
    groups = GroupList()
    groups.show_groups(rows)
    groups.resize(240, 300)
    groups.show()
    settle()
    assert groups.verticalScrollBar().isVisible()
    metrics = QFontMetrics(groups.font())
    for number, row in enumerate(rows):
        box = groups.visualRect(groups.model().index(number + 1, 0))
        room = QRect(0, 0, box.width() - 8 - 18 - metrics.horizontalAdvance("4000"), 200)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.name).height()
        assert box.width() == groups.viewport().width()
        assert needed <= box.height() - 8
    groups.close()


def test_tab_reaches_it_before_the_tabs_of_the_sheet(session: Session) -> None:
    browser = session.window.browser
    browser.sidebar.list.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is browser.view.tabs


def test_counts_that_come_later_move_nothing(session: Session) -> None:
    rows = session.window.browser.sidebar.list
    shown = Groups(session.window.library).rows
    places = [rows.model().index(number, 0) for number in range(rows.model().rowCount())]
    kept = [QPersistentModelIndex(place) for place in places]
    uncounted = tuple(Listed(row.id, row.name, row.is_group, None) for row in shown)
    for told in (uncounted, shown):
        rows.show_groups(told)
        assert all(map(QPersistentModelIndex.isValid, kept))
        assert rows.currentIndex().data() == "Khorasan Province"
        spoken = rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        assert ("recorded attack" in spoken) == (told is shown)


def test_another_order_of_the_same_groups_is_shown(session: Session) -> None:
    rows = session.window.browser.sidebar.list
    shown = tuple(row for row in Groups(session.window.library).rows if row.is_group)
    rows.show_groups(shown[::-1])
    listed = [rows.model().index(number, 0).data() for number in range(rows.model().rowCount())]
    assert listed[1:] == [row.name for row in shown[::-1]]


def test_a_count_goes_from_what_is_sure_to_what_is_possible() -> None:
    assert count_in_words(Listed("g", "Group", True, 3)) == "3"
    assert count_in_words(Listed("g", "Group", True, 3, 1)) == "2–3"


@pytest.mark.usefixtures("session")
def test_a_long_count_stands_below_a_name_that_it_would_cut_off() -> None:
    drawn, boxes = [], []
    for count, possible in ((None, 0), (59_079, 122)):
        groups = GroupList()
        groups.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nor is one of them picked
        name = "United Heltepe Front of the North"
        groups.show_groups((Listed("g", name, True, count, possible),))
        groups.resize(150, 300)
        groups.show()
        settle()
        boxes.append(groups.visualRect(groups.model().index(1, 0)))
        drawn.append(groups.viewport().grab(boxes[0].adjusted(0, 0, 0, -6)).toImage())
        groups.close()
    assert drawn[0] == drawn[1]
    assert boxes[1].height() >= boxes[0].height() + QFontMetrics(groups.font()).height()


@pytest.mark.usefixtures("session")
def test_a_count_stands_beside_a_name_that_breaks_at_a_hyphen() -> None:
    groups = GroupList()
    groups.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    groups.show_groups((Listed("g", "Jamaat-ul-Ahrar", True, 5),))
    groups.resize(145, 300)
    groups.show()
    settle()
    box = groups.visualRect(groups.model().index(1, 0))
    where = QRect(box.right() - 30, box.top(), 30, box.height() // 2)
    drawn = groups.viewport().grab(where).toImage()
    inks = {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
    assert len(inks) > 1
    groups.close()
