"""What a test does to a window: open, look, press keys, answer questions."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.app import Program, open_or_salvage
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import SCHEMA
from desktop_app.settings import Settings
from desktop_app.store.create import create_library
from desktop_app.store.documents import encode
from desktop_app.views.editor import Editor
from desktop_app.views.fact_table import FactTable
from desktop_app.views.form.fields import Fields
from desktop_app.views.list_page import ListPage
from desktop_app.views.places import Place, Tab
from desktop_app.views.prose import Prose
from desktop_app.views.window import Window
from tests.export.library import DOCUMENTS

W = TypeVar("W", bound=QWidget)
Documents = Mapping[str, Mapping[str, Mapping[str, Any]]]

_PATIENCE = 10_000
"""Milliseconds to wait for something that must come; no test measures them."""


def write_library(path: Path, documents: Documents = DOCUMENTS, schema: int = SCHEMA) -> Path:
    """A library file of these records."""
    tables = {
        table: {id_: encode(document) for id_, document in documents.get(table, {}).items()}
        for table in RECORD_TYPES
    }
    create_library(path, {"_library": {"1": encode({"schema": schema, "id": "test"})}} | tables)
    return path


def settle() -> None:
    """Let everything that waits happen, deletions too."""
    for _round in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_for(what: Any) -> None:
    """Go on once a condition holds; fails where it never does."""
    clock = QElapsedTimer()
    clock.start()
    while not what():
        assert clock.elapsed() < _PATIENCE, "waited in vain"
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


class Session:
    """One run of the program, as its user has it."""

    def __init__(self, application: QApplication, settings: Settings, path: Path) -> None:
        self.program = Program(application, settings)
        self.program.show(open_or_salvage(path))
        if settings.geometry.isEmpty():
            self.window.resize(1440, 900)  # as on a screen that has the room
        settle()
        self.window.activateWindow()
        settle()

    @property
    def window(self) -> Window:
        """The window now open."""
        assert self.program.window is not None
        return self.program.window

    @property
    def editor(self) -> Editor:
        """Where forms are shown."""
        return self.window.browser.view.panel.editor

    @property
    def form(self) -> Fields:
        """The form that is open."""
        assert self.editor.fields is not None
        return self.editor.fields

    def close(self) -> None:
        """Close the window, where it is still open."""
        window, self.program.window = self.program.window, None
        if window is not None:
            window.close()
        settle()
        self.program.collecting.end()

    def go(self, group: str, tab: Tab, record: tuple[str, str] | None = None) -> None:
        """Go to a place."""
        self.window.browser.go(Place(group, tab, record))
        settle()

    def edit(self, table: str, record_id: str) -> Editor:
        """Open the form of a record."""
        self.window.editing.edit(table, record_id)
        settle()
        return self.editor

    def add(self, table: str) -> Editor:
        """Open an empty form."""
        self.window.editing.add(table)
        settle()
        return self.editor

    def table(self) -> FactTable[Any]:
        """The table of the tab on view."""
        page = self.window.browser.view.pages.currentWidget()
        assert isinstance(page, ListPage)
        return page.table

    def bytes_of(self, table: str, record_id: str) -> bytes:
        """The record as it is held."""
        return encode(self.window.library.document(table, record_id))

    def action(self, text: str) -> QAction:
        """The command of the menus whose text is or begins so, with its menu as it opens."""
        found = [a for a in actions(self.window) if a.text().startswith(text)]
        return next((a for a in found if a.text() == text), found[0])

    def choose(self, text: str) -> None:
        """Choose a command of the menus."""
        self.action(text).trigger()
        settle()


def held(session: Session) -> dict[tuple[str, str], bytes]:
    """The bytes of every record, by table and id."""
    return {
        (table, record.id): session.bytes_of(table, record.id)
        for table in DOCUMENTS
        for record in session.window.library.records(table)
    }


def actions(window: Window) -> list[QAction]:
    """Every command of the menu bar, menus opened."""
    found: list[QAction] = []

    def walk(menu: QMenu) -> None:
        menu.aboutToShow.emit()
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                walk(inner)
            elif not action.isSeparator():
                found.append(action)

    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        walk(menu)
    return found


def shown(widget: QWidget, kind: type[W]) -> list[W]:
    """The widgets of a kind that can be seen."""
    return [each for each in widget.findChildren(kind) if each.isVisible()]


def text_of(widget: QWidget) -> str:
    """All text that a widget and its children show, a line each."""
    lines: list[str] = []
    for each in [widget, *shown(widget, QWidget)]:
        match each:
            case QTextEdit() | QPlainTextEdit():
                lines.append(each.toPlainText())
            case QLabel() | QAbstractButton() | QLineEdit():
                lines.append(each.text())
            case QTabBar():
                lines += [each.tabText(number) for number in range(each.count())]
            case QAbstractItemView():
                model = each.model()
                lines += [
                    str(model.index(row, column).data() or "")
                    for row in range(model.rowCount())
                    for column in range(model.columnCount())
                ]
    return "\n".join(lines)


def nameless(widget: QWidget) -> list[QWidget]:
    """Widgets that take the focus by keyboard and say nothing to a screen reader."""
    found = []
    for each in shown(widget, QWidget):
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(each)
        name = interface.text(QAccessible.Text.Name)
        if not name or name in {"×", "‹", "›", "↑", "↓"}:
            found.append(each)
    return found


def links_of(prose: Prose) -> dict[str, str]:
    """The links of a text: what they say, and their address."""
    found: dict[str, str] = {}
    block = prose.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            style = fragment.charFormat()
            if style.isAnchor() and style.anchorHref():
                found[fragment.text()] = style.anchorHref()
            at += 1
        block = block.next()
    return found


def press(keys: Qt.Key, *, ctrl: bool = False, alt: bool = False, shift: bool = False) -> None:
    """Press a key where the focus is."""
    held = Qt.KeyboardModifier.NoModifier
    for pressed, modifier in (
        (ctrl, Qt.KeyboardModifier.ControlModifier),
        (alt, Qt.KeyboardModifier.AltModifier),
        (shift, Qt.KeyboardModifier.ShiftModifier),
    ):
        held |= modifier if pressed else Qt.KeyboardModifier.NoModifier
    if QApplication.activeWindow() is None:  # as after a message, off the screen
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window) and window.isVisible():
                window.activateWindow()
        settle()
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, keys, held)
    if shift and isValid(target):  # Qt would go on taking it for held
        QTest.keyRelease(target, Qt.Key.Key_Shift)
    settle()


def type_text(text: str) -> None:
    """Type where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    type_into(target, text)
    settle()


def type_into(widget: QWidget | None, text: str) -> None:
    """Type into a widget, in any script: QTest knows ASCII only."""
    assert widget is not None
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper()) if letter.isascii() else 0
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def click(button: QAbstractButton) -> None:
    """Click a button with the mouse."""
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
