"""The map under the hand: drawn along, enlarged, walked, chosen from, and kept with its ground."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.library import Library, open_library
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Disc, Mark
from desktop_app.pictures.viewport import Viewport
from desktop_app.views.pictures.keeping import MARGIN, image
from desktop_app.views.pictures.map_view import MapView
from tests.views.pictures.pixels import alike

DAY = Day(2021, 8, 26)
KABUL = ("atrocities", "2021-08-26-kabul-airport")


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The shipped library, read only."""
    opened = open_library(SHIPPED_LIBRARY, read_only=True)
    yield opened
    opened.close()


@pytest.fixture
def view(qtbot: QtBot, library: Library) -> MapView:
    """The attacks of one group on a map."""
    made = MapView()
    qtbot.addWidget(made)
    made.resize(560, 340)
    attacks = Dated(library.fact_sheet("isis-k", FOREVER).atrocities)
    made.show_attacks(lambda: attacks, DAY, library)
    made.show()
    return made


def seen(view: MapView) -> Viewport:
    assert view.canvas.view is not None
    return view.canvas.view


def middle(mark: Mark) -> QPoint:
    left, top, right, bottom = bounds(mark.shape)
    return QPoint(round((left + right) / 2), round((top + bottom) / 2))


def discs(view: MapView) -> list[Mark]:
    return [m for m in view.canvas.picture.marks if m.keys and isinstance(m.shape, Disc)]


def drag(view: MapView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.canvas, start + (end - start) * step / 5)
    QTest.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=end)


def test_dragging_draws_the_ground_along_and_chooses_nothing(view: MapView, qtbot: QtBot) -> None:
    before = seen(view)
    place = before.at(200, 100)
    with qtbot.assertNotEmitted(view.narrowed), qtbot.assertNotEmitted(view.gathered):
        drag(view, QPoint(200, 100), QPoint(260, 130))
    after = seen(view)
    assert after.x(place[0]) == pytest.approx(260, abs=2)
    assert after.y(place[1]) == pytest.approx(130, abs=2)


def test_the_wheel_enlarges_under_the_pointer(view: MapView) -> None:
    place = seen(view).at(150, 90)
    turn = QWheelEvent(
        QPointF(150, 90),
        QPointF(view.canvas.mapToGlobal(QPoint(150, 90))),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    scale = seen(view).scale
    QApplication.sendEvent(view.canvas, turn)
    assert seen(view).scale == pytest.approx(scale * 1.25**2)
    assert seen(view).x(place[0]) == pytest.approx(150, abs=1)


def test_keys_enlarge_shrink_move_and_show_all(view: MapView) -> None:
    start = seen(view)
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert seen(view).scale > start.scale
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert seen(view).scale == pytest.approx(start.scale)
    QTest.keyClick(view.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert seen(view).longitude > start.longitude
    QTest.keyClick(view.canvas, Qt.Key.Key_0)
    assert not any("outside" in label.text for label in view.canvas.picture.labels)


def test_keys_walk_from_mark_to_mark_and_stay_on_one_while_it_is_enlarged(view: MapView) -> None:
    QTest.keyClick(view.canvas, Qt.Key.Key_End)
    walked = view.canvas.walked
    assert walked is not None
    assert walked.keys
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    after = view.canvas.walked
    assert after is None or after.keys == walked.keys


def test_a_click_opens_one_attack_and_narrows_to_the_place_of_several(
    view: MapView, qtbot: QtBot
) -> None:
    single = next(mark for mark in discs(view) if len(mark.keys) == 1)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle(single))
    assert opened.args == [single.keys[0]]
    several = next(mark for mark in discs(view) if mark.narrows)
    with qtbot.waitSignal(view.narrowed) as narrowed:
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle(several))
    assert narrowed.args is not None
    assert narrowed.args[0][0][0] == "place"


def test_a_double_click_enlarges_where_no_click_picks_anything(view: MapView, qtbot: QtBot) -> None:
    before, point = seen(view), QPoint(3, 3)
    place = before.at(3, 3)
    QTest.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=point)
    after = seen(view)
    assert after.scale == pytest.approx(2 * before.scale)
    assert (after.x(place[0]), after.y(place[1])) == pytest.approx((3, 3))
    single = next(mark for mark in discs(view) if len(mark.keys) == 1)
    with qtbot.assertNotEmitted(view.opened):
        QTest.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle(single))
        QTest.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=middle(single))
    assert seen(view) == after


def test_a_click_on_a_province_narrows_to_it(view: MapView, qtbot: QtBot) -> None:
    view.canvas.zoom(8, QPointF(seen(view).x(66.9), seen(view).y(32.2)))
    point = QPoint(round(seen(view).x(67.4)), round(seen(view).y(32.5)))
    with qtbot.waitSignal(view.narrowed) as narrowed:
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=point)
    assert ("province", "Zabul") in tuple(narrowed.args[0])


