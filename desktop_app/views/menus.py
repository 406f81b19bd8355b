"""The menus of the window as data: one page shows all commands."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app import gettext as _
from desktop_app.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeySequence


class Command(msgspec.Struct, frozen=True):
    """An entry of a menu. `writes` marks what is off while the library is read-only.

    `live` gives the text anew each time the menu opens, None where there is nothing to do.
    """

    text: str
    run: Callable[[], object]
    keys: "str | QKeySequence.StandardKey" = ""
    writes: bool = False
    checked: Callable[[], bool] | None = None
    live: Callable[[], str | None] | None = None


class Menu(msgspec.Struct, frozen=True):
    """A menu, or a submenu; `fill` makes its entries anew each time it opens."""

    text: str
    entries: "Sequence[Command | Menu | None]" = ()
    fill: "Callable[[], Sequence[Command | Menu | None]] | None" = None


Entry = Command | Menu | None
"""What stands in a menu; None is a line between two groups of entries."""


def menu_names() -> tuple[str, ...]:
    """The names of the menus, in their order; with Alt the letter after `&` opens one."""
    return _("&File"), _("&Edit"), _("&View"), _("&Go"), _("&Help")


class Menus:
    """The menu bar: its titles at once, its commands by `build`."""

    def __init__(self, bar: QMenuBar, names: Iterable[str]) -> None:
        self._menus: list[QMenu] = []
        self._writing: list[QAction] = []
        self._why = ""
        self._empty = {name: bar.addMenu(name) for name in names}

    def build(self, menus: Iterable[Menu]) -> None:
        """Make the commands and their keys; a second call does nothing."""
        for description in menus if self._empty else ():
            self._fill(self._empty.pop(description.text), description)
        self.show_access(self._why)

    def show_access(self, why_read_only: str) -> None:
        """Switch off what writes, and say why, where the library can only be read."""
        self._why = why = why_read_only
        for action in self._writing:
            action.setEnabled(not why)
            action.setToolTip(plain_tooltip(why or action.text()))
        for menu in self._menus:
            menu.setToolTipsVisible(bool(why))

    def _fill(self, menu: QMenu, description: Menu) -> None:
        self._menus.append(menu)
        if description.fill is not None:
            fill = description.fill
            menu.aboutToShow.connect(lambda: self._refill(menu, fill()))
        for entry in description.entries:
            self._add(menu, entry)

    def _refill(self, menu: QMenu, entries: Sequence["Command | Menu | None"]) -> None:
        menu.clear()
        for entry in entries:
            self._add(menu, entry)

    def _add(self, menu: QMenu, entry: "Command | Menu | None") -> None:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, Menu):
            self._fill(menu.addMenu(entry.text), entry)
        else:
            menu.addAction(self._action(menu, entry))

    def _action(self, menu: QMenu, command: Command) -> "QAction":
        from PySide6.QtGui import QAction, QKeySequence

        action = QAction(literal(command.text), menu)
        action.setToolTip(plain_tooltip(command.text))
        run = command.run
        action.triggered.connect(lambda _checked=False: run())
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        if command.checked is not None:
            action.setCheckable(True)
            action.setChecked(command.checked())
        if command.writes:
            self._writing.append(action)
        if command.live is not None:
            live = command.live
            menu.aboutToShow.connect(lambda: self._renew(action, command.text, live()))
            menu.aboutToHide.connect(lambda: action.setEnabled(not self._why))
        return action

    def _renew(self, action: "QAction", otherwise: str, text: str | None) -> None:
        action.setText(literal(text or otherwise))
        action.setEnabled(text is not None and not self._why)


def literal(text: str) -> str:
    """The text of a button or command, without an `&` that Qt would take for a mnemonic."""
    return " ".join(text.split()).replace("&", "&&")
