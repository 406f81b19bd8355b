"""A list of choices with their counts, and a line to look one up in a long one."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.narrowing import Choice
from desktop_app.models.choice_rows import ChoiceRows, CountRole
from desktop_app.views.theme import colours

_LONG = 8
"""Choices from which on a list is looked through by typing."""

_ROW = 28
_COUNT = 64


class ChoiceList(QWidget):
    """Space, or a click, chooses; Enter chooses and is done; a letter typed looks one up."""

    toggled = Signal(str)
    done = Signal()
    back = Signal()
    """The reader wants to go back to what he came from."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = ChoiceRows()
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Look up"))
        self.line.setAccessibleName(_("Look up a choice"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setObjectName("choices")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._toggle)
        self.list.installEventFilter(self)
        self.said = QLabel()
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)

    def show_choices(self, name: str, choices: Sequence[Choice], chosen: Collection[str]) -> None:
        """Show choices of a facet of that name."""
        self.list.setAccessibleName(name)
        self.rows.show_choices(choices, chosen)
        self.line.setVisible(len(choices) > _LONG)
        self._mark_first()
        self._tell()

    def begin(self) -> None:
        """Forget what was looked up."""
        self.line.clear()
        self.list.scrollToTop()

    def say(self, text: str) -> None:
        """Say something above the list."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def take_focus(self) -> None:
        """Let the reader choose by keyboard."""
        (self.list if self.line.isHidden() else self.line).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list and of the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event, in_line=watched is self.line)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent, *, in_line: bool) -> bool:
        at = self.list.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if at.isValid() and at.data(Qt.ItemDataRole.CheckStateRole) != _CHECKED:
                    self._toggle(at)
                self.done.emit()
            case Qt.Key.Key_Down if in_line:
                self.list.setFocus()
            case Qt.Key.Key_Up if not in_line and at.row() <= 0 and not self.line.isHidden():
                self.line.setFocus()
            case Qt.Key.Key_Left if not in_line or not self.line.text():
                self.back.emit()
            case Qt.Key.Key_Space if not in_line:
                if at.isValid():
                    self._toggle(at)
            case _ if not in_line and not self.line.isHidden() and _writes(event.text()):
                self.line.setFocus()
                self.line.setText(self.line.text() + event.text())
            case _:
                return False
        return True

    def _search(self, text: str) -> None:
        self.rows.search(text)
        self._mark_first()
        self._tell()

    def _tell(self) -> None:
        """Say why there is nothing to choose from, where there is not."""
        if not self.rows.total:
            self.say(_("No row says anything of this."))
        elif not self.rows.rowCount():
            self.say(_("Nothing here is called “{text}”.").format(text=self.line.text().strip()))
        else:
            self.say("")

    def _mark_first(self) -> None:
        if not self.list.currentIndex().isValid() and self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0))

    def _toggle(self, index: QModelIndex) -> None:
        self.toggled.emit(self.rows.value(index.row()))


_CHECKED = Qt.CheckState.Checked


def _writes(text: str) -> bool:
    """Whether a key writes something: Esc and the like have a text too, which is none."""
    return text.isprintable() and not text.isspace() and text != ""


class _Delegate(QStyledItemDelegate):
    """The label as Qt paints it, the count at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        count = index.data(CountRole)
        narrow = QStyleOptionViewItem(option)
        self.initStyleOption(narrow, index)
        style = option.widget.style()
        painter.save()
        style.drawPrimitive(
            style.PrimitiveElement.PE_PanelItemViewItem, narrow, painter, option.widget
        )
        narrow.rect = option.rect.adjusted(0, 0, -_COUNT, 0)
        narrow.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, narrow, index)
        box = QRect(option.rect.right() - _COUNT, option.rect.top(), _COUNT - 10, _ROW)
        painter.setPen(QColor(colours().muted))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, number(count))
        painter.restore()
