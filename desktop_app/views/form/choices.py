"""Controls for closed lists and for records: one of many, several of many."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.domain.vocabulary import Term
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.flow import Flow
from desktop_app.views.form.below import Below
from desktop_app.views.form.control import Control
from desktop_app.views.form.picker import New, Picker
from desktop_app.views.menus import literal


def choices_of(terms: Sequence[Term]) -> Choices:
    """The terms of a vocabulary as choices."""
    entries = tuple(Choice(term.id, term.label, term.definition) for term in terms)
    return Choices(lambda: entries)


class OneControl(Control):
    """One choice, or none. An id that the list lacks is shown and kept as it is."""

    def __init__(
        self,
        choices: Choices,
        unknown: str = "",
        new: New | None = None,
    ) -> None:
        super().__init__()
        self._unknown = unknown or _("Not one of the terms; it is kept as it is.")
        self.box = Picker(choices, new)
        self.box.chosen.connect(self._changed)
        self.below = Below()
        self.setFocusProxy(self.box)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(self.box)
        self.column.addWidget(self.below)

    def fill(self, value: object) -> None:
        """Show the label of an id."""
        self.box.show_id("" if value is None else str(value))
        self._explain()

    def read(self) -> object:
        """The id; the text itself where it is no entry of the list, for the check to name."""
        return self.box.id() or None

    def set_wrong(self, *, wrong: bool) -> None:
        """What is said at the field of an unknown entry is not said twice."""
        super().set_wrong(wrong=wrong)
        self._explain()

    def _changed(self) -> None:
        self._explain()
        self.touch()

    def _explain(self) -> None:
        entry_id = self.box.id()
        choice = self.box.choices.get(entry_id) if entry_id else None
        if choice is not None:
            self.below.say(self.box.choices.detail(choice))
        else:
            unsaid = entry_id and not self.property("wrong") and self.box.offers is None
            self.below.say(self._unknown if unsaid else "", doubt=True)
        self.describe(meaning=self.below.text())


class SeveralControl(Control):
    """Several choices as buttons that take themselves away, and a list to add from."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self._ids: list[object] = []
        self._chips = QWidget()
        self._flow = Flow(self._chips, 4)
        self.box = AddPicker(choices, self._take_last_away)
        self.box.setPlaceholderText(_("Add …"))
        self.box.taken.connect(self._add)
        self.box.chosen.connect(self.touch)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self.box)

    def fill(self, value: object) -> None:
        """Show a button for each id."""
        self._ids = list(value) if isinstance(value, list) else []
        self.box.show_id("")
        self._lay()

    def read(self) -> object:
        """The ids in their order and what is being typed, None where there is nothing."""
        pending = self.box.id()
        return [*self._ids, *([pending] if pending and pending not in self._ids else [])] or None

    def _add(self, entry_id: str) -> None:
        if entry_id and entry_id not in self._ids:
            self._ids.append(entry_id)
            self._lay()
        self.box.show_id("")

    def _remove(self, gone: object) -> None:
        self._ids.remove(gone)
        self._lay()
        self.box.setFocus()
        self.touch()

    def _take_last_away(self) -> None:
        if self._ids:
            self._remove(self._ids[-1])

    def _lay(self) -> None:
        self._flow.clear()
        for each in self._ids:
            choice = self.box.choices.get(str(each))
            label = choice.label if choice else str(each)
            button = QToolButton()
            button.setText(f"{literal(label)}  ×")
            button.setAccessibleName(_("Remove {label}").format(label=label))
            detail = self.box.choices.detail(choice) if choice else ""
            button.setToolTip(plain_tooltip(detail))
            button.clicked.connect(lambda _=False, gone=each: self._remove(gone))
            self._flow.addWidget(button)
        self._chips.setVisible(bool(self._ids))


class AddPicker(Picker):
    """A picker that adds what is taken; Backspace where nothing is typed takes the last away."""

    def __init__(self, choices: Choices, take_last_away: Callable[[], None]) -> None:
        super().__init__(choices)
        self._take_last_away = take_last_away

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace in the empty line; Enter takes a text that is an entry's whole label."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self._take_last_away()
        else:
            super().keyPressEvent(event)
