"""What a picker offers: a list over the window, each entry with what it means below its label."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

_Index = QModelIndex | QPersistentModelIndex
_WIDEST, _HIGHEST, _MARGIN = 460, 380, 8
_PAD_X, _PAD_Y = 10, 5
_OFFER = Qt.ItemDataRole.UserRole


def _nothing() -> str:
    return ""


class Offer(msgspec.Struct, frozen=True):
    """One line of the list; `act` is what taking it does, None where it only says something."""

    label: str
    detail: Callable[[], str] = _nothing
    act: Callable[[], None] | None = None


class OfferModel(QAbstractListModel):
    """The lines now offered."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Put other lines in place of those shown."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label and meaning as text."""
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return ", ".join(filter(None, (offer.label, offer.detail())))
        return offer if role == _OFFER else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only what can be taken can be chosen."""
        if self.offers[index.row()].act is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class OfferDelegate(QStyledItemDelegate):
    """Draws the label, and below it, in the muted colour, what it means."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the two texts need at the list's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        metrics = QFontMetrics(option.font)
        height = metrics.lineSpacing()
        detail = index.data(_OFFER).detail()
        if detail:
            height += _below(metrics, detail, width - 2 * _PAD_X).height() + 1
        return QSize(width, height + 2 * _PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line; its texts are data and never markup."""
        offer: Offer = index.data(_OFFER)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        metrics = QFontMetrics(option.font)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.highlight())
        inner = rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        plain = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(palette.text().color() if offer.act else palette.placeholderText().color())
        label = metrics.elidedText(offer.label, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, plain | Qt.AlignmentFlag.AlignTop, label)
        detail = offer.detail()
        if detail:
            below = inner.adjusted(0, metrics.lineSpacing() + 1, 0, 0)
            painter.setPen(palette.placeholderText().color())
            painter.drawText(below, plain | Qt.TextFlag.TextWordWrap, detail)
        painter.restore()


def _below(metrics: QFontMetrics, text: str, width: int) -> QRect:
    return metrics.boundingRect(QRect(0, 0, max(width, 40), 1000), Qt.TextFlag.TextWordWrap, text)


class OfferList(QFrame):
    """Lies over the window beside the line that it belongs to, and never takes the focus."""

    taken = Signal()
    """A line was clicked, and what it does was done."""

    def __init__(self, line: QWidget, name: str) -> None:
        super().__init__(line.window())
        self.setObjectName("offers")
        self._line = line
        self._model = OfferModel()
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(OfferDelegate(self.view))
        self.view.setAccessibleName(name)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.entered.connect(self._point_at)
        self.view.clicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)
        self.hide()

    @property
    def offers(self) -> Sequence[Offer]:
        """The lines shown."""
        return self._model.offers

    def offer(self, offers: Sequence[Offer], current: int) -> None:
        """Show lines, with one of them chosen; -1 chooses none."""
        self._model.show(offers)
        self.place()
        self.show()
        self.raise_()
        self.view.scrollToTop()
        self.view.setCurrentIndex(self._model.index(current) if current >= 0 else QModelIndex())

    def place(self) -> None:
        """Lie below the line, or above it where there is more room."""
        window = self.parentWidget()
        if window is None or not window.isAncestorOf(self._line):
            return
        width = min(max(self._line.width(), _WIDEST), window.width() - 2 * _MARGIN)
        self.resize(width, self.height())
        self.view.resize(width - 2, self.view.height())
        top = self._line.mapTo(window, QPoint(0, 0))
        under = window.height() - top.y() - self._line.height() - _MARGIN
        above = top.y() - _MARGIN
        wanted = min(self._content_height(), _HIGHEST)
        height = min(wanted, max(under, above))
        y = top.y() + self._line.height() + 2 if height <= under else top.y() - height - 2
        x = max(_MARGIN, min(top.x(), window.width() - width - _MARGIN))
        self.setGeometry(x, y, width, height)

    def move_by(self, lines: int) -> None:
        """Choose a line further down (or up), past those that only say something."""
        rows = [n for n, offer in enumerate(self.offers) if offer.act]
        if not rows:
            return
        now = self.view.currentIndex()
        at = rows.index(now.row()) if now.isValid() and now.row() in rows else -1
        if at < 0 and lines < 0:
            at = 0
        to = max(0, min(len(rows) - 1, at + lines))
        self.view.setCurrentIndex(self._model.index(rows[to]))

    def take(self) -> bool:
        """Do what the chosen line does; False where none is chosen."""
        index = self.view.currentIndex()
        act = self.offers[index.row()].act if index.isValid() else None
        if act is None:
            return False
        act()
        return True

    def _content_height(self) -> int:
        height, count = 2, self._model.rowCount()
        for row in range(count):
            height += self.view.sizeHintForRow(row)
            if height > _HIGHEST:
                break
        return height + 2 * self.view.frameWidth()

    def _point_at(self, index: QModelIndex) -> None:
        if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.view.setCurrentIndex(index)

    def _click(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        if self.take():
            self.taken.emit()
