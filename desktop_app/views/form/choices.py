"""Controls for closed lists: one of many, several of many."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.flow import Flow
from desktop_app.views.form.control import Control
from desktop_app.views.menus import literal

_ID = Qt.ItemDataRole.UserRole + 1


class Choice(NamedTuple):
    """One entry of a list that is chosen from."""

    id: str
    label: str
    help: str = ""


def choices_of(terms: Sequence[Term]) -> tuple[Choice, ...]:
    """The terms of a vocabulary as choices."""
    return tuple(Choice(term.id, term.label, term.definition) for term in terms)


class ChoiceModel(QStandardItemModel):
    """The choices of one list, shared by every control that chooses from it."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.appendRow(_item(Choice("", "")))
        for choice in choices:
            self.appendRow(_item(choice))
        self.labels = {choice.id: choice.label for choice in choices}
        self._ids = {_said(choice.label): choice.id for choice in reversed(choices)}

    def learn(self, choice: Choice) -> None:
        """Add a choice that there was not when the list was made."""
        self.appendRow(_item(choice))
        self.labels[choice.id] = choice.label
        self._ids.setdefault(_said(choice.label), choice.id)

    def id_of(self, text: str) -> str | None:
        """The id of the choice of that label, None where there is none."""
        return self._ids.get(_said(text))


def _said(label: str) -> str:
    return " ".join(label.split()).casefold()


def _item(choice: Choice) -> QStandardItem:
    item = QStandardItem(choice.label)
    item.setData(choice.id, _ID)
    item.setToolTip(plain_tooltip(choice.help))
    return item


class Chooser(QComboBox):
    """A list that is searched by typing any part of an entry."""

    def __init__(self, model: ChoiceModel) -> None:
        super().__init__()
        self.choices = model
        self.setModel(model)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = QCompleter(model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what it says."""
        event.ignore()


class OneControl(Control):
    """One choice, or none. An id that the list lacks is shown and kept as it is."""

    def __init__(self, model: ChoiceModel) -> None:
        super().__init__()
        self.box = Chooser(model)
        self.box.activated.connect(self.touch)
        line = self.box.lineEdit()
        if line is not None:
            line.textEdited.connect(self.touch)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    def fill(self, value: object) -> None:
        """Show the label of an id."""
        text = "" if value is None else str(value)
        position = self.box.findData(text, _ID)
        self.box.setCurrentIndex(position)
        if position < 0:
            self.box.setEditText(text)

    def read(self) -> object:
        """The id; the text itself where it is no entry of the list, for the check to name."""
        text = self.box.currentText().strip()
        return (self.box.choices.id_of(text) or text) or None


class SeveralControl(Control):
    """Several choices as buttons that take themselves away, and a list to add from."""

    def __init__(self, model: ChoiceModel) -> None:
        super().__init__()
        self._ids: list[object] = []
        self._chips = QWidget()
        self._flow = Flow(self._chips, 4)
        self.box = Chooser(model)
        self.box.setCurrentIndex(-1)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Add …"))
            line.returnPressed.connect(self._add_typed)
        self.box.activated.connect(self._add_typed)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self.box)

    def fill(self, value: object) -> None:
        """Show a button for each id."""
        self._ids = list(value) if isinstance(value, list) else []
        self._lay()

    def read(self) -> object:
        """The ids in their order, None where there is none."""
        pending = self.box.choices.id_of(self.box.currentText())
        ids = [*self._ids, pending] if pending and pending not in self._ids else self._ids
        return list(ids) or None

    def _add_typed(self) -> None:
        chosen = self.box.choices.id_of(self.box.currentText())
        if not chosen:
            return
        if chosen not in self._ids:
            self._ids.append(chosen)
            self._lay()
            self.touch()
        self.box.setCurrentIndex(-1)
        self.box.clearEditText()

    def _remove(self, gone: object) -> None:
        self._ids.remove(gone)
        self._lay()
        self.touch()

    def _lay(self) -> None:
        self._flow.clear()
        for each in self._ids:
            label = self.box.choices.labels.get(str(each), str(each))
            button = QToolButton()
            button.setText(f"{literal(label)}  ×")
            button.setAccessibleName(_("Remove {label}").format(label=label))
            button.clicked.connect(lambda _=False, gone=each: self._remove(gone))
            self._flow.addWidget(button)
        self._chips.setVisible(bool(self._ids))
