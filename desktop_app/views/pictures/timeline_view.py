"""The life of a group on one line, in a window of its own."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.names import called
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.pictures.marks import Key, Mark, Picture
from desktop_app.pictures.timeline import Timeline
from desktop_app.pictures.timeline_gathering import Lanes
from desktop_app.pictures.timeline_span import Span, around, moved, zoomed
from desktop_app.views.clock import today
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.pictures.catching_up import CatchingUp
from desktop_app.views.pictures.movable import MovableCanvas
from desktop_app.views.pictures.movable_view import MovableView
from desktop_app.views.pictures.whole_sheet import whole_sheet, with_typed
from desktop_app.views.scroller import Scroller


class TimelineCanvas(MovableCanvas):
    """Draws one span of a timeline as wide as itself."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline: Timeline | None = None
        self.span: Span = (0, 1)
        self.redrawn.connect(self._say)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another timeline, all of it; of the same group, the span that one sees."""
        before, self._timeline = self._timeline, timeline
        if before is not None and before.group == timeline.group:
            is_all = self.span == before.whole
            self._go(timeline.whole if is_all else moved(self.span, timeline.whole, 0))
        else:
            self._walked = None
            self._go(timeline.whole)

    def told(self, mark: Mark) -> str:
        """What a mark says: looked up only when one asks."""
        return self._timeline.told(mark) if self._timeline is not None else ""

    @property
    def kept(self) -> Picture:
        """The span that one sees, with all its words."""
        if self._timeline is None:
            return self.picture
        return self._timeline.picture(self.span, self.width())

    def show_all(self) -> None:
        """Show the whole span."""
        if self._timeline is not None:
            self._go(self._timeline.whole)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show a shorter or longer span around a point, or around the middle."""
        if self._timeline is not None:
            part = 0.5
            if at is not None:
                left, right = self._timeline.frame(self.width())
                part = min(1.0, max(0.0, (at.x() - left) / (right - left)))
            self._go(zoomed(self.span, self._timeline.whole, factor, part))

    def draw_along(self, right: float, down: float) -> None:  # noqa: ARG002 - time has one way
        """Move the line by so many pixels."""
        if self._timeline is not None:
            begins, ends = self._timeline.frame(self.width())
            self._go(moved(self.span, self._timeline.whole, right / (ends - begins)))

    def select(self, key: Key | None) -> None:
        """Mark what shows a record; bring it into view."""
        super().select(key)
        day = self._timeline.day_of(key) if self._timeline is not None and key else None
        if self._timeline is not None and day is not None:
            self._go(around(self.span, self._timeline.whole, day))

    def _say(self) -> None:
        if self._timeline is not None:
            self.setAccessibleDescription(self._timeline.says)

    def _made(self, width: float) -> Picture:
        assert self._timeline is not None  # noqa: S101 - no maker before
        return self._timeline.picture(self.span, width, told=False)

    def _go(self, span: Span) -> None:
        self.span = span
        self.show_maker(self._made)


class TimelineView(MovableView):
    """Shows the timeline of a sheet's group, seen as of the sheet's day."""

    canvas: TimelineCanvas

    def __init__(self) -> None:
        super().__init__(_("Timeline"), TimelineCanvas(), _("Show the whole time (0)"))
        self._lanes: Lanes | None = None

    def show_sheet(self, sheet: FactSheet, library: Library, typed: Record | None = None) -> None:
        """Show another sheet's timeline; with one record as it is `typed`."""
        whole = whole_sheet(sheet, library)
        if typed is not None:
            whole = with_typed(whole, typed, library)
        if self._lanes is None or self._lanes.sheet is not whole:
            self._lanes = Lanes(whole)
        self.canvas.show_timeline(Timeline(self._lanes, sheet.as_of, today()))


class TimelineDialog(QDialog):
    """The timeline beside the window: it stays while records are opened from it."""

    opened = Signal(object)
    """The reader wants to see a record: its `Key`."""

    gathered = Signal(object)
    """The reader picked a mark that shows several records: their keys."""

    def __init__(self, parent: QWidget | None, sheet: FactSheet, library: Library) -> None:
        super().__init__(parent)
        self.resize(size_on_screen(self, QSize(1080, 520)))
        self.view = TimelineView()
        self.view.opened.connect(self.opened)
        self.view.gathered.connect(self.gathered)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(24, 16, 24, 16)
        inner.addWidget(self.view)
        inner.addStretch(1)
        area = Scroller()
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.view.canvas.setFocus()
        self._catching_up = CatchingUp(self)
        self.show_sheet(sheet, library)

    def show_sheet(self, sheet: FactSheet, library: Library, typed: Record | None = None) -> None:
        """Show another group's timeline, or the same one as of another day, or as one types."""
        self.setWindowTitle(_("Timeline of {group}").format(group=called(sheet.group)))
        many = len(sheet.atrocities) + len(sheet.postings) + len(sheet.relations)
        self._catching_up.draw(
            many if typed is not None else 0,
            lambda: self.view.show_sheet(sheet, library, typed),
            typed=True,
        )
