"""Many records at once, in the window: one edit, one undo."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.bulk import Way, slots
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.bulk_change import ChangeDialog
from desktop_app.views.bulk_cite import CiteDialog
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.menus import Command, Menu
from desktop_app.views.new_source import NewSource
from desktop_app.views.places import Tab
from tests.dialogs import accepting, answering
from tests.windows import Session, click, held, nameless, press, settle, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.ATROCITIES)
    session.table().grid.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    return session


def commands(session: Session) -> dict[str, Command]:
    found: dict[str, Command] = {}

    def walk(entries: Any) -> None:
        for entry in entries:
            if isinstance(entry, Command):
                found[entry.text] = entry
            elif isinstance(entry, Menu):
                walk(entry.entries)

    walk(session.window.bulk.entries())
    return found


def give(dialog: ChangeDialog, field: str, value: Any) -> None:
    """Set the form's control to a value, as its user would."""
    dialog.field.setCurrentText(field)
    control = dialog.fields.rows[dialog.slot.path[-1]].control
    control.show_value(value)
    control.touch()


def accept(dialog: ChangeDialog | CiteDialog) -> None:
    wait_for(dialog.accept_button.isEnabled)
    click(dialog.accept_button)


def test_one_field_of_all_is_one_edit_and_one_undo(session: Session) -> None:
    before = held(session)

    def act(dialog: ChangeDialog) -> None:
        give(dialog, "Targets", ["government"])
        wait_for(dialog.accept_button.isEnabled)
        assert dialog.told.text() == "2 of 3 change; 1 have it already."
        accept(dialog)

    with accepting(ChangeDialog, act):
        commands(session)["Change a field of 3 atrocities …"].run()
    library = session.window.library
    for id_ in ("bank", "days", "kept"):
        assert library.document("atrocities", id_)["targets"] == ["government"]
    assert library.next_undo == "change of targets in 2 atrocities"
    assert len(session.table().selection.rows) == 3
    session.choose("Undo change of targets")
    assert held(session) == before


def test_what_would_become_impossible_is_named_and_left(session: Session) -> None:
    def act(dialog: ChangeDialog) -> None:
        give(dialog, "Killed", {"low": 5, "best": 1})
        wait_for(dialog.refused.isVisible)
        assert not dialog.accept_button.isEnabled()
        assert "– Bombing at a bank: low (5) is above best (1)." in dialog.refused.toPlainText()
        give(dialog, "Place – Latitude", 95)
        wait_for(lambda: "Latitude" in dialog.refused.toPlainText())
        dialog.reject()

    before = held(session)
    with accepting(ChangeDialog, act):
        session.window.bulk.change("atrocities", ["bank", "days", "kept"])
    assert held(session) == before


def test_lists_are_added_to_and_fields_emptied(session: Session) -> None:
    def add(dialog: ChangeDialog) -> None:
        assert dialog.slot.path == ("targets",)
        click(dialog.way_buttons[Way.ADD])
        give(dialog, "Targets", ["shia"])
        accept(dialog)

    with accepting(ChangeDialog, add):
        session.window.bulk.change("atrocities", ["bank", "days"], "targets")
    targets = [
        session.window.library.document("atrocities", i)["targets"] for i in ("bank", "days")
    ]
    assert targets == [["government", "shia"], ["shia"]]

    def empty(dialog: ChangeDialog) -> None:
        dialog.field.setCurrentText("Summary")
        click(dialog.way_buttons[Way.EMPTY])
        accept(dialog)

    with accepting(ChangeDialog, empty):
        session.window.bulk.change("atrocities", ["bank", "days"])
    assert "summary" not in session.window.library.document("atrocities", "bank")
    assert session.window.library.next_undo == "change of summary in 1 atrocity"


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_every_field_has_its_control(session: Session, table: str) -> None:
    ids = [record.id for record in session.window.library.records(table)]
    dialog = ChangeDialog(session.window.library, table, ids, session.window)
    dialog.show()
    for at, slot in enumerate(slots(RECORD_TYPES[table])):
        dialog.field.setCurrentIndex(at)
        settle()
        assert list(dialog.fields.rows) == [slot.path[-1]]
        assert dialog.way_buttons[Way.ADD].isVisible() is slot.takes_more
        assert not nameless(dialog), slot.label
    dialog.close()
    dialog.deleteLater()


def test_one_source_is_cited_for_all_that_do_not_cite_it(session: Session) -> None:
    before = held(session)

    def act(dialog: CiteDialog) -> None:
        assert not nameless(dialog)
        control = dialog.fields.rows["source"].control
        control.show_value("un")
        control.touch()
        accept(dialog)

    with accepting(CiteDialog, act):
        commands(session)["Cite a source for 3 atrocities …"].run()
    library = session.window.library
    cited = {id_: library.document("atrocities", id_)["citations"] for id_ in ("bank", "days")}
    assert cited["bank"] == [{"source": "seed"}, {"source": "leak"}, {"source": "un"}]
    assert cited["days"] == [{"source": "un"}]
    session.choose("Undo citation of a source in 2 atrocities")
    assert held(session) == before


