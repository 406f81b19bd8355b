"""Merging in the window: choose, see what follows, undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop_app.domain.duplicates import MERGEABLE, MOST_MERGED
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references
from desktop_app.views.duplicates import DuplicatesDialog
from desktop_app.views.merge import MergeDialog
from desktop_app.views.merge_option import Line
from tests.dialogs import accepting
from tests.export.library import DOCUMENTS
from tests.windows import Session, click, held, nameless, press, settle, wait_for, write_library

TWICE = {
    **DOCUMENTS,
    "people": {
        **DOCUMENTS["people"],
        "khan-2": {
            "names": [{"text": "Hafiz Saeed Khan"}, {"text": "Hafiz Said", "kind": "alias"}],
            "born": "1973",
            "strange": {"kept": [1]},
            "citations": [{"source": "seed"}],
        },
    },
    "leadership": {
        **DOCUMENTS["leadership"],
        "again": {
            **DOCUMENTS["leadership"]["khan-leader"],
            "person": "khan-2",
            "citations": [{"source": "seed"}],
        },
    },
}


@pytest.fixture
def session(start: Callable[[Path], Session], tmp_path: Path) -> Session:
    return start(write_library(tmp_path / "twice.json", TWICE))


def line(dialog: MergeDialog, name: str) -> Line:
    return next(each for each in dialog.lines if each.row.name == name)


def test_duplicates_are_found_compared_and_merged_as_one_edit(session: Session) -> None:
    before = held(session)

    def compare(dialog: MergeDialog) -> None:
        assert dialog.keep == "khan"
        assert not nameless(dialog)
        assert {each.row.name for each in dialog.lines} == {"names", "born"}
        told = dialog.told.toPlainText()
        assert "names the one that stays: 1 posting." in told
        assert "become one with another" in told
        click(line(dialog, "born").options[1].button)
        wait_for(dialog.accept_button.isEnabled)
        click(dialog.accept_button)

    def find(dialog: DuplicatesDialog) -> None:
        wait_for(lambda: dialog.alike.model.rowCount() == 1)
        assert not nameless(dialog)
        assert not dialog.accept_button.isEnabled()
        dialog.alike.grid.selectRow(0)
        settle()
        click(dialog.accept_button)

    with accepting(MergeDialog, compare), accepting(DuplicatesDialog, find):
        session.window.bulk.find_duplicates()
    library = session.window.library
    assert library.get("people", "khan-2") is None
    merged = library.document("people", "khan")
    assert merged["names"][-1] == {"text": "Hafiz Said", "kind": "alias"}
    assert merged["born"] == "1973"
    assert merged["rivals"] == [{"field": "born", "value": "1972"}]
    assert merged["strange"] == {"kept": [1]}
    assert library.get("leadership", "again") is None
    assert library.document("leadership", "khan-leader")["citations"] == [
        {"source": "un"},
        {"source": "seed"},
    ]
    assert session.window.browser.place is not None
    assert session.window.browser.place.record == ("people", "khan")
    session.choose("Undo merge of 2 people into Hafiz Saeed Khan")
    assert held(session) == before


def test_any_two_can_be_picked_by_hand(session: Session) -> None:
    dialog = DuplicatesDialog(session.window.library, session.window, "groups")
    dialog.show()
    wait_for(lambda: dialog.records.model.rowCount() == 3)
    dialog.records.filter.setText("taliban")
    dialog.records.grid.selectAll()
    assert not dialog.accept_button.isEnabled()
    dialog.records.filter.setText("")
    dialog.records.grid.selectAll()
    assert dialog.accept_button.isEnabled()
    dialog.accept_button.click()
    assert dialog.chosen == ("groups", ("k", "t", "hidden"))
    dialog.deleteLater()


def test_the_other_record_can_stay(session: Session) -> None:
    def compare(dialog: MergeDialog) -> None:
        dialog.stays.buttons()[1].click()
        wait_for(dialog.accept_button.isEnabled)
        click(dialog.accept_button)

    with accepting(MergeDialog, compare):
        session.window.bulk.merge("people", ["khan", "khan-2"])
    library = session.window.library
    assert library.get("people", "khan") is None
    held_posts = library.naming("people", "khan-2", "leadership")
    assert set(held_posts) == {"again", "khan-before"}


def test_what_cannot_be_true_is_not_merged(session: Session) -> None:
    library = session.window.library
    document = {"names": [{"text": "X"}], "died": "1960"}
    library.apply(library.put("people", "early", document, "early"))
    dialog = MergeDialog(library, "people", ["khan", "early"], session.window)
    assert not dialog.accept_button.isEnabled()
    assert "before it starts" in dialog.trouble.text()
    line_of = [each.row.name for each in dialog.lines]
    assert "died" not in line_of
    dialog.deleteLater()


@pytest.mark.parametrize("table", MERGEABLE)
def test_of_the_shipped_records_of_a_kind_two_become_one_and_references_follow(
    start: Callable[[Path], Session], shipped_copy: Path, table: str
) -> None:
    session = start(shipped_copy)
    library = session.window.library
    tables = tuple(RECORD_TYPES)
    before = {each: dict(library.content[each]) for each in tables}
    by_use = sorted(before[table], key=lambda id_: -len(library.all_naming(table, id_)))
    keep, gone = by_use[0], by_use[1]
    followers = set(library.all_naming(table, gone))
    assert followers or table == "atrocities"

    def compare(dialog: MergeDialog) -> None:
        assert dialog.keep == keep
        wait_for(dialog.accept_button.isEnabled)
        click(dialog.accept_button)

    with accepting(MergeDialog, compare):
        session.window.bulk.merge(table, [keep, gone])
    assert library.get(table, gone) is None
    for each in tables:
        for record in library.records(each):
            named = {(found.table, found.id) for found in references(record)}
            assert (table, gone) not in named, record.id
    left = {(each, id_) for each in tables for id_ in library.content[each]}
    assert (followers & left) <= set(library.all_naming(table, keep)) | {(table, keep)}
    session.choose("Undo merge of 2")
    assert {each: dict(library.content[each]) for each in tables} == before


def test_of_many_each_can_be_reached_and_chosen_by_keys(session: Session) -> None:
    library = session.window.library
    for number in range(8):
        document = {"names": [{"text": f"Khan {number}"}], "born": f"{1950 + number}"}
        library.apply(library.put("people", f"khan-{number + 10}", document, "new"))
    ids = [f"khan-{number + 10}" for number in range(8)]
    dialog = MergeDialog(library, "people", ids, session.window)
    dialog.show()
    dialog.activateWindow()
    buttons = line(dialog, "born").options
    buttons[0].button.setFocus()
    settle()
    for _step in range(7):
        press(Qt.Key.Key_Right)
    assert buttons[7].button.isChecked()
    assert buttons[7].button.hasFocus()
    port = dialog.area.viewport()
    seen = QRect(buttons[7].button.mapTo(port, QPoint()), buttons[7].button.size())
    assert port.rect().contains(seen)
    dialog.look()
    dialog.accept_button.click()
    assert dialog.edit is not None
    assert len(dialog.edit.changes) >= 8
    dialog.deleteLater()


def test_too_many_are_not_merged_and_it_is_said_how_many_can_be(session: Session) -> None:
    library = session.window.library
    for number in range(MOST_MERGED + 1):
        document = {"names": [{"text": f"Double {number}"}]}
        library.apply(library.put("people", f"d-{number}", document, "new"))
    dialog = DuplicatesDialog(library, session.window, "people")
    dialog.show()
    wait_for(lambda: dialog.records.model.rowCount() > MOST_MERGED)
    dialog.records.grid.selectAll()
    settle()
    assert not dialog.accept_button.isEnabled()
    assert f"{MOST_MERGED} can be merged at once" in dialog.told.text()
    dialog.deleteLater()