def test_what_is_selected_comes_into_view(view: MapView) -> None:
    view.canvas.zoom(6, QPointF(10, 10))
    assert not any(KABUL in mark.keys for mark in view.canvas.picture.marks)
    view.select(KABUL)
    (mark,) = (mark for mark in view.canvas.picture.marks if KABUL in mark.keys)
    assert 0 <= middle(mark).x() <= view.canvas.width()


def test_the_map_comes_back_from_what_was_selected_when_other_attacks_are_shown(
    view: MapView, library: Library
) -> None:
    rows = library.fact_sheet("isis-k", FOREVER).atrocities
    far = next(row for row in rows if row.atrocity.place.country == "RU")
    near = Dated(tuple(row for row in rows if "education" in row.atrocity.targets))
    every = Dated(rows)
    view.show_attacks(lambda: every, FOREVER, library)
    start = seen(view)
    view.select(("atrocities", far.atrocity.id))
    assert seen(view).latitude > start.latitude + 10
    view.resize(500, 340)
    assert any(("atrocities", far.atrocity.id) in mark.keys for mark in discs(view))
    view.show_attacks(lambda: near, FOREVER, library)
    assert discs(view)
    view.select(None)
    view.show_attacks(lambda: every, FOREVER, library)
    assert seen(view).longitude == pytest.approx(start.longitude, abs=5)


def test_what_is_pointed_at_is_told_with_its_source(view: MapView) -> None:
    for mark in view.canvas.picture.marks:
        if mark.keys or mark.narrows:
            assert view.canvas.told(mark)
    several = next(mark for mark in discs(view) if len(mark.keys) > 3)
    assert "(" in view.canvas.told(several).splitlines()[1]
    (nangarhar,) = (
        mark
        for mark in view.canvas.picture.marks
        if ("province", "Nangarhar") in mark.narrows and not mark.keys
    )
    head, *deadliest, rest = view.canvas.told(nangarhar).splitlines()
    assert head.startswith("Nangarhar: 10 attacks")
    assert len(deadliest) == 3
    assert all("(" in line for line in deadliest)
    assert "7" in rest


def test_it_is_kept_with_its_ground_words_and_table(view: MapView) -> None:
    kept = view.canvas.kept
    assert len(kept.marks) > len(view.canvas.picture.marks)
    assert kept.says
    assert kept.table.rows
    in_sight = {key for mark in view.canvas.picture.marks for key in mark.keys}
    shown = [key for mark in kept.marks for key in mark.keys]
    assert in_sight < set(shown)
    assert len(shown) == 50


def test_nothing_of_it_runs_out_of_the_picture_that_is_kept(view: MapView) -> None:
    view.canvas.zoom(4, QPointF(100, 100))
    drawn = image(view.canvas.kept, 1)
    right, bottom = drawn.width() - MARGIN, drawn.height() - MARGIN
    for x in range(drawn.width()):
        for y in range(drawn.height()):
            if x < MARGIN - 1 or y < MARGIN - 1 or x > right or y > bottom:
                assert drawn.pixelColor(x, y).lightness() == 255, (x, y)


def test_what_is_later_than_the_day_is_absent_and_the_view_stays(
    view: MapView, library: Library
) -> None:
    attacks = Dated(library.fact_sheet("isis-k", FOREVER).atrocities)
    before = seen(view)
    early = Day(2016, 1, 1)
    view.show_attacks(lambda: attacks, early, library)
    assert seen(view) == before
    shown = {id_ for mark in view.canvas.picture.marks for _table, id_ in mark.keys}
    assert shown
    assert all(id_ < "2016-01-01" for id_ in shown)


def test_a_screen_reader_hears_what_it_shows(view: MapView, qtbot: QtBot) -> None:
    said = view.canvas.accessibleDescription
    qtbot.waitUntil(lambda: "Boundaries as of 2018" in said())
    assert view.canvas.accessibleName() == "Map of attacks"


def test_while_it_moves_it_shows_what_it_shows_at_rest(view: MapView, qtbot: QtBot) -> None:
    canvas = view.canvas
    qtbot.waitUntil(lambda: bool(canvas.accessibleDescription()))
    canvas.zoom(1.3)
    canvas.draw_along(30, 10)
    moving = canvas.grab().toImage()
    shown = canvas.picture
    qtbot.wait(300)
    assert canvas.picture is shown
    assert alike(moving, canvas.grab().toImage())
    assert not alike(moving, canvas.grab(QRect(40, 0, canvas.width(), canvas.height())).toImage())


def test_what_comes_next_is_made_ready_while_the_map_rests_and_is_seen(
    view: MapView, qtbot: QtBot
) -> None:
    preparing = view.canvas.preparing
    qtbot.waitUntil(lambda: preparing.busy)
    view.canvas.draw_along(5, 0)
    assert not preparing.busy
    qtbot.waitUntil(lambda: preparing.busy)
    view.canvas.wait()  # another day comes
    assert not preparing.busy
    view.canvas.draw_along(-5, 0)
    qtbot.waitUntil(lambda: preparing.busy)
    view.hide()
    assert not preparing.busy
    view.show()
    qtbot.waitUntil(lambda: preparing.busy)
    qtbot.waitUntil(lambda: not preparing.busy)
