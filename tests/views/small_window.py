"""A window of 640 × 360 pixels, as on a screen of 1280 × 720 at 200 %."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.views.places import Tab
from tests.windows import Session, settle

SMALL = (640, 360)


def small(start: Callable[[Path], Session], library: Path) -> Session:
    """A run of the program that has shown every tab, in a small window."""
    session = start(library)
    for tab in Tab:
        session.go("k", tab)
    session.window.resize(*SMALL)
    settle()
    return session


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()
