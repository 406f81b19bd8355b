"""Form → record → file → form: every value of every kind comes back as it went in.

What a text field puts right by its definition: blanks around a text, and a byte order mark before
it, are not kept; every end of a line (CR, CR LF, U+2028, U+2029) is a line break. Nothing else is
changed without a word.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.edit import Edit
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import AnyValue, Keyed, Kind, Part, Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, open_library
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.choices import OneControl, SeveralControl
from desktop_app.views.form.count import CountControl
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.keyed import KeyedControl
from desktop_app.views.form.nested import PartControl, RowsControl
from desktop_app.views.form.text import LineControl, ProseControl
from tests.views.form.drawn import LONG, ROWS, Chance
from tests.views.form.typing import EVERY_FIELD, Struct, paste_into, put, types_of
from tests.views.form.values import declared, whole
from tests.views.recovery import expected, shown_in
from tests.windows import settle, type_into

EVERYDAY = 80
"""How many values of each kind, at least; of nested sets, so many rows."""

KINDS = Kind.__args__
Place = tuple[str, Struct, str]


def share(place: Place, values: int) -> int:
    """How many values a field takes, that all fields of its kind together take so many."""
    kind = type(_field(place).kind)
    fields = sum(type(_field(each).kind) is kind for each in EVERY_FIELD)
    return -(-values // fields // (ROWS if kind is Rows else 1))


def _field(place: Place) -> Field:
    _table, struct, name = place
    return fields_of(struct)[name]


def inside(record_type: Struct, struct: Struct, row: dict[str, Any]) -> dict[str, Any]:
    """A record in which such a row stands, the record itself where the row is one."""
    if record_type is struct:
        return row
    name, kind = next(
        (name, field.kind)
        for name, field in fields_of(record_type).items()
        if isinstance(field.kind, Part | Rows) and struct in types_of(field.kind.type)
    )
    inner = inside(kind.type, struct, row)
    return {name: [inner] if isinstance(kind, Rows) else inner}


def outside(record_type: Struct, struct: Struct, record: dict[str, Any]) -> dict[str, Any]:
    """The row that stands so in a record."""
    if record_type is struct:
        return record
    ((name, value),) = record.items()
    kind = fields_of(record_type)[name].kind
    assert isinstance(kind, Part | Rows)
    return outside(kind.type, struct, value[0] if isinstance(kind, Rows) else value)


class Form:
    """A form of one field, and of the one that says of what kind it is."""

    def __init__(self, window: QWidget, library: Library, place: Place) -> None:
        self._window = window
        self.table, self.struct, self.name = place
        self.field = _field(place)
        self.kind = self.field.kind
        self._catalogue = Catalogue(library, RECORD_TYPES[self.table])
        self._form: Fields | None = None

    def draw(self, chance: Chance) -> dict[str, Any]:
        """A row that says something in the field."""
        if isinstance(self.kind, AnyValue):
            return chance.row(self.struct, RECORD_TYPES[self.table], with_rest=False)
        return {self.name: chance.value(self.field, RECORD_TYPES[self.table])}

    def typed(self, row: dict[str, Any]) -> dict[str, Any]:
        """The document of the form after the values were put into its empty controls."""
        form = self.show({})
        for name, value in row.items():
            put(form.rows[name].control, value, paste_into)
        return form.document

    def show(self, row: dict[str, Any]) -> Fields:
        """The form, filled with a row."""
        if self._form is None or self._made_anew:
            self.close()
            wanted = {"field", self.name} if isinstance(self.kind, AnyValue) else {self.name}
            rest = [each for each in fields_of(self.struct) if each not in wanted]
            self._form = Fields(self.struct, row, self._catalogue, rest)
            self._form.setParent(self._window)
            self._form.show()
        else:
            self._form.document = row
            self._form.rows[self.name].control.show_value(row.get(self.name))
        return self._form

    @property
    def _made_anew(self) -> bool:
        return isinstance(self.kind, AnyValue | Keyed | Part | Rows)

    def close(self) -> None:
        """Let go of the form."""
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            settle()
            self._form = None


@pytest.mark.parametrize("values", [EVERYDAY, pytest.param(500, marks=pytest.mark.long)])
def test_every_value_of_every_kind_comes_back(
    small_copy: Path, qtbot: QtBot, values: int, seed: int, tell: Callable[[str], None]
) -> None:
    chance = Chance(seed)
    count: Counter[str] = Counter()
    stored: dict[tuple[str, str], tuple[Place, dict[str, Any]]] = {}
    library = open_library(small_copy)
    window = QWidget()
    qtbot.addWidget(window)
    window.setUpdatesEnabled(False)  # nobody looks
    window.show()
    for place in EVERY_FIELD:
        form = Form(window, library, place)
        for number in range(share(place, values)):
            row = form.draw(chance)
            assert form.typed(row) == row
            stored[place[0], f"{place[1].__name__}-{place[2]}-{number}"] = place, row
            value = row[form.name]
            count[type(form.kind).__name__] += len(value) if isinstance(form.kind, Rows) else 1
        form.close()
    changes = [
        change
        for (table, id_), (place, row) in stored.items()
        for change in library.put(table, id_, inside(RECORD_TYPES[table], place[1], row), "")
    ]
    library.apply(Edit("All", tuple(changes)))
    library.close()
    library = open_library(small_copy, read_only=True)
    forms = {place: Form(window, library, place) for place in EVERY_FIELD}
    for (table, id_), (place, row) in stored.items():
        found = outside(RECORD_TYPES[table], place[1], library.document(table, id_))
        assert found == row
        fields = forms[place].show(found)
        assert shown_in(fields) == expected(row, fields)
        assert fields.document == row
    for each in forms.values():
        each.close()
    library.close()
    assert set(count) == {kind.__name__ for kind in KINDS}
    assert min(count.values()) >= values
    long = sum(len(str(row)) >= LONG for _place, row in stored.values())
    assert long
    tell(f"round trip, seed {seed}: {dict(count)}, {long} of {LONG:,} characters")


UNFORESEEN = "unforeseen"


def with_unforeseen(value: Any) -> Any:
    """The value with a key that no declaration knows in every mapping below it."""
    if isinstance(value, list):
        return [with_unforeseen(each) for each in value]
    if isinstance(value, dict):
        known = {name: with_unforeseen(inner) for name, inner in value.items()}
        return {**known, UNFORESEEN: {"deep": [1, None, {"نام": 2.5}]}}
    return value


def retype(form: Fields, below: str = "") -> Iterator[str]:  # noqa: C901 - one line a control
    """Type another value into every control that holds one value; yields their paths."""
    for name, row in form.rows.items():
        path, control = below + name, row.control
        if name == "field":
            continue  # what a rival rivals says of what kind its value is
        match control:
            case RowsControl():
                for number, card in enumerate(control.cards):
                    assert card.fields is not None
                    yield from retype(card.fields, f"{path}[{number}].")
                continue
            case PartControl():
                assert control.fields is not None
                yield from retype(control.fields, f"{path}.")
                continue
            case CountControl():
                control.parts["high"].selectAll()
                type_into(control.parts["high"], "9999")
            case KeyedControl():
                type_into(control.findChildren(QLineEdit)[1], "9")
            case SeveralControl():
                QTest.keyClick(control.box, Qt.Key.Key_Backspace)
            case ProseControl():
                type_into(control.text, "9")
            case LineControl():
                control.line.selectAll()
                type_into(control.line, "9")
            case OneControl():
                control.box.selectAll()
                type_into(control.box, "≠9")  # nothing of that name: a text of its own
            case _:
                raise TypeError(control)
        yield path


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_what_no_declaration_knows_survives_an_edit_of_every_field(
    small_copy: Path, qtbot: QtBot, table: str
) -> None:
    before = with_unforeseen(whole(RECORD_TYPES[table]))
    library = open_library(small_copy)
    library.apply(library.put(table, "x", before, "Added"))
    form = Fields(
        RECORD_TYPES[table],
        library.document(table, "x"),
        Catalogue(library, RECORD_TYPES[table]),
    )
    qtbot.addWidget(form)
    form.show()
    shown = shown_in(form)
    touched = list(retype(form))
    after = shown_in(form)
    assert not [path for path in touched if after[path] == shown[path]]
    library.apply(library.put(table, "x", form.document, "Edited"))
    library.close()
    library = open_library(small_copy, read_only=True)
    document = library.document(table, "x")
    library.close()
    kept, given = _unforeseen(document), _unforeseen(before)
    assert kept == given
    assert len(given) > len(list(declared(RECORD_TYPES[table]))) / 10
    again = Fields(RECORD_TYPES[table], document, Catalogue(library, RECORD_TYPES[table]))
    qtbot.addWidget(again)
    assert shown_in(again) == after


def _unforeseen(value: Any, at: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(value, list):
        for number, each in enumerate(value):
            found |= _unforeseen(each, f"{at}[{number}]")
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name == UNFORESEEN:
                found[at] = inner
            else:
                found |= _unforeseen(inner, f"{at}.{name}")
    return found
