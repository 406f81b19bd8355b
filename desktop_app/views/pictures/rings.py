"""Rings around marks: what is selected, what is pointed at, what the keyboard is on."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPathStroker, QPen

from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Area, Disc, Ink, Key, Mark, Path, Picture
from desktop_app.pictures.palette import Palette
from desktop_app.views.pictures.painter import outline

_BAND = 0.2
"""Opacity of what is inside the ring of a line: among other lines a ring alone is one of them."""


class Ring:
    """One ring: its ink, how wide it is, and how many pixels it stays away from its mark."""

    def __init__(self, mark: Mark, ink: Ink, width: float, away: float = 3) -> None:
        self._mark, self._ink, self._width, self._away = mark, ink, width, away

    @property
    def is_under(self) -> bool:
        """Whether it is drawn under the picture: a line has words on it."""
        return isinstance(self._mark.shape, Path)

    def paint(self, painter: QPainter, inks: Palette) -> None:
        """Draw it."""
        shape, away = self._mark.shape, self._away
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(inks[self._ink]), self._width))
        if isinstance(shape, Area):
            painter.drawPath(outline(shape))
        elif isinstance(shape, Path):
            along = QPainterPathStroker()
            along.setWidth(self._mark.look.width + 2 * away)
            along.setCapStyle(Qt.PenCapStyle.RoundCap)
            band = QColor(inks[self._ink])
            band.setAlphaF(_BAND)
            painter.setBrush(band)
            painter.drawPath(along.createStroke(outline(shape)).simplified())
        elif isinstance(shape, Disc):
            painter.drawEllipse(QPointF(shape.x, shape.y), *[shape.radius + away] * 2)
        else:
            left, top, right, bottom = bounds(shape)
            box = QRectF(left, top, right - left, bottom - top)
            painter.drawRoundedRect(box.adjusted(-away, -away, away, away), 4, 4)


class Selected:
    """The mark of a record in a picture: of several that show it, the one that it stands first in.

    It is looked for once while picture and record stay the same.
    """

    def __init__(self) -> None:
        self._asked: tuple[Picture, Key] | None = None
        self._found: Mark | None = None

    def mark(self, picture: Picture, key: Key | None) -> Mark | None:
        """The mark of the record, None where no mark shows it."""
        if key is None:
            return None
        if self._asked is None or self._asked[0] is not picture or self._asked[1] != key:
            self._asked = picture, key
            shows = (mark for mark in picture.marks if key in mark.keys)
            self._found = min(shows, key=lambda mark: mark.keys.index(key), default=None)
        return self._found