def test_the_source_cited_last_is_offered_first_and_a_new_one_can_be_pasted(
    session: Session,
) -> None:
    window = session.window
    window.settings.cited(window.library.path, "un")

    def act(dialog: CiteDialog) -> None:
        control = dialog.fields.rows["source"].control
        assert isinstance(control, ReferenceControl)
        control.box.open_list()
        assert control.box.offers is not None
        assert control.box.offers.offers[0].label == control.box.choices.label("un")
        control.open_new("")
        settle()
        found = QApplication.activeModalWidget()
        assert isinstance(found, NewSource)
        found.paste.setPlainText("@misc{a, title={Pasted here}, year={2021}}")
        found.finish()
        settle()
        assert dialog.source == "pasted-here"
        accept(dialog)

    with accepting(CiteDialog, act):
        commands(session)["Cite a source for 3 atrocities …"].run()
    cited = window.library.document("atrocities", "days")["citations"]
    assert cited[-1] == {"source": "pasted-here"}
    assert window.settings.last_cited(window.library.path)[:2] == ("pasted-here", "un")


def test_a_source_is_not_cited_for_itself(session: Session) -> None:
    dialog = CiteDialog(session.window.library, "sources", ["un", "seed"], session.window)
    dialog.fields.rows["source"].control.show_value("un")
    dialog.fields.rows["source"].control.touch()
    assert list(dialog.subjects()) == ["seed"]
    dialog.deleteLater()


def test_a_marking_is_set_and_taken_away(session: Session) -> None:
    before = held(session)
    commands(session)["TLP:AMBER"].run()
    library = session.window.library
    assert {library.document("atrocities", i).get("marking") for i in ("bank", "days", "kept")} == {
        "amber"
    }
    commands(session)["TLP:CLEAR"].run()
    assert "marking" not in library.document("atrocities", "bank")
    assert library.next_undo == "marking of 3 atrocities as TLP:CLEAR"
    last = library.next_undo
    commands(session)["TLP:CLEAR"].run()
    assert library.next_undo == last
    assert "already" in session.window.status.message.text()
    session.choose("Undo marking")
    session.choose("Undo marking")
    assert held(session) == before


def test_several_are_deleted_by_a_key_with_one_question(session: Session) -> None:
    before = held(session)
    with answering("Keep") as heard:
        press(Qt.Key.Key_Delete)
    assert heard[0].startswith("Delete 3 atrocities?")
    assert "– Bombing at a bank" in heard[0]
    assert held(session) == before
    with answering("Delete"):
        press(Qt.Key.Key_Delete)
    assert not any(
        table == "atrocities" and id_ in {"bank", "days"} for table, id_ in held(session)
    )
    session.choose("Undo deletion of 3 atrocities")
    assert held(session) == before


def test_the_menu_is_reached_by_keys_and_by_the_menu_bar(session: Session) -> None:
    texts = list(commands(session))
    assert texts[0] == "Copy 3 rows as a table"
    assert session.action("Copy 3 rows") is not None
    click(session.table().selected)
    popups = [w for w in session.window.findChildren(QMenu) if w.isVisible()]
    assert next(a.text() for a in popups[0].actions() if a.text()) == "Copy 3 rows as a table"
    popups[0].close()
    settle()


def test_postings_offer_their_people_too(session: Session) -> None:
    session.go("k", Tab.LEADERSHIP)
    session.table().grid.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    texts = list(commands(session))
    assert "Change a field of 3 postings …" in texts
    assert "Change a field of 2 people …" in texts
    assert "Merge 2 people …" in texts
    assert "Delete 3 postings …" in texts


def focused(session: Session) -> bool:
    """Whether the table has the focus, with another window open beside its own."""
    session.window.activateWindow()
    session.table().grid.setFocus()
    return session.table().grid.hasFocus()


def test_read_only_offers_to_copy_and_says_why_no_more(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    start(small_copy)
    session = start(small_copy)
    assert session.window.library.read_only
    session.go("k", Tab.ATROCITIES)
    wait_for(lambda: focused(session))
    press(Qt.Key.Key_A, ctrl=True)
    texts = list(commands(session))
    assert texts == ["Copy 3 rows as a table", session.window.library.why_read_only]
    window, before = session.window, held(session)
    why = window.library.why_read_only
    QGuiApplication.clipboard().setText("What\tDate\nA\t2021")
    for keys, ctrl in ((Qt.Key.Key_Delete, False), (Qt.Key.Key_V, True)):
        window.status.say("")
        press(keys, ctrl=ctrl)
        assert window.status.message.text() == why
    for keys in (Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_Z, Qt.Key.Key_Y):
        press(keys, ctrl=True)
    for keys in (Qt.Key.Key_C, Qt.Key.Key_V):
        press(keys, ctrl=True, shift=True)
    assert window.browser.view.editing is None
    assert QApplication.activeModalWidget() is None
    assert held(session) == before
    writing = ("Undo", "Redo", "Person", "Edit group", "Paste rows", "Merge dup", "Cite a source")
    for text in writing:
        assert not session.action(text).isEnabled(), text
        assert why in session.action(text).toolTip(), text
