"""The ground of the map: sharp at rest, there at every step while the map moves."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.pictures.ground import world
from desktop_app.pictures.palette import LIGHT
from desktop_app.pictures.viewport import Viewport
from desktop_app.views.pictures.ground_painter import GroundPainter
from desktop_app.views.pictures.ground_painting import GroundPainting, Manner
from desktop_app.views.pictures.ground_paths import GroundPaths
from tests.views.pictures.pixels import differing

MANNER = Manner(frozenset({"AF"}), LIGHT, 1.0)
VIEW = Viewport(66, 34, 20, 400, 300)
FAINT = 8
"""Of 255: borders are hardly darker than land."""

UNPAINTED = Qt.GlobalColor.magenta


@pytest.fixture
def ground(qtbot: QtBot) -> GroundPainter:
    """A painter that has painted nothing yet."""
    return GroundPainter(world())


def painted(ground: GroundPainter, view: Viewport, *, moving: bool) -> QImage:
    image = QImage(int(view.width), int(view.height), QImage.Format.Format_RGB32)
    image.fill(UNPAINTED)
    painter = QPainter(image)
    ground.paint(painter, view, MANNER, moving=moving)
    painter.end()
    return image


def moves() -> Iterator[Viewport]:
    """Drawn far along, made much larger, and much smaller than it was."""
    view = VIEW
    for _step in range(12):
        yield (view := view.moved(70, -20))
    for factor in (1.3, 1 / 1.3):
        for _step in range(12):
            yield (view := view.zoomed(factor, 90, 60))
    for _step in range(5):
        yield (view := view.zoomed(1 / 1.5, 300, 200))


def test_the_whole_view_is_painted_at_every_step(ground: GroundPainter) -> None:
    painted(ground, VIEW, moving=False)
    for view in moves():
        there = painted(ground, view, moving=True)
        assert not any(
            there.pixelColor(x, y) == UNPAINTED
            for x in range(0, there.width(), 7)
            for y in (0, *range(1, there.height(), 11), there.height() - 1)
        )


def test_what_moves_lies_where_it_will_rest(ground: GroundPainter) -> None:
    painted(ground, VIEW, moving=False)
    view = VIEW
    for _step in range(6):
        view = view.moved(40, 10).zoomed(1.08, 200, 150)
        moving = painted(ground, view, moving=True)
    here, beside = (
        painted(GroundPainter(world()), each, moving=False) for each in (view, view.moved(5, 5))
    )
    assert 2 * differing(moving, here, FAINT) < differing(moving, beside, FAINT)


def test_at_rest_it_is_as_sharp_however_it_came_there(ground: GroundPainter) -> None:
    fresh = painted(ground, VIEW, moving=False)
    for view in moves():
        painted(ground, view, moving=True)
    there = painted(GroundPainter(world()), view, moving=False)
    assert painted(ground, view, moving=False) == there
    assert painted(ground, VIEW, moving=False) == fresh


def test_another_theme_is_painted_in_its_colours(ground: GroundPainter) -> None:
    light = painted(ground, VIEW, moving=True)
    image = QImage(light)
    painter = QPainter(image)
    manner = MANNER._replace(inks=dict.fromkeys(LIGHT, "#123456"))
    ground.paint(painter, VIEW, manner, moving=True)
    painter.end()
    assert differing(image, light) > 0.9


def test_a_little_at_a_time_is_the_same_as_at_once(ground: GroundPainter) -> None:
    paths = GroundPaths(world())
    once = GroundPainting(paths, VIEW, MANNER)
    once.finish()
    slowly = GroundPainting(paths, VIEW, MANNER)
    steps = 0
    while not slowly.done:
        slowly.go_on(0)
        steps += 1
    assert steps > 1
    assert slowly.pixels.toImage() == once.pixels.toImage()
