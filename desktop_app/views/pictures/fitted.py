"""A picture made for the room that it has: when it is on view, or before one looks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.pictures.marks import Picture
from desktop_app.views.scroller import Scroller

Maker = Callable[[float], Picture]
"""Makes a picture of a width in pixels."""

_EMPTY = Picture("", "", 0, 0)


class FittedCanvas(QWidget):
    """Holds one picture as wide as itself, and is as high as the picture is.

    In a `scroller` it leaves room for the bar, so that it is made once even if one comes.
    """

    redrawn = Signal()
    """Another picture is shown, or the same one at another width."""

    def __init__(self) -> None:
        super().__init__()
        self._make: Maker | None = None
        self._made_for = -1
        self._waits = False
        self.scroller: Scroller | None = None
        self.picture = _EMPTY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_maker(self, make: Maker) -> None:
        """Show another picture, made anew at each width."""
        self._make = make
        self._made_for = -1
        self._fit()

    def make_ready(self) -> Iterator[None]:
        """Make the picture before one looks, some at each step."""
        self._make_fit()
        yield

    @property
    def is_made(self) -> bool:
        """Whether the picture is there for the room that there is, or none is wanted."""
        return self._make is None or self._made_for == self._room

    def clear(self) -> None:
        """Show no picture until one is made."""
        self.picture = _EMPTY
        self._made_for = -1
        self.update()
        self.redrawn.emit()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Make no picture meanwhile, however often it is resized."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as the picture."""
        return QSize(320, ceil(self.picture.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another picture."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the picture, where it waited for the width."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._is_seen and not self._waits:
            self._make_fit()

    @property
    def _is_seen(self) -> bool:
        """Also what was shown while a page out of sight was laid out is visible for Qt."""
        return self.isVisible() and self.isVisibleTo(self.window())

    def _make_fit(self) -> None:
        """Make the picture, unless it is there for the room that there is."""
        if self._make is not None and self._room != self._made_for:
            self._made_for = self._room
            self._put(self._make(self._made_for))

    @property
    def _room(self) -> int:
        """The width that a picture may have."""
        if self.scroller is not None:
            return min(self.width(), self.scroller.steady_width)
        return self.width()

    def _put(self, picture: Picture) -> None:
        self.picture = picture
        self.setAccessibleName(picture.title)
        self.setAccessibleDescription(picture.says)
        self.setFixedHeight(max(1, ceil(picture.height)))
        self.updateGeometry()
        self.update()
        self.redrawn.emit()
