"""Text by key: ids in other systems, what is recorded per table."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.kinds import Keyed
from desktop_app.domain.vocabulary import Term
from desktop_app.views.form.control import Control
from desktop_app.views.form.whole_line import WholeLine


class KeyedControl(Control):
    """A line for each key; where the keys are open, lines can be added."""

    def __init__(self, kind: Keyed) -> None:
        super().__init__()
        self._kind = kind
        self._lines: dict[tuple[QLineEdit, QLineEdit], QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._column.addLayout(self._rows)
        self._fixed: dict[str, QLineEdit] = {}
        self._rest: dict[str, object] = {}
        self._raw: dict[tuple[str, str], object] = {}
        if kind.keys:
            self._fix(kind.keys)
        else:
            add = QPushButton(_("Add"))
            add.setProperty("role", "quiet")
            add.setAutoDefault(True)  # Enter presses it
            add.clicked.connect(lambda: self._add("", "").setFocus())
            self._column.addWidget(add)
            self.setFocusProxy(add)

    def fill(self, value: object) -> None:
        """Show the pairs."""
        pairs = value if isinstance(value, dict) else {}
        for line in self._fixed.values():
            line.clear()
        for pair in tuple(self._lines):
            self._drop(pair)
        self._rest = {}
        self._raw = {}
        for key, text in pairs.items():
            if key in self._fixed:
                self._fixed[key].setText(str(text))
                self._raw[key, str(text)] = text
            elif self._fixed:
                self._rest[key] = text
            else:
                self._raw[key, str(text)] = text
                self._add(key, str(text))

    def read(self) -> object:
        """The pairs that say something, None where none does; what was not typed in stays raw."""
        lines = [
            *((key, line.text()) for key, line in self._fixed.items()),
            *((key.text(), text.text()) for key, text in self._lines),
        ]
        pairs = {
            key: raw
            for key, raw in (self._pair(*line) for line in lines)
            if key and raw not in ("", None)
        }
        return {**pairs, **self._rest} or None

    def _pair(self, key: str, text: str) -> tuple[str, object]:
        if (key, text) in self._raw:
            return key, self._raw[key, text]
        return key.strip(), text.strip()

    def _fix(self, keys: Sequence[Term]) -> None:
        for term in keys:
            label = QLabel(term.label)
            label.setProperty("role", "muted")
            line = WholeLine()
            line.setAccessibleName(term.label)
            line.setToolTip(term.definition)
            line.textEdited.connect(self.touch)
            label.setBuddy(line)
            self._rows.addWidget(label)
            self._rows.addWidget(line)
            self._fixed[term.id] = line
        self.setFocusProxy(next(iter(self._fixed.values())))

    def _add(self, key: str, text: str) -> QLineEdit:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        pair = WholeLine(key), WholeLine(text)
        for line, name in zip(pair, (self._kind.key, self._kind.value), strict=True):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
            line.textEdited.connect(self.touch)
            row.addWidget(line)
        remove = QToolButton()
        remove.setText("×")
        remove.setAccessibleName(_("Remove"))
        remove.clicked.connect(lambda: self._remove(pair))
        row.addWidget(remove)
        self._rows.addWidget(holder)
        self._lines[pair] = holder
        return pair[0]

    def _remove(self, pair: tuple[QLineEdit, QLineEdit]) -> None:
        self._drop(pair)
        self.touch()

    def _drop(self, pair: tuple[QLineEdit, QLineEdit]) -> None:
        holder = self._lines.pop(pair)
        self._rows.removeWidget(holder)
        holder.hide()
        holder.deleteLater()
