"""Windows fit the screen, and leave it behind when they go."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import desktop_app
from desktop_app.views.on_screen import room_for, size_on_screen

LET_GO = """
import gc
from PySide6.QtWidgets import QApplication, QWidget
from desktop_app.views.on_screen import room_for
application = QApplication([])
class Cycle(QWidget):
    def __init__(self):
        super().__init__()
        self.me = self
        room_for(self)
older, younger = Cycle(), Cycle()
del younger
gc.collect()
older.grab()
"""


def test_the_screen_outlives_a_window_that_asked_for_it() -> None:
    subprocess.run([sys.executable, "-c", LET_GO], check=True)


def test_no_source_asks_a_widget_for_its_screen() -> None:
    package = Path(desktop_app.__file__).parent
    asking = [path for path in package.rglob("*.py") if ".screen()" in path.read_text("utf-8")]
    assert not asking


def test_a_dialog_comes_up_on_the_screen_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert room_for(QDialog(window)) == QGuiApplication.primaryScreen().availableGeometry()


def test_no_window_is_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = room_for(window).size()
    large = size_on_screen(window, QSize(9000, 9000))
    assert large.width() < room.width()
    assert large.height() < room.height()
    assert size_on_screen(window, QSize(300, 200)) == QSize(300, 200)
