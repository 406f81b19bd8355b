"""A word on a tint: the word says it, the colour repeats it."""

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_app.models.table import ToneRole, UncitedRole
from desktop_app.models.tone import Tone
from desktop_app.views.theme import Colours, colours

_UNCITED = "○\u2002"
_PADDING = 9
_MARGIN = 8


def inks(colours: Colours, tone: Tone) -> tuple[str, str]:
    """Text colour and tint of a tone."""
    match tone:
        case Tone.CONFIRMED:
            return colours.confirmed, colours.confirmed_tint
        case Tone.DOUBT:
            return colours.doubt, colours.doubt_tint
        case Tone.VIOLENCE:
            return colours.violence, colours.violence_tint
        case Tone.PLAIN:
            return colours.muted, colours.plain_tint


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii():
        return False
    directions = (bidirectional(letter) for letter in text)
    return next((way in {"R", "AL"} for way in directions if way in {"L", "R", "AL"}), False)


class ChipDelegate(QStyledItemDelegate):
    """Paints cells that have a tone as chips, all others as Qt does."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A text that runs from right to left is set so, at the left of its cell.

        A fact without source bears a hollow dot, in the colour of doubt.
        """
        super().initStyleOption(option, index)
        if index.data(UncitedRole) and option.text:
            option.text = f"{_UNCITED}{option.text}"
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colours().doubt))
            option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours().doubt))
        if runs_right_to_left(option.text):
            option.direction = Qt.LayoutDirection.RightToLeft
            option.displayAlignment = (
                Qt.AlignmentFlag.AlignLeft
                | Qt.AlignmentFlag.AlignAbsolute
                | Qt.AlignmentFlag.AlignVCenter
            )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        tone = index.data(ToneRole)
        if not isinstance(tone, Tone):
            super().paint(painter, option, index)
            return
        text = index.data() or ""
        text = uncited_text(text) if text and index.data(UncitedRole) else text
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        view = bare.widget
        style = view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, view)
        paint_chip(painter, option, text, tone)


def uncited_text(text: str) -> str:
    """The text with the dot of a fact without source; nothing where there is none."""
    return f"{_UNCITED}{text}" if text else ""


def paint_chip(painter: QPainter, option: QStyleOptionViewItem, text: str, tone: Tone) -> None:
    """Set a word on its tint in the cell of an option."""
    ink, tint = inks(colours(), tone)
    font = QFont(option.font)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.Medium)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = option.rect.width() - 2 * _MARGIN - 2 * _PADDING
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
    width = metrics.horizontalAdvance(shown) + 2 * _PADDING
    box = QRect(option.rect.left() + _MARGIN, option.rect.center().y() - 9, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(QRectF(box), 10, 10)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
