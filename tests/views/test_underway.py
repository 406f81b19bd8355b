"""Edits of very many records: the window goes on, they can be given up, and are whole or not."""

import os
import signal
from collections.abc import Callable, Generator
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.edit import Change, Edit
from desktop_app.library import open_library
from desktop_app.library.headway import Headway, Stage, Work
from desktop_app.search import Search
from desktop_app.store.batch import Batch
from desktop_app.views.bulk_change import ChangeDialog
from desktop_app.views.places import Tab
from desktop_app.views.underway import Underway
from tests.dialogs import accepting, answering
from tests.store.zygote import Zygote
from tests.views.test_bulk import accept, commands, give
from tests.views.very_many import (
    COUNT,
    changed_all,
    held,
    library_of_very_many,
    source,
    watching,
)
from tests.windows import Session, nameless, press, settle, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], tmp_path: Path) -> Session:
    session = start(library_of_very_many(tmp_path / "many.json"))
    session.go("g", Tab.ATROCITIES)
    wait_for(lambda: not session.table().model.busy)
    session.table().grid.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    assert session.table().selection.count == COUNT
    return session


def never_ready(batch: Batch) -> Generator[int, None, None]:
    """Stays in the middle of looking over the changes, as long as a test has patience."""
    for _step in range(100_000):
        sleep(0.0002)
        yield len(batch.changes) // 2


def lines(session: Session) -> list[bytes]:
    log = Path(f"{session.window.library.path}.d") / "log"
    return log.read_bytes().splitlines() if log.exists() else []


def equals_a_fresh_one(session: Session) -> bool:
    library = session.window.library
    library.finder.settle()
    anew = Search({table: library.slices(table) for table in library.content if table[0] != "_"})
    anew.wait()
    return library.finder.content() == anew.content()


def shown_targets(session: Session) -> set[tuple[str, ...]]:
    return {row.atrocity.targets for row in session.table().model.rows}


def test_a_field_of_very_many_is_one_edit_and_one_undo(session: Session) -> None:
    library = session.window.library
    library.finder.wait()
    before = held(library)

    def act(dialog: ChangeDialog) -> None:
        give(dialog, "Targets", ["government"])
        wait_for(dialog.accept_button.isEnabled)
        assert dialog.told.text() == f"{COUNT} of {COUNT} change."
        assert not dialog.bar.isVisible()
        accept(dialog)

    with accepting(ChangeDialog, act):
        commands(session)[f"Change a field of {COUNT} atrocities …"].run()
    settle()
    assert shown_targets(session) == {("government",)}
    assert session.table().selection.count == COUNT
    assert library.next_undo == f"change of targets in {COUNT} atrocities"
    assert len(list(library.past())) == 1
    assert equals_a_fresh_one(session)
    after = held(library)
    session.choose("Undo change of targets")
    assert held(library) == before
    assert shown_targets(session) == {()}
    assert equals_a_fresh_one(session)
    session.choose("Redo change of targets")
    assert held(library) == after
    assert [made.undoes is not None for made in library.past()] == [False, True, False]
    path = library.path
    session.close()
    assert held(open_library(path, read_only=True)) == after


def test_very_many_are_deleted_and_come_back_where_they_stood(session: Session) -> None:
    library = session.window.library
    library.finder.wait()
    before = held(library)
    with answering("Delete") as heard:
        press(Qt.Key.Key_Delete)
    assert heard[0].startswith(f"Delete {COUNT} atrocities?\n– Attack number")
    assert not library.slices("atrocities")
    assert session.table().model.total == 0
    assert equals_a_fresh_one(session)
    session.choose(f"Undo deletion of {COUNT} atrocities")
    assert held(library) == before
    assert list(library.slices("atrocities")) == list(before["atrocities"])
    assert session.table().model.total == COUNT
    assert equals_a_fresh_one(session)
    wait_for(lambda: not session.window.browser.listing.behind)
    counts = {row.id: row.atrocities for row in session.window.browser.sidebar.list.groups}
    assert counts["g"] == COUNT


