"""Text by key: ids in other systems, what is recorded per table."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.kinds import Keyed
from desktop_app.domain.problem import Problem
from desktop_app.views.form.below import Below
from desktop_app.views.form.control import Nesting
from desktop_app.views.form.keyed_line import KeyedLine

Pair = tuple[str, object]


class KeyedControl(Nesting):
    """A line for each key; where the keys are open, lines can be added.

    Nothing typed is left out: a key that stands twice is kept with a number behind it, a text
    without a key under the empty key, for the check to name.
    """

    def __init__(self, kind: Keyed) -> None:
        super().__init__()
        self._kind = kind
        self._raw: dict[tuple[str, str], object] = {}
        self.lines: list[KeyedLine] = []
        self._fixed: dict[str, KeyedLine] = {}
        self._twice = Below()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self._twice)
        for term in kind.keys:
            line = KeyedLine(kind, label=term.label, meaning=term.definition)
            line.edited.connect(self._changed)
            self._rows.addWidget(line)
            self._fixed[term.id] = line
        if kind.keys:
            self.setFocusProxy(next(iter(self._fixed.values())).text)
        else:
            self.add_button = QPushButton(_("Add"))
            self.add_button.setProperty("role", "quiet")
            self.add_button.setAutoDefault(True)  # Enter presses it
            self.add_button.clicked.connect(self.add)
            column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
            self.setFocusProxy(self.add_button)

    def fill(self, value: object) -> None:
        """Show the pairs."""
        pairs = value if isinstance(value, dict) else {}
        for fixed in self._fixed.values():
            fixed.text.clear()
        for line in tuple(self.lines):
            self._drop(line)
        self._raw = {(key, str(text)): text for key, text in pairs.items()}
        for key, text in pairs.items():
            if key in self._fixed:
                self._fixed[key].text.setText(str(text))
            else:
                self._add(key, str(text), locked=bool(self._fixed))
        self._twice.say("")

    def read(self) -> object:
        """The pairs, None where there is none; what was not typed in stays raw."""
        fixed = ((key, line.text.text()) for key, line in self._fixed.items())
        typed = ((line.key.text(), line.text.text()) for line in self.lines)
        pairs = [*filter(_says_all, map(self._pair, fixed)), *filter(any, map(self._pair, typed))]
        return dict(_numbered(pairs)) or None

    def add(self) -> None:
        """Append an empty line and go to it."""
        self._add("", "").key.setFocus()

    def set_wrong(self, *, wrong: bool) -> None:
        """Only the lines that are wrong are marked."""

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Show each problem at the line of its key: pairs of "[key]" and the problem."""
        by_key: dict[str, list[Problem]] = {}
        for path, problem in problems:
            by_key.setdefault(path[1:-1], []).append(problem)
        for key, fixed in self._fixed.items():
            fixed.show_problems(by_key.get(key, ()))
        for line in self.lines:
            line.show_problems(by_key.get(line.key.text().strip(), ()))

    def place_of(self, path: str) -> QWidget:
        """The line of a key: "[wikidata]"."""
        fixed = self._fixed.get(path[1:-1])
        typed = (line for line in self.lines if line.key.text().strip() == path[1:-1])
        line = fixed or next(typed, None)
        return line.text if line is not None else self

    def _pair(self, line: tuple[str, str]) -> Pair:
        key, text = line
        return (key, self._raw[line]) if line in self._raw else (key.strip(), text.strip())

    def _changed(self) -> None:
        keys = [line.key.text().strip() for line in self.lines]
        twice = dict.fromkeys(key for key in keys if key and keys.count(key) > 1)
        told = _("“{key}” stands twice; the second is kept as “{key} (2)”.")
        self._twice.say("\n".join(told.format(key=key) for key in twice), doubt=True)
        self.touch()

    def _add(self, key: str, text: str, *, locked: bool = False) -> KeyedLine:
        line = KeyedLine(self._kind, key, text)
        line.key.setReadOnly(locked)
        line.edited.connect(self._changed)
        line.removed.connect(lambda: self._remove(line))
        self._rows.addWidget(line)
        self.lines.append(line)
        return line

    def _remove(self, line: KeyedLine) -> None:
        at = self.lines.index(line)
        self._drop(line)
        left = self.lines[at : at + 1] or self.lines[-1:]
        if left:
            left[0].text.setFocus()
        else:
            self.setFocus()
        self._changed()

    def _drop(self, line: KeyedLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()


def _says_all(pair: Pair) -> bool:
    return pair[1] not in ("", None)


def _numbered(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """A mapping has each key once: the second is called "key (2)"."""
    taken: set[str] = set()
    for key, text in pairs:
        free, number = key, 2
        while free in taken:
            free, number = f"{key} ({number})".strip(), number + 1
        taken.add(free)
        yield free, text
