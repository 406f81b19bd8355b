"""The years of a long picture stay in sight while it scrolls."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.pictures.geometry import bounds, label_box
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Path, Picture, Rectangle
from desktop_app.pictures.succession import succession
from desktop_app.pictures.timeline import timeline
from desktop_app.views.pictures.held_axis import HeldAxis
from desktop_app.views.pictures.painter import palette
from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.scroller import Scroller
from tests.pictures.attacks import Nobody
from tests.pictures.postings import held, sheet
from tests.pictures.timelines import TODAY, made_up

HEAD = 30


def long(width: float) -> Picture:
    """A year above a bar that goes on for long."""
    key = ("leadership", "a")
    line = Mark(Path(((50, 20), (50, 2000))), Look(line=Ink.LINE))
    bar = Mark(Rectangle(40, HEAD, 200, 1900), Look(fill=Ink.ACCENT), "told", (key,))
    return Picture("", "", width, 2000, (line, bar), (Label("2015", 60, 16),), head=HEAD)


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView("Heading", scrolls=True)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_maker(long)
    made.show()
    return made


def axis_of(view: PictureView) -> HeldAxis:
    (axis,) = view.canvas.findChildren(HeldAxis)
    return axis


def scroll(view: PictureView, to: int) -> None:
    assert view.canvas.scroller is not None
    view.canvas.scroller.verticalScrollBar().setValue(to)


def test_the_axis_stands_at_the_edge_of_what_is_seen(view: PictureView) -> None:
    axis = axis_of(view)
    assert not axis.isVisible()
    for to in (1, 500, 900):
        scroll(view, to)
        assert axis.isVisible()
        assert axis.geometry().topLeft() == QPoint(0, to)
        assert axis.height() == HEAD
    scroll(view, 0)
    assert not axis.isVisible()


def test_it_shows_the_years_and_hides_the_bars_below(view: PictureView) -> None:
    scroll(view, 700)
    shown = view.canvas.grab().toImage()
    page = QColor(palette()[Ink.PAGE])
    year = [shown.pixelColor(x, y) for x in range(60, 90) for y in range(705, 720)]
    assert page in year
    assert min(each.lightness() for each in year) < 120
    assert shown.pixelColor(150, 715) == page
    assert shown.pixelColor(150, 745) != page


def test_a_page_that_scrolls_holds_it_too(qtbot: QtBot) -> None:
    page, view = Scroller(), PictureView("Heading")
    qtbot.addWidget(page)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(view)
    page.setWidget(inside)
    page.resize(400, 300)
    view.show_maker(long)
    page.show()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 800)
    page.verticalScrollBar().setValue(800)
    axis = axis_of(view)
    assert axis.isVisible()
    assert axis.mapTo(page.viewport(), QPoint(0, 0)).y() == 0


def test_a_click_goes_through_it(view: PictureView, qtbot: QtBot) -> None:
    scroll(view, 700)
    assert axis_of(view).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    with qtbot.waitSignal(view.opened):
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 745))


def test_a_picture_without_a_head_has_none(view: PictureView) -> None:
    view.show_maker(lambda width: Picture("", "", width, 2000))
    scroll(view, 700)
    assert not axis_of(view).isVisible()


def test_the_head_of_pictures_of_time_holds_their_upper_years_and_nothing_else() -> None:
    leaders = sheet([held(number, start=f"20{number:02}") for number in range(1, 20)])
    strip = succession(leaders, TODAY, 800, Nobody(), TODAY)
    for picture in (timeline(made_up("2015-06-01", "2018"), TODAY, 800, TODAY), strip):
        within = [label for label in picture.labels if label.y < picture.head]
        assert [label for label in within if label.text.isdigit()]
        assert all(label_box(label)[3] <= picture.head + 1 for label in within)
        assert all(bounds(m.shape)[1] >= picture.head for m in picture.marks if m.keys)
