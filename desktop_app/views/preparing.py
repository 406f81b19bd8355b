"""Tabs are made ready while nobody does anything: the first click need not wait for it."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from desktop_app.views.browser import Browser
from desktop_app.views.modules_ahead import ModulesAhead
from desktop_app.views.pages_ahead import pages_ahead
from desktop_app.views.places import Tab
from desktop_app.views.user_input import UserInput
from desktop_app.views.waiting import later

_SLICE, _PAUSE = 0.008, 4
"""Seconds of work at a time, and milliseconds between: a step is seldom longer than a frame."""

_SETTLED = 150
"""Milliseconds after which a place that the browser went to is surely painted."""


class Preparing(QObject):
    """Begins when it is made, soon after the first paint; rests while the user does something.

    Once what every page needs is read, it makes the pages themselves ready, for every place that
    the browser goes to: first the one whose tab the pointer is on.
    """

    def __init__(
        self, parent: QObject, browser: Browser, user: UserInput, modules: ModulesAhead
    ) -> None:
        super().__init__(parent)
        self._view = browser.view
        self._reads = True
        self._stopped = False
        self._pointed: Tab | None = None
        self._steps: Iterator[None] | None = self._pages()
        self._user = user
        self._modules = modules
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        self._soon = later(self, _SETTLED, self._begin_anew)
        browser.moved.connect(self._begin_soon)
        browser.view.form_closed.connect(self._begin_soon)
        browser.view.tabs.pointed.connect(self._prefer)

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
        yield from pages_ahead(self._view, self._pointed)

    def _prefer(self, tab: Tab) -> None:
        self._pointed = tab
        if self._steps is not None and not self._reads:
            self._steps = self._pages()

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
        if self._user.busy or self._modules.busy:
            return
        until = monotonic() + _SLICE
        while self._steps is not None and monotonic() < until:
            try:
                next(self._steps)
            except StopIteration:
                self._rest()
