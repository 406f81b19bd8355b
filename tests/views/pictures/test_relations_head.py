"""The group among others: a click goes to another, a line tells the story of its pair."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import bounds, label_box, mark_at
from desktop_app.pictures.marks import Mark, Rectangle
from desktop_app.pictures.marks import Path as Line
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.pictures.relations_head import RelationsHead
from desktop_app.views.places import Tab
from desktop_app.views.relations import Relations
from tests.windows import Session, links_of, press, settle, type_into

RIVALRY = ("relations", "isis-k-taliban-doha-quarrel")


@pytest.fixture
def shown(
    start: Callable[[Path], Session], shipped_copy: Path, qtbot: QtBot
) -> tuple[Session, RelationsHead]:
    session = start(shipped_copy)
    session.window.resize(1440, 900)
    session.go("isis-k", Tab.RELATIONS)
    page = session.window.browser.view.page(Tab.RELATIONS)
    assert isinstance(page, Relations)
    qtbot.waitUntil(lambda: bool(page.head.view.canvas.picture.marks))
    return session, page.head


def shades(image: QImage) -> set[int]:
    """The darkest shades of an image: those of its letters."""
    lights = {
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    }
    return {light for light in lights if light < 90}


def marks_of(head: RelationsHead, table: str, id_: str) -> list[Mark]:
    return [mark for mark in head.view.canvas.picture.marks if (table, id_) in mark.keys]


def point_on(head: RelationsHead, mark: Mark) -> QPoint:
    """A point where the mark is uppermost."""
    picture = head.view.canvas.picture
    left, top, right, bottom = bounds(mark.shape)
    number = next(at for at, each in enumerate(picture.marks) if each is mark)
    grid = [
        QPoint(round(left + (right - left) * a / 20), round(top + (bottom - top) * b / 20))
        for a in range(21)
        for b in range(21)
    ]
    return next(at for at in grid if mark_at(picture, at.x(), at.y()) == number)


def test_a_click_on_a_group_goes_to_its_sheet(
    shown: tuple[Session, RelationsHead], qtbot: QtBot
) -> None:
    session, head = shown
    (taliban,) = marks_of(head, "groups", "taliban")
    canvas = head.view.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point_on(head, taliban))
    settle()
    place = session.window.browser.place
    assert place is not None
    assert place.group == "taliban"


def test_a_line_tells_the_dated_story_of_its_pair_up_to_the_day(
    shown: tuple[Session, RelationsHead], qtbot: QtBot
) -> None:
    session, head = shown
    session.window.browser.look_at(Day(2021, 8, 26))
    settle()
    line = marks_of(head, "relations", "isis-k-taliban-war")[0]
    assert len(line.keys) > 3
    canvas = head.view.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point_on(head, line))
    settle()
    assert head.story.isVisible()
    assert session.window.focusWidget() is head.story.text
    assert head.story.heading.text() == "WITH TALIBAN"
    text = head.story.text.toPlainText()
    assert "Darzab" in text
    assert "in armed conflict with, ended" in text
    assert "2023" not in text.replace("… 2023", "")
    linked = [address.rsplit("/", 1)[1] for address in links_of(head.story.text).values()]
    assert set(linked) <= {key[1] for key in line.keys}
    QTest.keyClick(head.story.text, Qt.Key.Key_Escape)
    assert head.story.isHidden()
    assert session.window.focusWidget() is canvas


def test_the_story_closes_with_another_group(shown: tuple[Session, RelationsHead]) -> None:
    session, head = shown
    head.view.gathered.emit(marks_of(head, "relations", "isis-k-taliban-war")[0].keys)
    assert head.story.isVisible()
    session.go("ttp", Tab.RELATIONS)
    assert head.story.isHidden()


def test_two_steps_show_more_groups_and_keys_walk_them(
    shown: tuple[Session, RelationsHead], qtbot: QtBot
) -> None:
    session, head = shown
    assert not marks_of(head, "groups", "aq")
    head.steps.button(2).click()
    assert marks_of(head, "groups", "aq")
    canvas = head.view.canvas
    canvas.setFocus()
    for _key in range(len(canvas.picture.marks)):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        if canvas.walked is not None and canvas.walked.keys == (("groups", "aq"),):
            break
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    settle()
    place = session.window.browser.place
    assert place is not None
    assert place.group == "aq"


def test_two_steps_show_more_groups_in_a_small_window_too(
    shown: tuple[Session, RelationsHead],
) -> None:
    session, head = shown
    session.window.resize(1280, 720)
    settle()
    head.steps.button(2).click()
    assert marks_of(head, "groups", "aq")


def test_groups_do_not_move_with_the_day(shown: tuple[Session, RelationsHead]) -> None:
    session, head = shown

    def places() -> dict[str, object]:
        marks = head.view.canvas.picture.marks
        return {
            mark.keys[0][1]: mark.shape
            for mark in marks
            if isinstance(mark.shape, Rectangle) and mark.keys
        }

    now = places()
    session.window.browser.look_at(Day(2017, 1, 1))
    settle()
    then = places()
    assert set(then) != set(now)
    assert all(then[id_] == now[id_] for id_ in set(then) & set(now))


def test_the_line_of_the_relation_selected_is_ringed_and_its_words_are_not(
    shown: tuple[Session, RelationsHead],
) -> None:
    _session, head = shown
    canvas = head.view.canvas
    plain = canvas.grab().toImage()
    head.select(RIVALRY)
    ringed = canvas.grab().toImage()
    (line,) = (m for m in canvas.picture.marks if m.keys[:1] == (RIVALRY,))
    assert isinstance(line.shape, Line)
    (x, y), *_rest = line.shape.points
    beside = round(x) + 3, round(y) + (8 if line.shape.points[-1][1] > y else -8)
    assert ringed.pixelColor(*beside) != plain.pixelColor(*beside)
    words = next(label for label in canvas.picture.labels if label.text == "in armed conflict with")
    left, top, right, bottom = map(round, label_box(words))
    box = (left, top, right - left, bottom - top)
    assert shades(ringed.copy(*box)) == shades(plain.copy(*box))


def test_a_relation_is_drawn_as_it_is_typed(shown: tuple[Session, RelationsHead]) -> None:
    session, head = shown
    assert marks_of(head, "groups", "ttp")
    session.edit("relations", "isis-k-ttp-rivals")
    line = session.form.rows["end"].control.findChild(QLineEdit)
    type_into(line, "2016-01-01")
    settle()
    assert not marks_of(head, "groups", "ttp")
    session.editor.discard()
    settle()
    assert marks_of(head, "groups", "ttp")


def test_a_new_relation_is_drawn_once_it_names_another_group(
    shown: tuple[Session, RelationsHead],
) -> None:
    session, head = shown
    assert not marks_of(head, "groups", "aq")
    editor = session.add("relations")
    control = session.form.rows["object"].control
    assert isinstance(control, ReferenceControl)
    control.box.setFocus()
    type_into(control.box, "al-Qaeda")
    press(Qt.Key.Key_Return)
    settle()
    assert editor.document["object"] == "aq"
    (key,) = {key for mark in marks_of(head, "groups", "aq") for key in mark.keys}
    assert key == ("groups", "aq")
    typed = [mark for mark in head.view.canvas.picture.marks if editor.key in mark.keys]
    assert typed
    words = [label.text for label in head.view.canvas.picture.labels]
    assert "possibly linked, how is not said" in words
    session.window.browser.view.drop_form()


def test_all_keys_are_seen_beside_a_story(shown: tuple[Session, RelationsHead]) -> None:
    session, head = shown
    session.window.resize(1280, 720)
    settle()
    head.view.canvas.gathered.emit([RIVALRY])
    settle()
    canvas = head.view.canvas
    assert head.story.isVisible()
    assert canvas.isVisible()
    assert canvas.visibleRegion().boundingRect() == canvas.rect()


@pytest.mark.parametrize("height", [620, 480])
def test_in_a_low_window_all_of_the_picture_is_seen_and_its_lines_say_what_they_are(
    shown: tuple[Session, RelationsHead], qtbot: QtBot, height: int
) -> None:
    session, head = shown
    session.window.resize(1280, height)
    settle()
    canvas = head.view.canvas
    assert canvas.scroller is not None
    qtbot.waitUntil(lambda: canvas.picture.height < 300)
    for steps in (1, 2):
        head.show_steps(steps)
        settle()
        assert canvas.picture.height <= canvas.scroller.viewport().height(), "the page scrolls"
        texts = {label.text for label in canvas.picture.labels}
        assert {"in armed conflict with", "rival of", "linked with"} <= texts
