"""A picture of much follows the day where it rests; a picture of little follows at once."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from desktop_app.views.stepwise import Stepwise
from desktop_app.views.waiting import Rest

MANY = 150
"""More records than these are drawn where the day rests."""

_REST, _PAUSE = 120, 600
"""Milliseconds without another day, and without another key."""


class CatchingUp:
    """Draws one picture of a page; of several wishes in a row, the last."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._wish: Callable[[], None] = _nothing
        self._prepare: Callable[[], Iterator[None]] = _no_steps
        self._work = Stepwise(page)
        self._rest = Rest(page, self._begin)

    def draw(
        self,
        records: int,
        draw: Callable[[], None],
        *,
        typed: bool = False,
        prepare: Callable[[], Iterator[None]] | None = None,
    ) -> None:
        """Draw a picture of so many records, at once or soon: once a typist pauses, if `typed`.

        What `prepare` gives is walked before a picture of many is drawn, with chances for others.
        Nobody rides through the days of a page that is not on view: it comes with its picture.
        """
        self._wish, self._prepare = draw, prepare or _no_steps
        self._work.stop()
        if records > MANY and self._page.isVisible():
            self._rest.start(_PAUSE if typed else _REST)
        else:
            self._rest.stop()
            self._draw()

    def _begin(self) -> None:
        self._work.start(self._prepare(), self._draw)

    def _draw(self) -> None:
        wish, self._wish = self._wish, _nothing
        wish()


def _nothing() -> None:
    pass


def _no_steps() -> Iterator[None]:
    yield from ()
