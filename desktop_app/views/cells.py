"""Cells of a table of facts, painted without asking the model for a dozen roles each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.models.table import TableModel
from desktop_app.models.tone import Tone
from desktop_app.views.chips import ChipDelegate, paint_chip, runs_right_to_left, uncited_text
from desktop_app.views.theme import colours

_INSET = 11
"""Pixels from the edge of a cell to its text, as in the heads."""

_SIDES = {
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
_FROM_THE_RIGHT = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextForceRightToLeft
)
_SELECTED = QStyle.StateFlag.State_Selected


class CellDelegate(ChipDelegate):
    """Paints the cells of a `TableModel`: ground, hairline, and text or chip."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, TableModel):
            super().paint(painter, option, index)
            return
        cell = model.cell(index.row(), index.column())
        rect, palette = option.rect, option.palette
        if _SELECTED in option.state:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        hairline = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(hairline, palette.color(QPalette.ColorRole.Mid))
        text = uncited_text(cell.text) if cell.uncited else cell.text
        if isinstance(cell.tone, Tone):
            paint_chip(painter, option, text, cell.tone)
            return
        if not text:
            return
        ink = QColor(colours().doubt) if cell.uncited else palette.color(QPalette.ColorRole.Text)
        painter.setPen(ink)
        painter.setFont(option.font)
        box = rect.adjusted(_INSET, 0, -_INSET, -1)
        line = text.replace("\n", " ")
        metrics = option.fontMetrics
        if metrics.horizontalAdvance(line) > box.width():
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        right_to_left = runs_right_to_left(line)
        painter.drawText(box, _FROM_THE_RIGHT if right_to_left else _SIDES[cell.numeric], line)
