"""A picture with its heading, and with what can be done with it: as a table, saved, copied."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.pictures.marks import Key
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.pictures.fitted import Maker
from desktop_app.views.scroller import Scroller

LEAST_HEIGHT = 120


class PictureView(QWidget):
    """Shows a picture under a heading; one that is higher than the room for it scrolls.

    `heading` is shown above the picture, `scrolls` is for a place of a height of its own.
    """

    opened = Signal(object)
    """The reader wants to see a record: its `Key`."""

    narrowed = Signal(object)
    """The reader wants the table narrowed: pairs of a filter's name and value."""

    gathered = Signal(object)
    """The reader picked a mark that shows several records: their keys."""

    def __init__(
        self, heading: str = "", *, scrolls: bool = False, canvas: Canvas | None = None
    ) -> None:
        super().__init__()
        self.canvas = canvas or Canvas()
        self.canvas.opened.connect(self.opened)
        self.canvas.narrowed.connect(self.narrowed)
        self.canvas.gathered.connect(self.gathered)
        self.canvas.redrawn.connect(self._redrawn)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._menu_at)
        self.heading = QLabel(heading.upper())
        self.heading.setProperty("role", "section")
        self.button = QToolButton()
        self.button.setText("⋯")
        self.button.setProperty("role", "quiet")
        self.button.setToolTip(_("Show as table, save or copy this picture"))
        self.button.setAccessibleName(_("What can be done with the picture"))
        self.button.clicked.connect(self._menu_below)
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.hide()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.head)
        layout.addWidget(self.empty)
        self._scroller = Scroller() if scrolls else None
        if self._scroller is not None:
            self._scroller.setWidget(self.canvas)
            self.canvas.scroller = self._scroller
            self._scroller.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.setMinimumHeight(LEAST_HEIGHT)
            layout.addWidget(self._scroller, 1)
        else:
            layout.addWidget(self.canvas)

    def show_maker(self, make: Maker) -> None:
        """Show another picture, made anew at each width."""
        self.canvas.show_maker(make)

    def gather(self) -> Iterator[None]:
        """Get ready to make the picture at once, some of the work at each step."""
        yield from ()

    def make_ready(self) -> Iterator[None]:
        """Make the picture before one looks, some at each step."""
        yield from self.canvas.make_ready()

    def select(self, key: Key | None) -> None:
        """Mark what shows a record, without telling."""
        self.canvas.select(key)

    def sizeHint(self) -> QSize:
        """As high as heading and picture."""
        high = self.canvas.sizeHint().height() + self.head.sizeHint().height() + 2
        return QSize(
            320, high + (self.empty.sizeHint().height() if self.canvas.picture.empty else 0)
        )

    def _redrawn(self) -> None:
        picture = self.canvas.picture
        self.empty.setText(picture.empty)
        self.empty.setVisible(bool(picture.empty))
        self.button.setEnabled(not picture.empty)
        self.updateGeometry()

    def _menu_at(self, point: QPoint) -> None:
        self._menu(self.canvas.mapToGlobal(point))

    def _menu_below(self) -> None:
        self._menu(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """What can be done with the picture."""
        from desktop_app.views.pictures import keeping
        from desktop_app.views.pictures.table import show_table

        picture = self.canvas.kept
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Show as &table…"), lambda: show_table(self, picture, self.opened.emit))
        menu.addSeparator()
        menu.addAction(_("Save as &SVG…"), lambda: keeping.save_svg(self, picture))
        menu.addAction(_("Save as &PNG…"), lambda: keeping.save_png(self, picture))
        menu.addAction(_("&Copy"), lambda: keeping.copy(picture))
        return menu
