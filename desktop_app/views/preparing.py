"""Tabs are made ready while nobody does anything: the first click need not wait for it."""

from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from desktop_app.views.browser import Browser
from desktop_app.views.pages_ahead import pages_ahead
from desktop_app.views.user_input import UserInput
from desktop_app.views.waiting import later

_SLICE, _PAUSE = 0.004, 12
"""Seconds of work at a time, and milliseconds between: a step is seldom longer than a frame."""

_SETTLED = 400
"""Milliseconds after which a place that the browser went to is surely painted."""

_MODULES = (
    "desktop_app.views.cells",
    "desktop_app.views.grid",
    "desktop_app.domain.filtering.narrowing",
    "desktop_app.models.table",
    "desktop_app.views.filter_bar",
    "desktop_app.views.list_page",
    "uharfbuzz",
    "desktop_app.pictures.marks",
    "desktop_app.pictures.geometry",
    "desktop_app.pictures.time_axis",
    "desktop_app.pictures.stretch",
    "desktop_app.pictures.succession_words",
    "desktop_app.pictures.succession",
    "desktop_app.views.pictures.painter",
    "desktop_app.views.pictures.fitted",
    "desktop_app.views.pictures.canvas",
    "desktop_app.views.pictures.picture_view",
    "desktop_app.views.head_scroller",
    "desktop_app.views.head_splitter",
    "desktop_app.views.leadership",
    "desktop_app.pictures.toll",
    "desktop_app.pictures.death_columns",
    "desktop_app.pictures.death_kinds",
    "desktop_app.pictures.deaths",
    "desktop_app.pictures.ground",
    "desktop_app.pictures.spots",
    "desktop_app.pictures.map_words",
    "desktop_app.pictures.map_labels",
    "desktop_app.pictures.attack_map",
    "desktop_app.views.pictures.map_view",
    "desktop_app.views.pictures.atrocities_head",
    "desktop_app.views.atrocities",
    "desktop_app.pictures.relation_strands",
    "desktop_app.pictures.relation_layout",
    "desktop_app.pictures.relations",
    "desktop_app.views.relations",
    "desktop_app.views.sources",
)
"""In an order in which each takes little of its own."""


class Preparing(QObject):
    """Begins when it is made, soon after the first paint; rests while the user does something.

    First it reads what every page needs, then it makes the pages themselves ready, for every place
    that the browser goes to.
    """

    def __init__(self, parent: QObject, browser: Browser, user: UserInput) -> None:
        super().__init__(parent)
        self._view = browser.view
        self._reads = True
        self._stopped = False
        self._steps: Iterator[None] | None = chain(_read(), self._pages())
        self._user = user
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        self._soon = later(self, _SETTLED, self._begin_anew)
        browser.moved.connect(self._begin_soon)
        browser.view.form_closed.connect(self._begin_soon)

    @property
    def busy(self) -> bool:
        """Whether something is still to be made ready."""
        return self._steps is not None

    def stop(self) -> None:
        """Make nothing more ready."""
        self._stopped = True
        self._soon.stop()
        self._rest()

    def _pages(self) -> Iterator[None]:
        self._reads = False
        yield from pages_ahead(self._view)

    def _begin_soon(self) -> None:
        if not self._reads and not self._stopped:
            self._rest()
            self._soon.start()

    def _begin_anew(self) -> None:
        self._steps = self._pages()
        self._timer.start()

    def _rest(self) -> None:
        self._steps = None
        self._timer.stop()

    def _step(self) -> None:
        if self._user.busy:
            return
        until = monotonic() + _SLICE
        while self._steps is not None and monotonic() < until:
            try:
                next(self._steps)
            except StopIteration:
                self._rest()


def _read() -> Iterator[None]:
    for name in _MODULES:
        import_module(name)
        yield
    from desktop_app.pictures.ground import world
    from desktop_app.pictures.measure import text_width

    for weight in (400, 500, 600):
        text_width("A", 1, weight)
        yield
    world()
    yield
