"""Long work in its stages: the window goes on, says how far it is, and lets it be given up."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.library.headway import Headway, Stage, Work
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.thin_bar import ThinBar
from desktop_app.views.waiting import later

T = TypeVar("T")

_SHOWN_AFTER, _LOOK = 400, 100
"""Milliseconds before progress is shown, and between two looks at it."""


def carried_out(parent: QWidget, title: str, work: Work[T]) -> T | None:
    """Walk work to its end and give what it comes to; None where the user gave it up.

    Nothing else can be done in the window meanwhile, but it goes on painting. What the work raises
    is raised here.
    """
    walk, loop = _Walk(work), QEventLoop()
    dialog = Underway(parent, title, walk)
    dialog.gave_up.connect(loop.quit)
    steps = Stepwise(dialog)
    steps.start(walk.steps(), loop.quit)
    if steps.busy:
        shown = later(dialog, _SHOWN_AFTER, loop.quit)
        shown.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        shown.stop()
    if steps.busy:
        dialog.open()
        loop.exec()
    steps.stop()
    walk.end()
    dialog.hide()
    dialog.deleteLater()
    if walk.error is not None:
        raise walk.error
    return walk.found


class _Walk(Generic[T]):
    """Work, how far it is, and in the end what it came to."""

    def __init__(self, work: Work[T]) -> None:
        self._work = work
        self._over = False
        self.headway = Headway(Stage.PLANNING)
        self.found: T | None = None
        self.error: Exception | None = None

    def steps(self) -> Iterator[None]:
        """Walk it; what it raises is kept."""
        try:
            while True:
                self.headway = next(self._work)
                yield
        except StopIteration as done:
            self.found, self._over = done.value, True
        except Exception as error:  # noqa: BLE001 - raised again by whoever began the work
            self.error, self._over = error, True

    def end(self) -> None:
        """Give up what is left, or finish what can be given up no more."""
        if not self._over and not self.headway.can_end:
            for _step in self.steps():
                pass
        self._work.close()


class Underway(QDialog):
    """How far the work is, with a Cancel as long as it can be given up."""

    def __init__(self, parent: QWidget, title: str, walk: "_Walk[T]") -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title[:1].upper() + title[1:])
        self.setMinimumWidth(440)
        self._walk = walk
        self.stage, self.figure = QLabel(), QLabel()
        for label in (self.stage, self.figure):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setProperty("role", "muted")
        self.bar = ThinBar(title)
        buttons = QDialogButtonBox()
        self.cancel: QPushButton = buttons.addButton(
            _("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        buttons.rejected.connect(self.reject)
        self.gave_up = self.rejected
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for widget in (self.stage, self.bar, self.figure, buttons):
            layout.addWidget(widget)
        self._look = QTimer(self)
        self._look.timeout.connect(self._tell)
        self._look.start(_LOOK)
        self._tell()

    def reject(self) -> None:
        """Give the work up, where that is still possible."""
        if self._walk.headway.can_end:
            super().reject()

    def _tell(self) -> None:
        headway = self._walk.headway
        self.stage.setText(headway.stage.value)
        self.bar.setMaximum(headway.total)
        self.bar.setValue(headway.done)
        figure = _("{done} of {total}")
        told = figure.format(done=number(headway.done), total=number(headway.total))
        self.figure.setText(told if headway.total else " ")
        self.cancel.setEnabled(headway.can_end)
