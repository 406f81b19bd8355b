"""The window is no larger than the screen, and comes back as it was left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.views import window_size
from desktop_app.views.window_size import take_size
from tests.windows import Session, settle, write_library


def test_at_first_it_fits_the_screen(
    start: Callable[[Path], Session], small_copy: Path, tmp_path: Path
) -> None:
    session = start(small_copy)
    session.program.open_path(write_library(tmp_path / "other.json"))
    settle()
    room = QGuiApplication.primaryScreen().availableSize()
    assert session.window.width() < room.width()
    assert session.window.height() < room.height()


def test_it_comes_back_as_it_was_left(qtbot: QtBot) -> None:
    one, other = QMainWindow(), QMainWindow()
    qtbot.addWidget(one)
    qtbot.addWidget(other)
    one.resize(612, 345)
    take_size(other, one.saveGeometry())
    assert other.size() == one.size()


def test_on_a_small_screen_it_has_all_of_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    small = QRect(0, 0, 640, 312)
    monkeypatch.setattr(window_size, "room_for", lambda _window: small)
    fresh, left = QMainWindow(), QMainWindow()
    for window in (fresh, left):
        qtbot.addWidget(window)
        take_size(window, QByteArray() if window is fresh else left.saveGeometry())
    assert fresh.isMaximized()
    assert not left.isMaximized()
