"""The groups of the library, and the other actors they deal with."""

from gettext import gettext as _

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.models.groups import Listed
from desktop_app.models.table import plain_tooltip
from desktop_app.views.theme import colours

_LISTED = Qt.ItemDataRole.UserRole + 1
_WIDTH = 256


class Sidebar(QWidget):
    """One list with two headings; the count is that of recorded attacks."""

    chosen = Signal(str)
    """The id of the group that the reader picked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(180)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setAccessibleName(_("Groups"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Entries(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.addWidget(self.list)

    def sizeHint(self) -> QSize:
        """Wide enough for most names."""
        return QSize(_WIDTH, 400)

    def show_groups(self, groups: tuple[Listed, ...]) -> None:
        """List other groups."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003
        self._model.clear()
        before = None
        for row in groups:
            if row.is_group is not before:
                self._model.appendRow(_heading(_("Groups") if row.is_group else _("Other actors")))
                before = row.is_group
            self._model.appendRow(_entry(row))
        selection.blockSignals(False)  # noqa: FBT003

    def select(self, group: str) -> None:
        """Mark a group as the one shown, without telling."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003
        for number in range(self._model.rowCount()):
            listed = self._model.item(number).data(_LISTED)
            if listed is not None and listed.id == group:
                self.list.setCurrentIndex(self._model.index(number, 0))
        selection.blockSignals(False)  # noqa: FBT003
        self.list.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        listed = index.data(_LISTED)
        if listed is not None:
            self.chosen.emit(listed.id)


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _entry(row: Listed) -> QStandardItem:
    item = QStandardItem(row.name)
    item.setData(row, _LISTED)
    item.setToolTip(plain_tooltip(row.name))
    item.setEditable(False)
    if row.atrocities:
        item.setData(
            _("{name}, {count} recorded attacks").format(name=row.name, count=row.atrocities),
            Qt.ItemDataRole.AccessibleTextRole,
        )
    return item


class _Entries(QStyledItemDelegate):
    """A name over at most two lines, its count at the right; headings in small capitals."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        worn = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(_LISTED)
        box = option.rect
        if row is None:
            font = QFont(option.font)
            font.setPixelSize(11)
            font.setWeight(QFont.Weight.DemiBold)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
            painter.setFont(font)
            painter.setPen(QColor(worn.muted))
            area = box.adjusted(8, 0, -8, -4)
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom, str(index.data()).upper())
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.selection if selected else worn.accent_tint))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setPen(QColor(worn.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0, 1, -1, -2), 6, 6)
        font = _font(option.font, selected=selected)
        painter.setFont(font)
        painter.setPen(QColor(worn.text))
        painter.drawText(
            _name_area(box, row), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.name
        )
        if row.atrocities:
            painter.setFont(option.font)
            painter.setPen(QColor(worn.muted))
            painter.drawText(
                box.adjusted(8, 7, -10, -6),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
                str(row.atrocities),
            )
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(_LISTED)
        width = option.widget.viewport().width() if isinstance(option.widget, QListView) else _WIDTH
        if row is None:
            return QSize(width, 34 if index.row() else 24)
        from PySide6.QtGui import QFontMetrics

        metrics = QFontMetrics(_font(option.font, selected=True))
        area = _name_area(QRect(0, 0, width, 200), row)
        needed = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, row.name).height()
        return QSize(width, max(30, needed + 13))


def _font(base: QFont, *, selected: bool) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
    return font


def _name_area(box: QRect, row: Listed) -> QRect:
    return box.adjusted(8, 4, -40 if row.atrocities else -8, -4)
