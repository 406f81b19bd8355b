"""What one searches in: the line, the kinds to narrow by, the list, and what to do without one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.models.search_rows import SearchRows
from desktop_app.views.native_keys import native_keys
from desktop_app.views.record_kinds import kinds_of_many
from desktop_app.views.search_list import SearchList
from desktop_app.views.theme import colours

_LONGEST = 400
_EDGE, _COLUMN = 8, 4


class SearchBox(QFrame):
    """Lays out the parts; `said` stands in the place of an empty list."""

    def __init__(self, parent: QWidget, rows: SearchRows) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.list = SearchList(rows)
        self.line = QLineEdit()
        self.line.setObjectName("searchline")
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(_("Search everything"))
        self.line.setAccessibleName(_("Search everything"))
        self.toggles = {
            table: _toggle(kind, number)
            for number, (table, kind) in enumerate(kinds_of_many().items(), 1)
        }
        self.said = _muted()
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setContentsMargins(12, 8, 12, 8)
        self.remark = _muted()
        self.every = QPushButton(_("All results"))
        self.every.setProperty("role", "quiet")
        self.every.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.every.setToolTip(
            native_keys(
                _("All that is found, to be narrowed by group, date, place and more (Ctrl+Enter)")
            )
        )
        self._lay()

    @property
    def tables(self) -> frozenset[str]:
        """The tables narrowed to; none means all."""
        return frozenset(table for table, each in self.toggles.items() if each.isChecked())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of Tab."""
        return self.line, *self.toggles.values()

    def move_focus(self, by: int) -> None:
        """Go on, or back, to the next that takes the focus; from the last to the first."""
        at = next((number for number, stop in enumerate(self.stops) if stop.hasFocus()), 0)
        following = self.stops[(at + by) % len(self.stops)]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def narrow(self, number: int) -> bool:
        """Narrow to the kind of a number, from 1, or no longer; 0 is all kinds. False: no such."""
        toggles = list(self.toggles.values())
        if number == 0:
            for toggle in toggles:
                toggle.setChecked(False)
        elif 0 < number <= len(toggles):
            toggles[number - 1].toggle()
        else:
            return False
        return True

    def say(self, instead: str, remark: str) -> None:
        """Say something instead of the list, which is shown where that is empty; and a remark."""
        self.list.setVisible(not instead)
        self.said.setVisible(bool(instead))
        self.said.setText(instead)
        self.remark.setText(remark)

    def over_one_line(self, width: int) -> int:
        """Pixels by which what is said is higher than one line, in a box of a width."""
        inner = width - 2 * (_EDGE + _COLUMN)
        said, line = self.said, self.said.fontMetrics().height()
        margins = said.contentsMargins()
        return max(0, said.heightForWidth(inner) - margins.top() - margins.bottom() - line)

    def _lay(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for toggle in self.toggles.values():
            chips.addWidget(toggle)
        chips.addStretch(1)
        keys = _muted(
            native_keys(_("↑ ↓ choose   Enter opens   Ctrl+Enter lists all   Esc closes"))
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 4, 0)
        foot.addWidget(self.remark, 1)
        foot.addWidget(keys)
        foot.addWidget(self.every)
        ground = _Ground()
        edge = QVBoxLayout(self)
        edge.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        edge.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(_COLUMN, 4, _COLUMN, 2)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addLayout(chips)
        column.addWidget(self.list, 1)
        column.addWidget(self.said, 1)
        column.addLayout(foot)


class _Ground(QWidget):
    """Hides what lies behind, so that a letter typed paints nothing of the sheet again."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it with the colour of the page."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours().page))
        painter.end()


def _muted(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label


def _toggle(kind: str, number: int) -> QPushButton:
    toggle = QPushButton(kind)
    toggle.setProperty("role", "toggle")
    toggle.setCheckable(True)
    toggle.setAutoDefault(False)
    toggle.setToolTip(_("Only these (Alt+{number})").format(number=number))
    return toggle
