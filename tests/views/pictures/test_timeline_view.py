"""The timeline under the hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.edtf import Day
from desktop_app.library import Library, open_library
from desktop_app.pictures.geometry import bounds
from desktop_app.views.pictures.timeline_view import TimelineDialog

DAY = Day(2021, 8, 26)
KABUL = ("atrocities", "2021-08-26-kabul-airport")


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The shipped library, read only."""
    opened = open_library(SHIPPED_LIBRARY, read_only=True)
    yield opened
    opened.close()


@pytest.fixture
def dialog(qtbot: QtBot, library: Library) -> TimelineDialog:
    """The timeline of one group."""
    made = TimelineDialog(None, library.fact_sheet("isis-k", DAY), library)
    qtbot.addWidget(made)
    made.show()
    return made


def length(dialog: TimelineDialog) -> float:
    first, last = dialog.view.canvas.span
    return last - first


def test_keys_go_from_years_to_days_and_back(dialog: TimelineDialog) -> None:
    canvas = dialog.view.canvas
    whole = canvas.span
    for _press in range(40):
        QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert length(dialog) == pytest.approx(12)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.span == whole


def test_dragging_and_keys_move_it_no_farther_than_there_is_anything(
    dialog: TimelineDialog,
) -> None:
    canvas = dialog.view.canvas
    whole = canvas.span
    canvas.zoom(4)
    before = canvas.span
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 100))
    QTest.mouseMove(canvas, QPoint(450, 100))
    QTest.mouseMove(canvas, QPoint(500, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 100))
    assert canvas.span[0] < before[0]
    for _press in range(200):
        QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.span[0] == pytest.approx(whole[0])
    assert length(dialog) == pytest.approx(before[1] - before[0])


def test_what_is_selected_comes_into_view_and_opens(dialog: TimelineDialog, qtbot: QtBot) -> None:
    canvas = dialog.view.canvas
    canvas.zoom(200, QPointF(0, 0))
    dialog.view.select(KABUL)
    (mark,) = (mark for mark in canvas.picture.marks if KABUL in mark.keys)
    left, top, right, bottom = bounds(mark.shape)
    point = QPoint(round((left + right) / 2), round((top + bottom) / 2))
    with qtbot.waitSignal(dialog.opened) as opened:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    assert opened.args == [KABUL]


def test_every_mark_says_what_it_is(dialog: TimelineDialog) -> None:
    canvas = dialog.view.canvas
    for mark in canvas.picture.marks:
        if mark.keys:
            assert canvas.told(mark)
    assert canvas.accessibleDescription().startswith("Timeline of Islamic State Khorasan")


def test_it_is_kept_with_its_words_and_table(dialog: TimelineDialog) -> None:
    kept = dialog.view.canvas.kept
    assert kept.says
    assert kept.table.rows
    assert all(mark.tells for mark in kept.marks if mark.keys)
