"""Picks the source to cite: the last used one stands first, so that Enter cites it."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.models.source_choices import CitedRole, Found, SourceChoices
from desktop_app.views.menus import literal
from desktop_app.views.native_keys import native_keys
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.source_list import SourceList

_PAGE = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class SourcePicker(QDialog):
    """Search line, list and locator; Enter cites for `what`, Ctrl+Enter for the whole record.

    `what` is empty where there is only the whole to cite for.
    """

    picked = Signal(str, str, bool)
    """Source id, locator, and whether it is cited for the whole record."""

    wants_new = Signal(str, str, bool)
    """A source that the library does not have: what was typed, the locator, whether for all."""

    taken_back = Signal(str)
    """A source that is to be cited no longer for what one cites for."""

    def __init__(
        self,
        parent: QWidget,
        found: Sequence[Found],
        cited: Container[str],
        what: str,
        *,
        locatable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Cite a source"))
        self.choices = SourceChoices(found, cited)
        self.list = SourceList(self.choices)
        self.list.doubleClicked.connect(lambda _index: self._pick(whole=not what))
        self.search = _line(_("Any part of title, author, publisher or year"))
        self.search.setAccessibleName(_("Search for a source"))
        self.search.textChanged.connect(self._narrow)
        self.locator = _line(_("p. 4, § 12, 03:20 – may be left empty"))
        self.locator.setAccessibleName(_("Where in it"))
        self.nothing = QLabel(_("No source fits: Enter adds a new one."))
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.here_button = _button(_("Cite for {what}").format(what=what), _("Enter"))
        self.whole_button = _button(_("Cite for the whole record"), native_keys(_("Ctrl+Enter")))
        self.back_button = _button(_("Take back"), native_keys(_("Ctrl+Delete")))
        self.back_button.setToolTip(native_keys(_("Cite it here no longer (Ctrl+Delete)")))
        self.new_button = _button(_("New source …"), native_keys(_("Ctrl+N")))
        first = self.here_button if what else self.whole_button
        first.setProperty("role", "primary")
        first.setDefault(True)
        self.here_button.setVisible(bool(what))
        self._here = bool(what)
        self._lay(locatable=locatable)
        self.resize(size_on_screen(self, QSize(560, 460).expandedTo(self.sizeHint())))
        self.here_button.clicked.connect(lambda: self._pick(whole=False))
        self.whole_button.clicked.connect(lambda: self._pick(whole=True))
        self.back_button.clicked.connect(self._take_back)
        self.list.selectionModel().currentChanged.connect(lambda *_indices: self._judge())
        self.new_button.clicked.connect(lambda: self._new(whole=not self._here))
        for keys, act in (
            ("Ctrl+Return", lambda: self._pick(whole=True)),
            ("Ctrl+Enter", lambda: self._pick(whole=True)),
            ("Ctrl+N", lambda: self._new(whole=not self._here)),
            ("Ctrl+Delete", self._take_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for line in (self.search, self.locator):
            line.installEventFilter(self)
        self._narrow("")
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the list while one types; Enter cites."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._pick(whole=not self._here)
                return True
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.list.step(step)
                return True
        return super().eventFilter(watched, event)

    def _lay(self, *, locatable: bool) -> None:
        caption = QLabel(_("Where in it"))
        caption.setProperty("role", "muted")
        caption.setBuddy(self.locator)
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(caption)
        place.addWidget(self.locator, 1)
        caption.setVisible(locatable)
        self.locator.setVisible(locatable)
        self.whole_button.setVisible(locatable or not self._here)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.here_button)
        buttons.addWidget(self.whole_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(place)
        column.addLayout(buttons)

    def _narrow(self, text: str) -> None:
        self.choices.set_filter(text)
        fits = self.choices.rowCount() > 0
        self.list.setVisible(fits)
        self.nothing.setVisible(not fits)
        self.list.setCurrentIndex(self.choices.index(0, 0))
        self._judge()

    def _judge(self) -> None:
        self.back_button.setVisible(self.list.currentIndex().data(CitedRole) is True)

    def _take_back(self) -> None:
        source = self.choices.source(self.list.currentIndex().row())
        if source is not None and self.list.currentIndex().data(CitedRole):
            self.accept()
            self.taken_back.emit(source.id)

    def _pick(self, *, whole: bool) -> None:
        source = self.choices.source(self.list.currentIndex().row())
        if source is None:
            self._new(whole=whole)
            return
        self.accept()
        self.picked.emit(source.id, self._locator(), whole)

    def _new(self, *, whole: bool) -> None:
        self.accept()
        self.wants_new.emit(self.search.text().strip(), self._locator(), whole)

    def _locator(self) -> str:
        return " ".join(self.locator.text().split())


def _line(hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(hint)
    return line


def _button(text: str, keys: str) -> QPushButton:
    button = QPushButton(literal(text))
    button.setToolTip(keys)
    button.setAutoDefault(True)  # Enter presses it
    return button
