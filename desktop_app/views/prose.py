"""Reading text in the window: selectable, as high as it needs, its links handed on.

Text from the library goes in as text, never as markup, and nothing is loaded because of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QWidget

from desktop_app.views.scroller import scrolls
from desktop_app.views.writer import Link


class Prose(QTextBrowser):
    """A text without scroll bars of its own: it grows with its content."""

    followed = Signal(object)
    """A `Link` was activated by mouse or keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.anchorClicked.connect(lambda url: self.followed.emit(Link.read(url.toString())))

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Nothing is ever loaded."""
        return ""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While it holds, text is written without being laid out; then it is, once."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
            self.fit()

    def fit(self) -> None:
        """Take the height that the text needs at the present width; while hidden, wait."""
        if not self.isVisible():
            return
        document: QTextDocument = self.document()
        width = self.contentsRect().width()
        if document.textWidth() != width:
            document.setTextWidth(width)
        height = int(document.size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def showEvent(self, event: QShowEvent) -> None:
        """What was written while it was hidden may be longer than it is high."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(320, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolling belongs to the page around the text, by keyboard too."""
        if scrolls(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802
        """Tab goes from link to link; the page scrolls to where it is."""
        moved = super().focusNextPrevChild(forward)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        page = around.widget() if around is not None else None
        if around is not None and page is not None and self.hasFocus():
            at = self.viewport().mapTo(page, self.cursorRect().center())
            around.ensureVisible(at.x(), at.y(), 0, 60)
        return moved

    def focus_back(self, position: int) -> None:
        """Move the focus of the keyboard back, from link to link, to the one at a position."""
        while self.textCursor().selectionStart() > position:
            if not super().focusNextPrevChild(False):  # noqa: FBT003
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling belongs to the page around the text."""
        event.ignore()
