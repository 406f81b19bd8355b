"""The list of groups, and of the other actors they deal with."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.standing_words import with_possibly_later
from desktop_app.models.groups import Listed
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.theme import colours

_LISTED = Qt.ItemDataRole.UserRole + 1


class GroupList(QListView):
    """One list with two headings; the count is that of recorded attacks."""

    chosen = Signal(str)
    """The id of the group that the reader picked."""

    left = Signal()
    """The reader wants to go back from it."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Listed, ...] | None = None
        self._model = QStandardItemModel(self)
        self.setAccessibleName(_("Groups"))
        self.setModel(self._model)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # heights follow from the width
        self.setItemDelegate(_Entries(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._choose)

    @property
    def groups(self) -> tuple[Listed, ...]:
        """What is listed."""
        return self._groups or ()

    def show_groups(self, groups: tuple[Listed, ...]) -> None:
        """List other groups."""
        before, self._groups = self._groups, groups
        if before is None or _order(before) != _order(groups):
            self._fill(groups)
        elif groups != before:
            rows = iter(groups)
            for at in range(self._model.rowCount()):
                item = self._model.item(at)
                if item.data(_LISTED) is not None:
                    _tell(item, next(rows))

    def _fill(self, groups: tuple[Listed, ...]) -> None:
        selection = self.selectionModel()
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
        shown = self.currentIndex().data(_LISTED)
        if shown is not None and shown.id == group:
            return
        selection = self.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003
        for at in range(self._model.rowCount()):
            listed = self._model.item(at).data(_LISTED)
            if listed is not None and listed.id == group:
                index = self._model.index(at, 0)
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                if self.isVisible():
                    self.scrollTo(index)
        selection.blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves what was picked."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names wrap anew, and rows take another height."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        listed = index.data(_LISTED)
        if listed is not None:
            self.chosen.emit(listed.id)


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _entry(row: Listed) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    _tell(item, row)
    return item


def _tell(item: QStandardItem, row: Listed) -> None:
    """Let an entry tell of a group."""
    item.setText(row.name)
    item.setData(row, _LISTED)
    count = row.atrocities or 0
    spoken = _("{name}, {count} recorded attacks").format(name=row.name, count=number(count))
    spoken = with_possibly_later(spoken, row.possible, count)
    item.setToolTip(plain_tooltip(spoken if row.possible else row.name))
    item.setData(spoken if row.atrocities else row.name, Qt.ItemDataRole.AccessibleTextRole)


def count_in_words(row: Listed) -> str:
    """How many attacks; from how many to how many, where dates leave that open."""
    most = row.atrocities or 0
    return f"{number(most - row.possible)}–{number(most)}" if row.possible else number(most)


def _order(groups: tuple[Listed, ...]) -> list[tuple[str, bool]]:
    return [(row.id, row.is_group) for row in groups]


class _Entries(QStyledItemDelegate):
    """A name over at most two lines, its count at the right; headings in small capitals."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(_LISTED)
        if row is None:
            _paint_heading(painter, option, str(index.data()))
        else:
            self._paint_ground(painter, option.rect, index)
            _paint_entry(painter, option, row, selected=self._view.currentIndex() == index)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        worn = colours()
        if self._view.currentIndex() != index:
            return
        edge = QColor(worn.accent) if self._view.hasFocus() else QColor(0, 0, 0, 0)
        painter.setPen(edge)
        painter.setBrush(QColor(worn.selection))
        painter.drawRoundedRect(box.adjusted(0, 1, -1, -2), 6, 6)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        row = index.data(_LISTED)
        width = self._view.viewport().width()  # less than the list by its scroll bar
        if row is None:
            return QSize(width, 34 if index.row() else 24)
        metrics = QFontMetrics(_font(option.font, selected=True))
        box = QRect(0, 0, width, 200)
        area = _name_area(box, row, option.font)
        needed = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, row.name).height()
        below = metrics.height() if _is_below(box, row, option.font) else 0
        return QSize(width, max(30, needed + 13 + below))


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
    font = QFont(option.font)
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
    painter.setFont(font)
    painter.setPen(QColor(colours().muted))
    area = option.rect.adjusted(8, 0, -8, -4)
    painter.drawText(area, Qt.AlignmentFlag.AlignBottom, text.upper())


def _paint_entry(
    painter: QPainter, option: QStyleOptionViewItem, row: Listed, *, selected: bool
) -> None:
    worn = colours()
    painter.setFont(_font(option.font, selected=selected))
    painter.setPen(QColor(worn.text))
    area = _name_area(option.rect, row, option.font)
    at_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(
        area, at_left | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.name
    )
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if row.atrocities:
        painter.setFont(option.font)
        painter.setPen(QColor(worn.muted))
        area = option.rect.adjusted(8, 7, -10, -6)
        side = Qt.AlignmentFlag.AlignTop
        if _is_below(option.rect, row, option.font):
            side = Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | side, count_in_words(row))


def _font(base: QFont, *, selected: bool) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
    return font


def _name_area(box: QRect, row: Listed, font: QFont) -> QRect:
    """Where the name stands: clear of the count."""
    if _is_below(box, row, font):
        return box.adjusted(8, 4, -8, -4 - QFontMetrics(font).height())
    return box.adjusted(8, 4, -_beside(row, font), -4)


def _is_below(box: QRect, row: Listed, font: QFont) -> bool:
    """Whether the count stands below the name: beside it, a word is cut off, or the row higher."""
    if not row.atrocities:
        return False
    metrics = QFontMetrics(_font(font, selected=True))
    rooms = [max(1, box.width() - 8 - right) for right in (_beside(row, font), 8)]
    beside, whole = (
        metrics.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, row.name)
        for room in rooms
    )
    return beside.width() > rooms[0] or beside.height() > whole.height() + metrics.height()


def _beside(row: Listed, font: QFont) -> int:
    """Pixels that a name leaves at its right."""
    if not row.atrocities:
        return 8
    return max(40, QFontMetrics(font).horizontalAdvance(count_in_words(row)) + 18)
