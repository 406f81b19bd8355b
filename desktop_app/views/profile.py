"""The Profile tab: prose at the left, facts at a glance at the right, or below it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.records import Group, Record
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.views.prose import Prose
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.profile import (
    write_details,
    write_glance,
    write_records,
    write_summary,
)
from desktop_app.views.scroller import Scroller
from desktop_app.views.tab_page import TabPage
from desktop_app.views.theme import colours
from desktop_app.views.writer import Link, Writer

if TYPE_CHECKING:
    from desktop_app.views.pictures.sizes import SizesView

_MEASURE = 640
_GLANCE, _WIDEST, _SHARE = 340, 520, 0.24
"""Pixels of the right column: these, or up to that many as a share of a wide page."""

_NARROW = 820


class Profile(TabPage):
    """Reads like a page of a reference book."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        self._rest: tuple[tuple[Desk, Callable[[Desk, FactSheet], None], FactSheet], ...] = ()
        self._shown: tuple[FactSheet, Library, Group | None] | None = None
        self._sizes: SizesView | None = None
        self._area = Scroller()
        self.text = Prose(_("Profile"))
        self.glance = Prose(_("At a glance"))
        self.records = Prose(_("Records"))
        self.text.setMaximumWidth(_MEASURE)
        page = QWidget()
        self._side = QVBoxLayout()
        self._side.setSpacing(12)
        self._side.addWidget(self.glance)
        self._side.addWidget(self.records)
        self._side.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(48)
        self._columns.addWidget(self.text, 3, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._side, 2)
        self._columns.addStretch(0)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(28, 22, 28, 32)
        layout.addLayout(self._columns)
        layout.addStretch(1)
        self._area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        for prose in (self.text, self.glance, self.records):
            prose.followed.connect(self.followed)

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Write another sheet's profile; at the very first, what lies below the fold is written
        when the rest has been painted.
        """
        self._show(sheet, library, None)

    def focus_content(self) -> None:
        """Put the focus on the text."""
        self.text.setFocus()

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Write the profile as the form of the group would have it, and stay where one reads."""
        from desktop_app.domain.preview import with_group

        if isinstance(record, Group) and record.id == sheet.group.id:
            read_at = self._area.verticalScrollBar().value()
            self._show(with_group(sheet, record), library, record)
            self._area.verticalScrollBar().setValue(read_at)

    def _show(self, sheet: FactSheet, library: Library, typed: Group | None) -> None:
        text, glance, records = (
            Desk(Writer(prose.document(), colours()), library, sheet.sources, sheet.as_of)
            for prose in (self.text, self.glance, self.records)
        )
        with self._writing():
            write_summary(text, sheet)
            write_glance(glance, sheet)
        self.glance.setVisible(not self.glance.document().isEmpty())
        self._rest = ((text, write_details, sheet), (records, write_records, sheet))
        self._shown = sheet, library, typed
        if self._painted:
            self._write_rest()
        self._area.verticalScrollBar().setValue(0)

    def _write_rest(self) -> None:
        with self._writing():
            for desk, write, sheet in self._rest:
                write(desk, sheet)
        self._rest = ()
        if self._shown is not None:
            self._draw_sizes(*self._shown)

    def _draw_sizes(self, sheet: FactSheet, library: Library, typed: Group | None) -> None:
        if self._sizes is None and sheet.group.sizes:
            from desktop_app.views.pictures.sizes import SizesView

            self._sizes = SizesView()
            self._sizes.opened.connect(lambda key: self.followed.emit(Link(*key)))
            self._sizes.setMaximumWidth(self.glance.maximumWidth())
            self._side.insertWidget(1, self._sizes)
        if self._sizes is not None:
            self._sizes.show_sheet(sheet, library, typed)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self.text.writing(), self.glance.writing(), self.records.writing():
            yield

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, go on writing."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._write_rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the columns under each other where there is no room for two."""
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        glance = min(_WIDEST, max(_GLANCE, round(event.size().width() * _SHARE)))
        for part in (self.glance, self.records, self._sizes):
            if part is not None:
                part.setMaximumWidth(_MEASURE if narrow else glance)
        super().resizeEvent(event)
