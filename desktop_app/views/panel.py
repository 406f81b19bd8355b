"""The record beside the table: read, or edited."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Bibliography
from desktop_app.domain.edtf import Day
from desktop_app.library import Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.editor import Editor
from desktop_app.views.gathering import Gathering
from desktop_app.views.native_keys import native_keys
from desktop_app.views.prose import Prose
from desktop_app.views.reading.any_record import needs_order, write_subject
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.listing import MORE
from desktop_app.views.reading.subjects import NAMING, PLACES, Subject, subject
from desktop_app.views.record_kinds import kinds
from desktop_app.views.scroller import Scroller
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.theme import colours
from desktop_app.views.writer import Link, Writer

_LEAST = 96
"""Pixels of height in which a field of a form can be seen above its buttons."""


class Panel(QWidget):
    """Shows one record; its form takes the place of the text while it is edited."""

    followed = Signal(object)
    closed = Signal()
    wants_edit = Signal(str, str)
    wants_delete = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(300)
        self.key: tuple[str, str] | None = None
        self._gathering: Gathering | None = None
        self._filling = Stepwise(self)
        self._desk: Desk | None = None
        self._write: Callable[[], None] | None = None
        self.kind = QLabel()
        self.kind.setProperty("role", "section")
        self.edit_button = _quiet(_("Edit"), native_keys(_("Ctrl+E")))
        self.edit_button.clicked.connect(lambda: self._want(self.wants_edit))
        self.delete_button = _quiet(_("Delete …"))
        self.delete_button.clicked.connect(lambda: self._want(self.wants_delete))
        self.close_button = _quiet("×", _("Close"))
        self.close_button.setAccessibleName(_("Close"))
        self.close_button.clicked.connect(self.closed)
        bar = QWidget()
        bar.setObjectName("panelbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        bar.setFixedHeight(42)
        line.setContentsMargins(16, 0, 8, 0)
        line.setSpacing(4)
        line.addWidget(self.kind, 1)
        for button in (self.edit_button, self.delete_button, self.close_button):
            line.addWidget(button)
        self.text = Prose(_("Record"))
        self.text.followed.connect(self._follow)
        self.setFocusProxy(self.text)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 24)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self.reading = Scroller()
        self.reading.setWidget(page)
        self.editor = Editor()
        done = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.reading)
        done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        done.activated.connect(self.closed)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.reading)
        self.stack.addWidget(self.editor)
        self.stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.stack.setMinimumHeight(_LEAST)  # no form may make a low window higher
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.stack, 1)

    @property
    def busy(self) -> bool:
        """Whether some of what is wanted is not written yet."""
        writing = self._desk is not None and self._desk.wants_more
        gathered = self._gathering is not None and self._gathering.happenings.complete
        return writing or (self.key is not None and needs_order(self.key) and not gathered)

    def read(self, library: Library, key: tuple[str, str], sources: Bibliography, day: Day) -> bool:
        """Show what a key means as text, as of a day; False where it means nothing."""
        about = subject(library, key)
        if about is None:
            return False
        anew = key != self.key
        self.key = key
        self._head(key[0], editing=False)
        gathering = self._gathering_of(library)
        self._write = None
        if needs_order(key):
            gathering.begin()
        self._write = partial(self._write_text, library, about, sources, day)
        self._write()
        if anew:
            self.reading.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.reading)
        return True

    def _write_text(
        self, library: Library, about: Subject, sources: Bibliography, day: Day
    ) -> None:
        self._filling.stop()
        writer = Writer(self.text.document(), colours())
        self._desk = Desk(writer, library, sources, day, self._gathering_of(library).happenings)
        with self.text.writing():
            write_subject(self._desk, about)
        self._begin_filling()

    def _begin_filling(self) -> None:
        """Go on writing long lists, between two looks at what the reader does."""
        if self._desk is not None and self._desk.wants_more:
            QTimer.singleShot(0, self, lambda: self._filling.start(self._fill(), lambda: None))

    def _fill(self) -> Iterator[None]:
        while self._desk is not None and self._desk.wants_more:
            with self.text.writing():
                self._desk.fill()
            yield

    def _gathering_of(self, library: Library) -> Gathering:
        if self._gathering is None or self._gathering.library is not library:
            self._gathering = Gathering(library, self)
            self._gathering.complete.connect(self._gathered)
        return self._gathering

    def _gathered(self) -> None:
        """Write the text again whose atrocities could not be put in order yet."""
        if self.key is not None and needs_order(self.key) and self._write is not None:
            self._write()

    def _follow(self, link: Link) -> None:
        """Write more of a long list; hand any other link on."""
        if link.table != MORE:
            self.followed.emit(link)
        elif self._desk is not None and link.id in self._desk.lists:
            listing = self._desk.lists[link.id]
            listing.want_more()
            begin = listing.rest.position() if listing.rest is not None else 0
            by_keyboard = self.text.textCursor().hasSelection()
            with self.text.writing():
                listing.write_portion()
            if by_keyboard:
                self.text.focus_back(begin)
            self._begin_filling()

    def edit(
        self, library: Library, key: tuple[str, str], fresh: dict[str, object] | None = None
    ) -> None:
        """Show a record's form."""
        self.key = key
        self._head(key[0], editing=True, new=library.get(*key) is None)
        self.stack.setCurrentWidget(self.editor)
        self.editor.open(library, *key, fresh)

    def set_read_only(self, why: str) -> None:
        """Switch editing off, and say why; on again where there is no reason."""
        for button, tip in ((self.edit_button, native_keys(_("Ctrl+E"))), (self.delete_button, "")):
            button.setEnabled(not why)
            button.setToolTip(plain_tooltip(why or tip))

    def _want(self, signal: SignalInstance) -> None:
        if self.key is not None:
            signal.emit(*self.key)

    def _head(self, table: str, *, editing: bool, new: bool = False) -> None:
        records = kinds()
        kind = (records | {PLACES: _("Place"), NAMING: _("Named by")})[table]
        task = _("New {kind}") if new else _("Edit {kind}") if editing else "{kind}"
        text = task.format(kind=kind.lower() if editing else kind)
        self.kind.setText(text.upper())
        self.text.setAccessibleName(kind)
        for button in (self.edit_button, self.delete_button):
            button.setVisible(not editing and table in records)
        self.close_button.setVisible(not editing)


def _quiet(text: str, tip: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    button.setToolTip(tip)
    return button
