"""The labelled controls of one set of fields, bound to one raw mapping."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import AnyValue, Part, Rows
from desktop_app.domain.problem import Problem, Severity
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.control import Control
from desktop_app.views.form.text import LineControl


class FieldRow(QWidget):
    """Label, control and problems of one field."""

    def __init__(self, field: Field, control: Control) -> None:
        super().__init__()
        self.field = field
        self.control = control
        label = QLabel(field.label + ("" if not field.required else " *"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setBuddy(control)
        label.setToolTip(plain_tooltip(field.help))
        control.set_name(field.label)
        control.setToolTip(plain_tooltip(field.help))
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.addWidget(label)
        self.heading.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(3)
        column.addLayout(self.heading)
        for widget in (control, self.trouble):
            column.addWidget(widget)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong, each sentence once."""
        wrong = any(problem.severity is not Severity.HINT for problem in problems)
        self.trouble.setText("\n".join(dict.fromkeys(problem.sentence for problem in problems)))
        self.trouble.setProperty("role", "problem" if wrong else "hint")
        self.trouble.style().polish(self.trouble)
        self.trouble.setVisible(bool(problems))
        if self.control.property("wrong") is not wrong:
            self.control.set_wrong(wrong=wrong)


class Fields(QWidget):
    """All fields of one type. An edit changes only its own key of the mapping."""

    edited = Signal()

    def __init__(
        self,
        struct: type[msgspec.Struct],
        document: dict[str, Any],
        catalogue: Catalogue,
        leave_out: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self.document = document
        self._catalogue = catalogue
        self.rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for name, field in fields_of(struct).items():
            if name in leave_out:
                continue
            row = FieldRow(field, self._control(field))
            row.control.show_value(document.get(name))
            row.control.edited.connect(lambda name=name: self._take(name))
            self.rows[name] = row
            self._column.addWidget(row)

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Show each problem at its field: pairs of the path below this set and the problem."""
        for name, row in self.rows.items():
            mine = [(path, problem) for path, problem in problems if _head(path) == name]
            if isinstance(row.control, Nesting):
                inner = [(path[len(name) :], problem) for path, problem in mine]
                row.control.show_problems(inner)
                row.show_problems([problem for path, problem in mine if path == name])
            else:
                row.show_problems([problem for _path, problem in mine])

    def _take(self, name: str) -> None:
        value = self.rows[name].control.value()
        if value is None:
            self.document.pop(name, None)
        else:
            self.document[name] = value
        if name == "field" and "value" in self.rows:
            self._retype()
        self.edited.emit()

    def _control(self, field: Field) -> Control:
        from desktop_app.views.form.nested import PartControl, RowsControl

        match field.kind:
            case Rows():
                return RowsControl(field.kind, self._catalogue)
            case Part(part_type):
                return PartControl(part_type, self._catalogue)
            case AnyValue():
                return self._control_of_any()
            case _:
                return self._catalogue.control(field)

    def _control_of_any(self) -> Control:
        named = fields_of(self._catalogue.record_type).get(str(self.document.get("field", "")))
        if named is None or isinstance(named.kind, AnyValue):
            control: Control = LineControl()
            control.setToolTip(_("Choose the field first."))
            return control
        return self._control(named)

    def _retype(self) -> None:
        old = self.rows["value"]
        row = FieldRow(old.field, self._control_of_any())
        row.control.show_value(self.document.get("value"))
        row.control.edited.connect(lambda: self._take("value"))
        self._column.replaceWidget(old, row)
        self.rows["value"] = row
        old.hide()
        old.deleteLater()


class Nesting(Control):
    """A control that holds fields of its own and shows their problems there."""

    def show_problems(self, problems: Sequence[tuple[str, Problem]]) -> None:
        """Pairs of the path below this control (".name" or "[0].name") and the problem."""
        raise NotImplementedError


def _head(path: str) -> str:
    return path.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
