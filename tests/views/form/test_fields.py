"""Forms, generated from the field declarations: what is typed arrives, what is not stays."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import AnyValue, Part, Rows
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.choices import OneControl
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import PartControl, RowsControl
from desktop_app.views.form.picker import Picker
from desktop_app.views.form.tab_order import set_tab_order, stops
from desktop_app.views.form.text import ProseControl
from tests.views.form.typing import EVERY_FIELD, Struct, put, put_row, sample, unfold
from tests.windows import press, settle

ODD: list[Any] = [
    "",
    "  blanks around  ",
    "two\nlines\u2029and\u00a0more",
    0,
    1.5,
    True,
    [],
    {},
    [{}, None, "x", {"deep": [{"deeper": 1}]}],
    {"low": True, "best": "many", "other": [1], "UN": 5, "leadership": {"a": 1}},
    ["AF", "AF", 7, None, "no such term"],
]
"""Values of shapes that no declaration foresees."""

UNKNOWN = {"unknown": {"deep": [1, {"deeper": None}]}}


@pytest.mark.parametrize(("table", "struct", "name"), EVERY_FIELD)
def test_what_is_typed_arrives(
    form: Callable[..., Fields], table: str, struct: Struct, name: str, qtbot: QtBot
) -> None:
    fields = form(table, struct, dict(UNKNOWN))
    value = sample(fields_of(struct)[name], RECORD_TYPES[table])
    with qtbot.waitSignal(fields.edited):
        put(fields.rows[name].control, value)
    assert fields.document == {**UNKNOWN, name: value}


@pytest.mark.parametrize("odd", ODD, ids=str)
@pytest.mark.parametrize("table", RECORD_TYPES)
def test_what_is_not_typed_stays(form: Callable[..., Fields], table: str, odd: Any) -> None:
    record_type = RECORD_TYPES[table]
    document = {name: deepcopy(odd) for name in fields_of(record_type)} | UNKNOWN
    before = deepcopy(document)
    heard: list[bool] = []
    fields = form(table, record_type, document)
    fields.edited.connect(lambda: heard.append(True))
    unfold(fields)
    for row in fields.rows.values():
        row.control.show_value(document[row.field.name])
    assert document == before
    assert not heard
    assert [row.control.value() for row in fields.rows.values()] == [odd] * len(fields.rows)
    note = fields.rows["note"].control
    assert isinstance(note, ProseControl)
    note.text.setPlainText("typed")
    assert document == {**before, "note": "typed"}


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_walking_through_a_form_is_no_edit(form: Callable[..., Fields], table: str) -> None:
    record_type = RECORD_TYPES[table]
    document = {n: sample(f, record_type) for n, f in fields_of(record_type).items()}
    before = deepcopy(document)
    heard: list[bool] = []
    fields = form(table, record_type, document)
    fields.edited.connect(lambda: heard.append(True))
    unfold(fields)
    fields.activateWindow()
    settle()
    set_tab_order(fields)
    walked = list(stops(fields))
    for widget in walked:
        widget.setFocus()
        for key in (Qt.Key.Key_End, Qt.Key.Key_Shift, Qt.Key.Key_Home):
            press(key)
    press(Qt.Key.Key_Tab)
    assert len(walked) >= len(fields.rows)
    assert not heard
    assert document == before


ROWS = [
    (table, struct, name)
    for table, struct, name in EVERY_FIELD
    if isinstance(fields_of(struct)[name].kind, Rows)
]


@pytest.mark.parametrize(("table", "struct", "name"), ROWS)
def test_rows_are_added_moved_and_removed_and_keep_what_is_unknown(
    form: Callable[..., Fields], table: str, struct: Struct, name: str
) -> None:
    kind = fields_of(struct)[name].kind
    assert isinstance(kind, Rows)
    first, field = next(iter(fields_of(kind.type).items()))
    value = sample(field, RECORD_TYPES[table])
    rows: list[Any] = [{first: value, **UNKNOWN}, {}, {**UNKNOWN, "n": 2}]
    fields = form(table, struct, {name: deepcopy(rows)})
    control = fields.rows[name].control
    assert isinstance(control, RowsControl)
    put_row(control, {first: value})
    assert fields.document[name] == [*rows, {first: value}]
    buttons = {
        button.accessibleName().split(":")[0]: button
        for button in control.cards[-1].findChildren(QToolButton)
        if ": " in button.accessibleName()
    }
    QTest.mouseClick(buttons["Move up"], Qt.MouseButton.LeftButton)
    assert fields.document[name] == [*rows[:2], {first: value}, rows[2]]
    QTest.mouseClick(buttons["Move down"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Move down"], Qt.MouseButton.LeftButton)
    assert fields.document[name] == [*rows, {first: value}]
    QTest.mouseClick(buttons["Remove"], Qt.MouseButton.LeftButton)
    assert fields.document[name] == rows
    control.cards[2].toggle.setChecked(True)
    inner = control.cards[2].fields
    assert inner is not None
    put(inner.rows[first].control, value)
    assert fields.document[name] == [*rows[:2], {**rows[2], first: value}]


def test_a_row_that_was_added_and_left_empty_is_none(form: Callable[..., Fields]) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {})
    control = fields.rows["names"].control
    assert isinstance(control, RowsControl)
    put_row(control, {})
    put_row(control, {"text": "One"})
    assert fields.document == {"names": [{"text": "One"}]}
    fields.show_problems([("names[0].text", Problem("names[0].text", "Look here"))])
    inner = control.cards[1].fields
    assert inner is not None
    assert inner.rows["text"].trouble.text() == "Look here"


@pytest.mark.parametrize(("table", "struct", "name"), EVERY_FIELD)
def test_a_problem_is_shown_at_its_field(
    form: Callable[..., Fields], table: str, struct: Struct, name: str
) -> None:
    value = sample(fields_of(struct)[name], RECORD_TYPES[table])
    fields = form(table, struct, {name: value})
    unfold(fields)
    wrong = Problem(name, "Not so <b>at all</b>.", Severity.PROBLEM)
    fields.show_problems([(name, wrong)])
    assert [row.field.name for row in fields.rows.values() if row.trouble.isVisible()] == [name]
    assert fields.rows[name].trouble.text() == wrong.sentence
    fields.show_problems([])
    assert not [row for row in fields.rows.values() if row.trouble.isVisible()]


NESTED = [
    (table, struct, name)
    for table, struct, name in EVERY_FIELD
    if isinstance(fields_of(struct)[name].kind, Rows | Part)
]


@pytest.mark.parametrize(("table", "struct", "name"), NESTED)
def test_a_problem_deeper_down_is_shown_there(
    form: Callable[..., Fields], table: str, struct: Struct, name: str
) -> None:
    kind = fields_of(struct)[name].kind
    assert isinstance(kind, Rows | Part)
    value = sample(fields_of(struct)[name], RECORD_TYPES[table])
    many = [{}, *value] if isinstance(kind, Rows) else value
    fields = form(table, struct, {name: many})
    unfold(fields)
    for inner_name in fields_of(kind.type):
        path = f"{name}[1].{inner_name}" if isinstance(kind, Rows) else f"{name}.{inner_name}"
        fields.show_problems([(path, Problem(path, "Here"))])
        control = fields.rows[name].control
        inner = control.cards[1].fields if isinstance(control, RowsControl) else None
        if isinstance(control, PartControl):
            inner = control.fields
        assert inner is not None
        assert inner.rows[inner_name].trouble.text() == "Here"
        assert not fields.rows[name].trouble.isVisible()


def test_a_folded_row_says_that_something_is_wrong_in_it(form: Callable[..., Fields]) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"names": [{"text": "A"}, {"text": "B"}]})
    control = fields.rows["names"].control
    assert isinstance(control, RowsControl)
    fields.show_problems([("names[1].kind", Problem("names[1].kind", "No <kind>"))])
    assert ["⚠" in card.toggle.text() for card in control.cards] == [False, True]
    assert "No &lt;kind&gt;" in control.cards[1].toggle.toolTip()
    control.cards[1].toggle.setChecked(True)
    inner = control.cards[1].fields
    assert inner is not None
    assert inner.rows["kind"].trouble.text() == "No <kind>"


def test_a_rival_value_takes_the_control_of_the_field_it_rivals(
    form: Callable[..., Fields],
) -> None:
    rival_type = next(
        field.kind.type
        for field in fields_of(RECORD_TYPES["groups"]).values()
        if field.name == "rivals" and isinstance(field.kind, Rows)
    )
    for name, field in fields_of(RECORD_TYPES["groups"]).items():
        if isinstance(field.kind, AnyValue):
            continue
        fields = form("groups", rival_type, {"field": name})
        value = sample(field, RECORD_TYPES["groups"])
        put(fields.rows["value"].control, value)
        assert fields.document == {"field": name, "value": value}
    fields = form("groups", rival_type, {})
    put(fields.rows["field"].control, "state")
    assert isinstance(fields.rows["value"].control, OneControl)


def test_every_list_tells_its_entries_apart(form: Callable[..., Fields]) -> None:
    for table, record_type in RECORD_TYPES.items():
        fields = form(table, record_type, {})
        for name, field in fields_of(record_type).items():
            if isinstance(field.kind, Rows):
                control = fields.rows[name].control
                assert isinstance(control, RowsControl)
                put_row(control, {})
        for box in fields.findChildren(Picker):
            for entry, label in box.choices.labels.items():
                assert box.choices.id_of(f"  {label.upper()} ") == entry, (table, label)


def test_the_wheel_changes_nothing(form: Callable[..., Fields]) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"state": "active"})
    box = fields.rows["state"].control.findChild(Picker)
    assert box is not None
    before = box.text()
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    assert box.text() == before
    assert fields.document == {"state": "active"}
