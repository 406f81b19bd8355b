"""A heading that is cut off where it has no room: at a comma, or after its first word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.models.tooltip import plain_tooltip


class Heading(QLabel):
    """Its text stays whole whatever of it can be seen, and its tooltip says all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "section")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def entitle(self, title: str) -> None:
        """Show another title, in capitals."""
        self.setText(title.upper())
        self.setToolTip(plain_tooltip(title))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the text as there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, at, self.shown(room.width()))

    def shown(self, room: int) -> str:
        """What of the text is seen in so many pixels."""
        metrics, text, elide = self.fontMetrics(), self.text(), Qt.TextElideMode.ElideRight
        shorter = text, text.split(",")[0], text.split()[0] if text else ""
        fits = (each for each in shorter if metrics.elidedText(each, elide, room) == each)
        return next(fits, metrics.elidedText(text, elide, room))
