"""How a test answers what stands before its window: messages and dialogs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)

from tests.windows import settle


class Heard(list[str]):
    """The texts of the messages that were answered."""


@contextmanager
def looking(look: Callable[[], None]) -> Iterator[None]:
    """Look again and again, also while a dialog runs."""
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(look)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


@contextmanager
def answering(*buttons: str) -> Iterator[Heard]:
    """Answer the messages that come, in turn, each by clicking the button of that text."""
    heard = Heard()
    waiting = list(buttons)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not box.isVisible():
            return
        heard.append("\n".join(filter(None, (box.text(), box.informativeText()))))
        wanted = waiting.pop(0) if waiting else "OK"
        for button in box.buttons():
            if button.text().replace("&", "") == wanted:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        box.reject()
        heard.append(f"no button “{wanted}”")

    with looking(look):
        try:
            yield heard
        finally:
            settle()
    assert not waiting, f"never asked: {waiting}; heard {list(heard)}"


@contextmanager
def saving_as(path: Path | None) -> Iterator[None]:
    """Give a path to the file dialog that comes, as its user does; None cancels it."""
    done: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not dialog.isVisible() or done:
            return
        done.append(True)
        if path is None:
            dialog.reject()
            return
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        buttons = dialog.findChild(QDialogButtonBox)
        assert line is not None
        assert buttons is not None
        for files in dialog.findChildren(QAbstractItemView):
            files.clearSelection()
        line.setText(str(path))
        buttons.buttons()[0].click()

    with looking(look):
        yield
    assert done, "no file dialog came"


@contextmanager
def accepting(kind: type[QDialog], act: Any = None) -> Iterator[None]:
    """Do something with the dialog of that kind that comes, then accept it."""
    done: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if type(dialog) is not kind or done:
            return
        done.append(True)
        try:
            if act is not None:
                act(dialog)
        except BaseException:
            dialog.reject()
            raise
        dialog.accept()

    with looking(look):
        yield
    assert done, f"no {kind.__name__} came"
