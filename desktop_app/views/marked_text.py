"""A plain text with some words marked, laid out in a few lines, whichever way it runs."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desktop_app.library.searching import Snippet, Span
from desktop_app.views.chips import runs_right_to_left


def utf16(text: str, span: Span) -> tuple[int, int]:
    """Start and length of a span of code points in the units that Qt counts."""
    return _units(text[: span.start]), _units(text[span.start : span.stop])


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def elided(said: Snippet, font: QFont, width: int) -> Snippet:
    """The text cut to the width of one line, with the marks that are left."""
    text = QFontMetrics(font).elidedText(said.text, Qt.TextElideMode.ElideRight, width)
    if text == said.text:
        return said
    kept = len(text) - 1
    spans = (Span(span.start, min(span.stop, kept)) for span in said.spans if span.start < kept)
    return Snippet(text, tuple(spans))


def marked_layout(said: Snippet, font: QFont, ink: str, width: int, lines: int) -> QTextLayout:
    """The text in its first few lines; what is marked stands out by weight and `ink`."""
    text = said.text
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    option.setTextDirection(rtl if runs_right_to_left(text) else ltr)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(text, span, ink) for span in said.spans])
    layout.beginLayout()
    height = 0.0
    for _number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def draw(painter: QPainter, layout: QTextLayout, box: QRect, colour: str) -> None:
    """Draw a layout at the top left of a box."""
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(box.topLeft()))


def _marked(text: str, span: Span, ink: str) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = utf16(text, span)
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.DemiBold)
    style.setForeground(QColor(ink))
    marked.format = style
    return marked
