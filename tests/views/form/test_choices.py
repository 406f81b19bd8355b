"""Lists that are chosen from: vocabularies, countries, records."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Countries, Country, OneOf, Reference, SomeOf
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.vocabularies.leadership import ROLE
from desktop_app.views.form.choices import OneControl, SeveralControl
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.picker import Picker
from desktop_app.views.form.reference import ReferenceControl
from tests.views.form.typing import EVERY_FIELD, Struct, sample
from tests.windows import Session, click, press, settle, text_of, type_into

Make = Callable[..., Fields]


def one(fields: Fields, name: str) -> OneControl:
    control = fields.rows[name].control
    assert isinstance(control, OneControl)
    fields.activateWindow()
    settle()
    control.box.setFocus()
    return control


def offered(box: Picker) -> list[str]:
    assert box.offers is not None
    return [offer.label for offer in box.offers.offers]


CHOSEN = [
    (table, struct, name)
    for table, struct, name in EVERY_FIELD
    if isinstance(fields_of(struct)[name].kind, OneOf | SomeOf | Country | Countries | Reference)
]


@pytest.mark.parametrize(("table", "struct", "name"), CHOSEN)
def test_every_list_is_searched_and_taken_from_by_keyboard(
    form: Make, table: str, struct: Struct, name: str
) -> None:
    fields = form(table, struct, {})
    fields.activateWindow()
    settle()
    field = fields_of(struct)[name]
    value = sample(field, RECORD_TYPES[table])
    control = fields.rows[name].control
    assert isinstance(control, OneControl | SeveralControl)
    box = control.box
    wanted = value if isinstance(value, list) else [value]
    for each in wanted:
        box.setFocus()
        label = box.choices.label(each)
        type_into(box, label[:-1].upper())
        assert box.offers is not None
        while box.offers.offers[box.offers.view.currentIndex().row()].label != label:
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        assert box.offers is None
    assert fields.document == {name: value}
    box.setFocus()
    if isinstance(control, SeveralControl):
        for _each in wanted:
            press(Qt.Key.Key_Backspace)
    else:
        press(Qt.Key.Key_A, ctrl=True)
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_Tab)
    assert fields.document == {}


def test_a_term_is_found_by_its_definition_and_says_it(form: Make) -> None:
    fields = form("atrocities", RECORD_TYPES["atrocities"], {})
    control = fields.rows["attack_types"].control
    assert isinstance(control, SeveralControl)
    type_into(control.box, "rocket")
    assert offered(control.box) == ["bombing or explosion"]
    assert control.box.offers is not None
    assert "shells" in control.box.offers.offers[0].detail()
    state = one(form("groups", RECORD_TYPES["groups"], {"state": "active"}), "state")
    assert state.below.text()
    press(Qt.Key.Key_Down)
    assert offered(state.box)[0] == "None"
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Return)
    assert state.value() is None
    assert not state.below.isVisible()


def test_a_search_that_is_left_becomes_the_one_entry_it_can_mean(form: Make) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"state": "active"})
    control = one(fields, "state")
    heard: list[object] = []
    fields.edited.connect(lambda: heard.append(fields.document.get("state")))
    press(Qt.Key.Key_A, ctrl=True)
    type_into(control.box, "a")
    assert not heard, "a search is no value"
    fields.rows["founded"].control.setFocus()
    assert fields.document["state"] == "a", "kept: it may mean several"
    control.box.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_into(control.box, "dormant")
    fields.rows["founded"].control.setFocus()
    assert fields.document["state"] != "a"


def test_escape_closes_the_list_and_nothing_else(form: Make) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"state": "active"})
    control = one(fields, "state")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert control.box.offers is None
    assert fields.document == {"state": "active"}


def test_what_the_list_lacks_is_shown_kept_and_said(form: Make) -> None:
    fields = form("leadership", RECORD_TYPES["leadership"], {"role": "emperor", "person": "gone"})
    role, person = one(fields, "role"), one(fields, "person")
    assert role.box.text() == "emperor"
    assert "kept" in role.below.text()
    assert person.box.text() == "gone"
    assert "no such record" in person.below.text()
    assert fields.document == {"role": "emperor", "person": "gone"}


@pytest.mark.parametrize(
    "typed", ["saeed", "Mullah", "حافظ", "hafiz khan"], ids=["part", "alias", "native", "two parts"]
)
def test_a_person_is_found_by_any_name_and_told_apart(form: Make, typed: str) -> None:
    control = one(form("leadership", RECORD_TYPES["leadership"], {}), "person")
    type_into(control.box, typed)
    assert offered(control.box)[0] == "Hafiz Saeed Khan"
    press(Qt.Key.Key_Tab)
    assert control.value() == "khan"
    assert "born 1972" in control.below.text()
    assert "ISIS-K, 2015–2016" in control.below.text()


def test_a_click_takes_an_entry(form: Make) -> None:
    control = one(form("atrocities", RECORD_TYPES["atrocities"], {}), "status")
    QTest.mouseClick(control.box, Qt.MouseButton.LeftButton)
    assert control.box.offers is not None
    view = control.box.offers.view
    at = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert control.value() == "disputed"


def test_countries_are_found_by_code(form: Make) -> None:
    control = form("groups", RECORD_TYPES["groups"], {}).rows["area"].control
    assert isinstance(control, SeveralControl)
    for code in ("af", "PK"):
        type_into(control.box, code)
        QTest.keyClick(control.box, Qt.Key.Key_Return)
    assert control.value() == ["AF", "PK"]
    settle()
    first = control.findChildren(QToolButton)[0]
    assert first.accessibleName() == "Remove Afghanistan"
    click(first)
    assert control.value() == ["PK"]


def new_person(session: Session, name: str) -> ReferenceControl:
    session.add("leadership")
    control = session.form.rows["person"].control
    assert isinstance(control, ReferenceControl)
    control.box.setFocus()
    type_into(control.box, name)
    press(Qt.Key.Key_Return)
    return control


def test_a_record_is_made_in_place(start: Callable[[Path], Session], small_copy: Path) -> None:
    session = start(small_copy)
    control = new_person(session, "Abdul Newcomer")
    assert control.new_form is not None
    assert session.form.document == {"group": "k"}
    type_into(session.window.focusWidget(), "about 1980")
    press(Qt.Key.Key_Return)
    assert control.value() == "abdul-newcomer"
    library = session.window.library
    assert library.document("people", "abdul-newcomer") == {
        "names": [{"text": "Abdul Newcomer"}],
        "born": "1980~",
        "status": "needs-work",
    }
    assert session.form.document == {"group": "k", "person": "abdul-newcomer"}
    assert "Abdul Newcomer" in text_of(control)
    assert library.next_undo == "new record Abdul Newcomer"
    assert not [draft for draft in library.drafts.list() if draft.table == "people"]


def test_a_record_in_place_is_given_up(start: Callable[[Path], Session], small_copy: Path) -> None:
    session = start(small_copy)
    control = new_person(session, "Abdul Newcomer")
    press(Qt.Key.Key_Escape)
    assert control.new_form is None
    assert session.editor.key is not None
    assert control.value() is None
    assert session.form.document == {"group": "k"}
    assert session.window.library.next_undo is None


@pytest.mark.parametrize("keys", [Qt.Key.Key_S, Qt.Key.Key_Return])
def test_finishing_the_form_takes_what_is_chosen_in_an_open_list(
    start: Callable[[Path], Session], small_copy: Path, keys: Qt.Key
) -> None:
    session = start(small_copy)
    session.edit("leadership", "khan-before")
    control = session.form.rows["role"].control
    assert isinstance(control, OneControl)
    control.box.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_into(control.box, "spokes")
    press(keys, ctrl=True)
    assert session.editor.key is None
    role = session.window.library.document("leadership", "khan-before")["role"]
    assert "spokes" in ROLE.label(role)


def test_what_stands_in_a_record_in_place_outlives_the_form_around_it(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    new_person(session, "Abdul Newcomer")
    type_into(session.window.focusWidget(), "1980")
    session.choose("Sources")
    kept = [draft.content for draft in session.window.library.drafts.list()]
    assert {"names": [{"text": "Abdul Newcomer"}], "born": "1980"} in kept


def test_lists_inside_rows_open_too(form: Make) -> None:
    fields: Any = form("groups", RECORD_TYPES["groups"], {"names": [{"text": "A"}]})
    rows = fields.rows["names"].control
    assert isinstance(rows, RowsControl)
    rows.cards[0].toggle.setChecked(True)
    assert rows.cards[0].fields is not None
    kind = rows.cards[0].fields.rows["kind"].control
    assert isinstance(kind, OneControl)
    type_into(kind.box, "acro")
    QTest.keyClick(kind.box, Qt.Key.Key_Return)
    assert json.dumps(fields.document) == '{"names": [{"text": "A", "kind": "acronym"}]}'
