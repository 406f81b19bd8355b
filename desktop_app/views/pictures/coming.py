"""Pictures of much come right after their page: it is seen, and answers, before they are made."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from PySide6.QtWidgets import QWidget

from desktop_app.views.pictures.picture_view import PictureView
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.waiting import later


class Coming:
    """Makes the pictures of a page that came on view, one after the other."""

    def __init__(self, page: QWidget) -> None:
        self._work = Stepwise(page)
        self._soon = later(page, 0, self._begin)  # once the page is painted
        self._left: list[tuple[PictureView, ExitStack]] = []

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return bool(self._left)

    @contextmanager
    def on_view(self, views: Sequence[PictureView]) -> Iterator[None]:
        """The page comes on view meanwhile: with its pictures, where they were made before."""
        self.stop()
        waits = [(view, ExitStack()) for view in views]
        for view, waiting in waits:
            waiting.enter_context(view.canvas.waiting())
        try:
            yield
        finally:
            for view, waiting in waits:
                if view.isVisible() and not view.canvas.is_made:
                    view.canvas.clear()
                    self._left.append((view, waiting))
                else:
                    waiting.close()
        if self._left:
            self._soon.start()

    def stop(self) -> None:
        """Wait for none any more: what is still to come is made at once, where it is seen."""
        self._soon.stop()
        self._work.stop()
        while self._left:
            self._make_next()

    def _begin(self) -> None:
        self._work.start(self._make(), self._work.stop)

    def _make(self) -> Iterator[None]:
        for view, _waiting in tuple(self._left):
            for _step in view.gather():
                yield
                if not view.isVisible():
                    break
            self._make_next()
            yield

    def _make_next(self) -> None:
        _view, waiting = self._left.pop(0)
        waiting.close()