def test_a_marking_of_very_many_is_set(session: Session) -> None:
    commands(session)["TLP:AMBER"].run()
    library = session.window.library
    documents = [library.document("atrocities", id_) for id_ in library.slices("atrocities")]
    assert {document["marking"] for document in documents} == {"amber"}
    assert library.next_undo == f"marking of {COUNT} atrocities as TLP:AMBER"


@pytest.mark.parametrize("way", ["button", "key", "close"])
def test_given_up_nothing_has_changed(
    session: Session, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(Batch, "prepare", never_ready)
    library = session.window.library
    before, logged = held(library), lines(session)

    def give_up(dialog: Underway) -> None:
        wait_for(lambda: dialog.bar.value() == COUNT // 2)
        assert dialog.stage.text() == "Checking what is to be saved …"
        assert dialog.figure.text() == "600 of 1200"
        assert dialog.windowTitle() == "Change of all"
        assert not nameless(dialog)
        assert session.window.isVisible()
        match way:
            case "button":
                QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
            case "key":
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            case _:
                dialog.close()

    with watching(give_up) as seen:
        session.window.editing.make(changed_all(library))
    assert len(seen) == 1
    assert held(library) == before
    assert lines(session) == logged
    assert library.next_undo is None
    monkeypatch.undo()
    session.window.editing.make(changed_all(library))
    assert library.next_undo == "change of all"


def test_the_window_stays_open_meanwhile(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Batch, "prepare", never_ready)

    def close(dialog: Underway) -> None:
        assert not session.window.close()
        dialog.reject()

    with watching(close):
        session.window.editing.make(changed_all(session.window.library))
    assert session.window.isVisible()


def test_what_another_changed_meanwhile_is_told_and_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = session.window.library
    edit = changed_all(library)
    own = library.put("atrocities", "a7", {"title": "Changed meanwhile"}, "edit meanwhile")
    prepare = Batch.prepare

    def slowly(batch: Batch) -> Generator[int, None, None]:
        yield from prepare(batch)
        if len(batch.changes) > 1:
            library.apply(own)

    monkeypatch.setattr(Batch, "prepare", slowly)
    with answering("OK") as heard:
        session.window.editing.make(edit)
    assert heard == ["“a7” in atrocities has changed meanwhile; nothing was saved."]
    assert library.document("atrocities", "a7") == {"title": "Changed meanwhile"}
    assert "targets" not in library.document("atrocities", "a8")
    assert library.next_undo == "edit meanwhile"


def test_a_plan_of_a_deletion_can_be_given_up(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = session.window.library
    before = held(library)

    def planning(*_arguments: Any) -> Work[Edit]:
        while True:
            yield Headway(Stage.PLANNING, 3, 9)

    monkeypatch.setattr(type(library), "removing", planning)
    with watching(lambda dialog: dialog.reject()) as seen:
        press(Qt.Key.Key_Delete)
    assert len(seen) == 1
    assert held(library) == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
@pytest.mark.parametrize("number", [1, 5])
def test_killed_in_the_middle_nothing_has_changed(
    start: Callable[[Path], Session], tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = library_of_very_many(tmp_path / "many.json")
    before = held(open_library(path, read_only=True))
    with Zygote() as zygote:
        child = zygote.start("tests.views.very_many:change_until_killed", str(path), number)
        assert zygote.wait(child) == -signal.SIGKILL
    session = start(path)
    library = session.window.library
    assert library.next_undo == "edit before"
    before["sources"]["t"] = source("An edit before")
    assert held(library) == before
    session.window.editing.make(changed_all(library))
    session.choose("Undo change of all")
    assert held(library) == before


def test_changes_of_an_edit_that_is_not_there_are_refused(session: Session) -> None:
    library = session.window.library
    edit = changed_all(library)
    stale = Edit(edit.label, (Change("atrocities", "a0", b"{}", b"{}"), *edit.changes[1:]))
    before = held(library)
    with answering("OK") as heard:
        session.window.editing.make(stale)
    assert heard == ["“a0” in atrocities has changed meanwhile; nothing was saved."]
    assert held(library) == before
