"""A list of sources, two lines each: the title, and what it does not say."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app import gettext as _
from desktop_app.models.source_choices import CitedRole, DetailsRole, SourceChoices
from desktop_app.views.chips import runs_right_to_left
from desktop_app.views.theme import colours, interface_font

_HEIGHT = 46
_LINE = 19
_MARGIN = 12


class SourceList(QListView):
    """Sources to pick one from; the focus stays where one types."""

    def __init__(self, model: SourceChoices) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_TwoLines(self))
        self.setAccessibleName(_("Sources"))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def step(self, by: int) -> None:
        """Go some rows down or, below zero, up."""
        row = self.currentIndex().row() + by
        self.setCurrentIndex(self.model().index(max(0, min(row, self.model().rowCount() - 1)), 0))


class _TwoLines(QStyledItemDelegate):
    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(option.rect.width(), _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        worn = colours()
        bare = QStyleOptionViewItem(option)
        bare.text = ""
        view = bare.widget
        view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, bare, painter, view
        )
        box = option.rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
        painter.save()
        if index.data(CitedRole):
            said = _("✓ cited here")
            painter.setFont(_font(12))
            width = painter.fontMetrics().horizontalAdvance(said)
            painter.setPen(QColor(worn.confirmed))
            painter.drawText(box.adjusted(0, 0, 0, -_LINE), Qt.AlignmentFlag.AlignRight, said)
            box.setRight(box.right() - width - _MARGIN)
        top = QRect(box.left(), box.top(), box.width(), _LINE)
        _line(painter, top, str(index.data()), _font(13, QFont.Weight.Medium), worn.text)
        below = top.translated(0, _LINE - 1)
        _line(painter, below, str(index.data(DetailsRole)), _font(12), worn.muted)
        painter.restore()


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = interface_font()
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _line(painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> None:
    """One line at the left of the box, whichever way it runs, elided where it is too long."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    painter.setLayoutDirection(rtl if runs_right_to_left(text) else ltr)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(box, left | Qt.AlignmentFlag.AlignVCenter, shown)
