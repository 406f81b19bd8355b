"""A heading among the rows of a list: small, muted, in capitals, near the rows below it."""

from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from desktop_app.views.theme import colours, interface_font

_BELOW = 5
"""Pixels left free."""


def paint_heading(painter: QPainter, rect: QRect, text: str, side: int) -> None:
    """Write a heading into its row, with so many pixels free at each side."""
    painter.setFont(_font())
    painter.setPen(QColor(colours().muted))
    box = rect.adjusted(side, 0, -side, -_BELOW)
    painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text.upper())


@cache
def _font() -> QFont:
    font = QFont(interface_font())
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
    return font
