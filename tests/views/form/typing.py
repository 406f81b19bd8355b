"""Types values into the controls of a form, whatever kind they are."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Address,
    AnyValue,
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    Keyed,
    Line,
    Number,
    OneOf,
    Part,
    Prose,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.choices import OneControl, SeveralControl
from desktop_app.views.form.control import Control
from desktop_app.views.form.count import CountControl
from desktop_app.views.form.keyed import KeyedControl
from desktop_app.views.form.nested import PartControl, RowsControl
from desktop_app.views.form.text import LineControl, ProseControl
from tests.export.library import DOCUMENTS
from tests.windows import type_into

Struct = type[msgspec.Struct]


def types_of(struct: Struct) -> Iterator[Struct]:
    """The type and every nested type below it."""
    yield struct
    for field in fields_of(struct).values():
        if isinstance(field.kind, Part | Rows):
            yield from types_of(field.kind.type)


_TABLE_OF = {
    struct: table
    for table, record_type in reversed(RECORD_TYPES.items())
    for struct in types_of(record_type)
}
EVERY_FIELD = [
    (table, struct, name) for struct, table in _TABLE_OF.items() for name in fields_of(struct)
]
"""Table, record or row type, and name of every field that is declared anywhere."""


def sample(field: Field, record_type: Struct) -> Any:  # noqa: C901 - one line a kind
    """A raw value that fits the field."""
    match field.kind:
        case Line():
            return "Two words"
        case Prose():
            return "A sentence of several words."
        case Date():
            return "2015-01/2016-07"
        case Number():
            return 12.5 if "tude" in field.name else 12
        case Count():
            return {"low": 1, "best": 2, "high": 3}
        case OneOf(vocabulary):
            return next(iter(vocabulary)).id
        case SomeOf(vocabulary):
            return [term.id for term in vocabulary][:2]
        case Reference(table):
            return next(iter(DOCUMENTS[table]))
        case Country():
            return "AF"
        case Countries():
            return ["AF", "PK"]
        case Address():
            return "https://example.org/a"
        case FieldNames(several):
            names = list(fields_of(record_type))[:2]
            return names if several else names[0]
        case AnyValue():
            return "Said otherwise"
        case Keyed(keys=keys):
            return {term.id: f"On {term.id}" for term in keys} or {"UN": "QDe.161", "GTD": "7"}
        case Part(part_type):
            name, inner = next(iter(fields_of(part_type).items()))
            return {name: sample(inner, record_type)}
        case Rows(row_type):
            name, inner = next(iter(fields_of(row_type).items()))
            return [{name: sample(inner, record_type)}]


Into = Callable[[QWidget | None, str], None]
"""How a text comes into a widget."""


def paste_into(widget: QWidget | None, text: str) -> None:
    """Paste a text in place of all that a widget holds."""
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    widget.selectAll()
    QApplication.clipboard().setText(text)
    widget.paste()


def put(control: Control, value: Any, into: Into = type_into) -> None:  # noqa: C901 - one line a control
    """Type a raw value into a control in place of what it holds, as a user would."""
    control.setFocus()
    match control:
        case LineControl():
            into(control.line, str(value))
        case ProseControl():
            into(control.text, value)
        case CountControl():
            for part, number in value.items():
                into(control.parts[part], str(number))
        case OneControl():
            control.box.selectAll()
            into(control.box, control.box.choices.label(value))
        case SeveralControl():
            for each in value:
                into(control.box, control.box.choices.label(each))
                QTest.keyClick(control.box, Qt.Key.Key_Return)
        case KeyedControl():
            _put_pairs(control, value, into)
        case PartControl():
            assert control.fields is not None
            for name, part in value.items():
                put(control.fields.rows[name].control, part, into)
        case RowsControl():
            for row in value:
                put_row(control, row, into)
        case _:
            raise TypeError(control)


def put_row(control: RowsControl, row: Mapping[str, Any], into: Into = type_into) -> None:
    """Add a row and type its values."""
    QTest.mouseClick(control.add_button, Qt.MouseButton.LeftButton)
    fields = control.cards[-1].fields
    assert fields is not None
    for name, value in row.items():
        put(fields.rows[name].control, value, into)


def _put_pairs(control: KeyedControl, pairs: Mapping[str, str], into: Into) -> None:
    lines = control.findChildren(QLineEdit)
    if lines:
        for line, text in zip(lines, pairs.values(), strict=True):
            into(line, text)
        return
    for number, pair in enumerate(pairs.items()):
        add = control.findChild(QPushButton)
        assert add is not None
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)
        for line, text in zip(control.findChildren(QLineEdit)[2 * number :], pair, strict=True):
            into(line, text)


def unfold(widget: QWidget) -> None:
    """Open every row, rows in rows too."""
    for control in widget.findChildren(RowsControl):
        for card in control.cards:
            if not card.toggle.isChecked():
                card.toggle.setChecked(True)
                unfold(card)
