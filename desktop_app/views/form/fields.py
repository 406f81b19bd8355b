"""The labelled controls of one set of fields, bound to one raw mapping."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import AnyValue, Count, Part, Rows
from desktop_app.domain.problem import Problem
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.vocabularies.common import RIGHT_TO_LEFT_SCRIPTS
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.below import Below
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.control import Control, Nesting
from desktop_app.views.form.text import LineControl
from desktop_app.views.form.trouble import Trouble


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
        control.describe(purpose=field.help)
        self.trouble = Trouble()
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        self.heading.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 10)
        self.column.setSpacing(3)
        self.column.addLayout(self.heading)
        for widget in (control, self.trouble):
            self.column.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Put something between the control and its problems."""
        self.column.insertWidget(self.column.indexOf(self.trouble), widget)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong, each sentence once."""
        wrong = self.trouble.say(problems)
        self.control.describe(trouble=self.trouble.text())
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
        for line in lines(fields_of(struct), leave_out):
            rows = [self._row(field) for field in line]
            self._column.addWidget(rows[0] if len(rows) == 1 else _side_by_side(rows))
        self._add_weighing(struct)
        self._follow_script()

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

    def place_of(self, path: str) -> QWidget:
        """What takes the focus for the field at a path; folded rows are opened."""
        name = _head(path)
        row = self.rows.get(name)
        if row is None:
            return self
        if isinstance(row.control, Nesting) and path != name:
            return row.control.place_of(path[len(name) :])
        return row.control

    def _add_weighing(self, struct: type[msgspec.Struct]) -> None:
        if any(isinstance(row.field.kind, Count) for row in self.rows.values()):
            from desktop_app.views.form.weighing import add_weighing

            add_weighing(self, struct, self._catalogue)

    def _row(self, field: Field) -> FieldRow:
        row = FieldRow(field, self._control(field))
        row.control.show_value(self.document.get(field.name))
        row.control.edited.connect(lambda name=field.name: self._take(name))
        self.rows[field.name] = row
        return row

    def _take(self, name: str) -> None:
        value = self.rows[name].control.value()
        if value is None:
            self.document.pop(name, None)
        else:
            self.document[name] = value
        if name == "field" and "value" in self.rows:
            self._retype()
        if name == "script":
            self._follow_script()
        self.edited.emit()

    def _follow_script(self) -> None:
        """An empty name begins at the side at which its script does."""
        text = self.rows.get("text")
        if text is not None and "script" in self.rows and isinstance(text.control, LineControl):
            leftward = self.document.get("script") in RIGHT_TO_LEFT_SCRIPTS
            text.control.set_script_direction(right_to_left=leftward)

    def _control(self, field: Field) -> Control:
        from desktop_app.views.form.nested import PartControl, RowsControl
        from desktop_app.views.form.place import PlaceControl

        match field.kind:
            case Rows():
                return RowsControl(field.kind, self._catalogue)
            case Part(part_type) if part_type is Place:
                return PlaceControl(self._catalogue)
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


def lines(fields: Mapping[str, Field], leave_out: Iterable[str] = ()) -> list[list[Field]]:
    """The fields in the lines in which a form sets them."""
    found: list[list[Field]] = []
    for name, field in fields.items():
        if name in leave_out:
            continue
        if field.beside and found:
            found[-1].append(field)
        else:
            found.append([field])
    return found


def _side_by_side(rows: Sequence[FieldRow]) -> QWidget:
    """The rows in one line, with all their problems below it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 10)
    column.setSpacing(3)
    line = QHBoxLayout()
    line.setSpacing(8)
    column.addLayout(line)
    for row in rows:
        line.addWidget(row, 1)
        row.column.setContentsMargins(0, 0, 0, 0)
        if row.field.help:
            meaning = Below()
            meaning.say(row.field.help)
            row.add_below(meaning)
        column.addWidget(row.trouble)
    return holder


def _head(path: str) -> str:
    return path.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
