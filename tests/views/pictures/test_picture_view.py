"""A picture in the window: pointing, clicking, walking by keys, keeping, reading as a table."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.pictures.marks import Disc, Ink, Key, Label, Look, Mark, Picture, Rectangle, Table
from desktop_app.views.pictures import keeping
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.pictures.table import TableDialog
from desktop_app.views.theme import colours
from tests.dialogs import accepting, saving_as
from tests.windows import wait_for

A: Key = ("leadership", "a")
B: Key = ("leadership", "b")
NASTY = "<img src='file:///etc/passwd'> <b>bold</b> & more"


def picture(width: float) -> Picture:
    """Two bars and a heap, made for a width."""
    return Picture(
        "A title",
        "What one would see",
        width,
        120,
        (
            Mark(Rectangle(10, 10, width / 2, 10), Look(fill=Ink.ACCENT), f"first\n{NASTY}", (A,)),
            Mark(Rectangle(10, 40, 80, 10), Look(fill=Ink.NEUTRAL), "second", (B,)),
            Mark(Disc(40, 80, 8), Look(fill=Ink.DOUBT), "both", (A, B)),
            Mark(Disc(80, 80, 8), Look(fill=Ink.DOUBT), "some", narrows=(("place", "Kabul"),)),
        ),
        (Label("cut…", 10, 110, whole="cut short"),),
        Table(("Who", "From"), (("First", "2015"), ("Second", "2016")), (A, B)),
    )


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView("A heading")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_maker(picture)
    made.show()
    made.activateWindow()
    return made


def click(view: PictureView, x: int, y: int) -> None:
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))


def crowded(width: float) -> Picture:
    """The same marks, in another order and among others."""
    before = Mark(Disc(5, 5, 3), Look(fill=Ink.DOUBT), "new", (("leadership", "new"),))
    marks = [before, *reversed(picture(width).marks)]
    marks[1:1] = [Mark(Disc(9, 9, 3), Look(fill=Ink.DOUBT), "report of the first", (A,))]
    return Picture("A title", "What one would see", width, 120, tuple(marks))


def walked(view: PictureView) -> str:
    """What the mark that the keyboard is on tells."""
    mark = view.canvas.walked
    return mark.tells if mark is not None else ""


def test_it_is_made_as_wide_as_there_is_room(view: PictureView) -> None:
    assert view.canvas.picture.width == view.canvas.width()
    assert view.canvas.height() == 120
    view.resize(600, 200)
    assert view.canvas.picture.width == view.canvas.width() == 600


def test_a_click_opens_narrows_or_gathers(view: PictureView, qtbot: QtBot) -> None:
    for (x, y), signal, told in (
        ((20, 15), view.opened, A),
        ((40, 80), view.gathered, (A, B)),
        ((80, 80), view.narrowed, (("place", "Kabul"),)),
    ):
        with qtbot.waitSignal(signal) as heard:
            click(view, x, y)
        assert heard.args == [told]


def test_the_keyboard_walks_and_opens(view: PictureView, qtbot: QtBot) -> None:
    view.canvas.setFocus()
    opened: list[object] = []
    view.opened.connect(opened.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(view.canvas, key)
    assert opened == [A, B]
    assert "second" in QToolTip.text()
    QTest.keyClick(view.canvas, Qt.Key.Key_End)
    assert walked(view) == "some"
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert walked(view) == ""
    QTest.keyClick(view.canvas, Qt.Key.Key_End)
    assert walked(view) == "some"


def test_tab_leaves_the_picture(view: PictureView) -> None:
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    QTest.keyClick(view.canvas, Qt.Key.Key_Tab)
    assert not view.canvas.hasFocus()


def test_what_has_the_focus_or_is_selected_is_ringed(view: PictureView) -> None:
    plain = view.canvas.grab().toImage()
    view.select(B)
    chosen = view.canvas.grab().toImage()
    assert chosen != plain
    view.select(None)
    assert view.canvas.grab().toImage() == plain
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    ringed = view.canvas.grab().toImage()
    accent = colours().accent.lower()
    assert ringed.pixelColor(5, 15).name() == accent or ringed.pixelColor(4, 15).name() == accent


def test_what_it_tells_is_plain_text(view: PictureView) -> None:
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert "<img" not in QToolTip.text()
    assert "&lt;img" in QToolTip.text()


def point_at(view: PictureView, x: int, y: int) -> str:
    """What is told where the pointer rests; of nothing, what was told before goes away."""
    canvas, place = view.canvas, QPoint(x, y)
    QTest.mouseMove(canvas, place)
    there = canvas.mapToGlobal(place)
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, place, there))
    return QToolTip.text()


def test_a_mark_that_is_pointed_at_is_told_and_can_be_seen_to_be_clickable(
    view: PictureView,
) -> None:
    assert "second" in point_at(view, 40, 45)
    wait_for(lambda: view.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    point_at(view, 300, 100)
    wait_for(lambda: view.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor)


def test_a_label_that_is_cut_is_told_whole(view: PictureView) -> None:
    assert "cut short" in point_at(view, 15, 106)


def test_its_menu_shows_it_as_a_table(view: PictureView) -> None:
    view.button.click()
    [menu] = [each for each in view.findChildren(QMenu) if each.isVisible()]

    def act(dialog: TableDialog) -> None:
        assert dialog.windowTitle() == "A title, as a table"
        dialog.reject()

    with accepting(TableDialog, act):
        menu.actions()[0].trigger()


def test_it_has_a_name_and_says_what_it_shows(view: PictureView) -> None:
    assert view.canvas.accessibleName() == "A title"
    assert view.canvas.accessibleDescription() == "What one would see"
    assert view.button.accessibleName()


def test_an_empty_picture_says_so(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.show_maker(lambda width: Picture("A title", "", width, 1, empty="Nothing: add some."))
    view.show()
    assert view.empty.isVisible()
    assert view.empty.text() == "Nothing: add some."
    assert not view.button.isEnabled()
    view.show_maker(picture)
    assert not view.empty.isVisible()
    assert view.button.isEnabled()


def test_the_same_stands_in_a_table(view: PictureView, qtbot: QtBot) -> None:
    opened: list[Key] = []
    dialog = TableDialog(view, view.canvas.picture, opened.append)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = [[dialog.table.item(row, column) for column in range(2)] for row in range(2)]
    assert [[cell.text() for cell in row if cell] for row in rows] == [
        ["First", "2015"],
        ["Second", "2016"],
    ]
    assert dialog.says.text() == "What one would see"
    dialog.table.setCurrentCell(1, 0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened == [B]
    assert not dialog.isVisible()


def test_it_is_saved_as_svg_and_png(view: PictureView, tmp_path: Path) -> None:
    for name, keep, begins in (
        ("p.svg", keeping.save_svg, b"<svg"),
        ("p.png", keeping.save_png, b"\x89PNG"),
    ):
        with saving_as(tmp_path / name):
            keep(view, view.canvas.picture)
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_copy_is_a_picture_and_words(view: PictureView) -> None:
    keeping.copy(view.canvas.picture)
    data = QApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text() == "What one would see"
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<svg")


def test_the_menu_offers_it_all(view: PictureView) -> None:
    menu = view.menu()
    texts = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert texts == ["Show as table…", "Save as SVG…", "Save as PNG…", "Copy"]
    menu.close()


def test_the_mark_that_the_keyboard_is_on_stays_the_same_when_the_picture_is_drawn_anew(
    view: PictureView,
) -> None:
    view.canvas.setFocus()
    for number, mark in enumerate(picture(400).marks):
        view.show_maker(picture)
        QTest.keyClick(view.canvas, Qt.Key.Key_Home)
        for _step in range(number):
            QTest.keyClick(view.canvas, Qt.Key.Key_Right)
        assert walked(view) == mark.tells
        view.show_maker(crowded)
        assert walked(view) == mark.tells
    view.show_maker(lambda width: Picture("Another", "", width, 120, picture(width).marks[3:]))
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    view.show_maker(lambda width: Picture("None of it", "", width, 120, picture(width).marks[:2]))
    assert view.canvas.walked is None


def test_the_keyboard_does_not_stop_at_a_picture_of_nothing(view: PictureView) -> None:
    view.show_maker(lambda width: Picture("Nothing", "", width, 1, empty="Add something."))
    view.button.setFocus()
    assert view.canvas.focusPolicy() is Qt.FocusPolicy.NoFocus
    view.canvas.setFocus()
    assert pixels_of(view.canvas) == {view.canvas.palette().window().color().name()}
    view.show_maker(picture)
    assert view.canvas.focusPolicy() is Qt.FocusPolicy.StrongFocus


def pixels_of(canvas: Canvas) -> set[str]:
    """The colours that it is painted in."""
    image = canvas.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
