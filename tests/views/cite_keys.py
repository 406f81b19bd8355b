"""The keys by which a source is cited, and what the form then shows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop_app.views.cite import SourcePicker
from desktop_app.views.new_source import NewSource
from tests.windows import Session, press, settle, shown

Start = Callable[[Path], Session]


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def picker() -> SourcePicker:
    found = dialog()
    assert isinstance(found, SourcePicker)
    return found


def new_source() -> NewSource:
    found = dialog()
    assert isinstance(found, NewSource)
    return found


def focus(session: Session, name: str) -> None:
    session.form.rows[name].control.setFocus()
    settle()


def ask() -> SourcePicker:
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    return picker()


def titles(found: SourcePicker) -> list[str]:
    return [found.choices.index(n, 0).data() for n in range(found.choices.rowCount())]


def citations(session: Session) -> list[object]:
    found = session.editor.document["citations"]
    assert isinstance(found, list)
    return found


def marks(session: Session, name: str) -> list[str]:
    row = session.form.rows[name]
    return [each.text() for each in shown(row, QToolButton) if each.property("role") in ROLES]


ROLES = {"mark", "uncited"}
