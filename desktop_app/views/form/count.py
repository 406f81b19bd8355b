"""A counted number: low, best, high."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.figures import number_or_text
from desktop_app.views.form.control import Control
from desktop_app.views.form.whole_line import WholeLine


class CountControl(Control):
    """Three numbers, any of which may be unknown; keys that are not ours are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, QLineEdit] = {}
        self._own: dict[str, str] = {}
        self._rest: dict[str, object] = {}
        self._raw: dict[str, tuple[str, object]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, label, meaning, help_text in (
            ("low", _("low"), _("at least"), _("The least that is reliably counted.")),
            ("best", _("best"), _("the figure"), _("The figure that is shown by itself.")),
            ("high", _("high"), _("at most"), _("The most that is reliably counted.")),
        ):
            line = WholeLine()
            line.setPlaceholderText("?")
            line.setToolTip(help_text)
            self._own[name] = _("{meaning}; empty where it is not known").format(meaning=meaning)
            line.textEdited.connect(self.touch)
            self.parts[name] = line
            caption = QLabel(f"{label}\n{meaning}")
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setProperty("role", "muted")
            caption.setBuddy(line)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(line)
            column.addWidget(caption)
            row.addLayout(column)
        self.setFocusProxy(self.parts["low"])

    def set_name(self, name: str) -> None:
        """Name all three parts."""
        for part, line in self.parts.items():
            line.setAccessibleName(f"{name}, {part}")

    def described(self) -> Sequence[tuple[QWidget, str]]:
        """Each part says what it is."""
        return [(line, self._own[name]) for name, line in self.parts.items()]

    def fill(self, value: object) -> None:
        """Show the three parts."""
        known = value if isinstance(value, dict) else {}
        self._rest = {key: part for key, part in known.items() if key not in self.parts}
        for name, line in self.parts.items():
            part = known.get(name)
            line.setText("" if part is None else str(part))
            self._raw[name] = line.text(), part

    def read(self) -> object:
        """The parts that are known, None where none is."""
        parts = {name: self._part(name, line.text()) for name, line in self.parts.items()}
        known = {name: part for name, part in parts.items() if part is not None}
        return {**known, **self._rest} or None

    def _part(self, name: str, text: str) -> object:
        shown, raw = self._raw.get(name, ("", None))
        return raw if text == shown else number_or_text(text)
