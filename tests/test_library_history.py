"""Undo and redo over folds, restarts and crashes equal a plain model."""

import secrets
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from desktop_app import RESOURCES
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.stepping import finished
from desktop_app.domain.unread import Unread
from desktop_app.library import Library, open_library
from desktop_app.store import logged
from desktop_app.store.atlas import Atlas
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.small_library import called, rename, written
from tests.store.disks import Unsynced

State = dict[str, bytes]
SEED = secrets.randbits(32)


class Model:
    """A library on disk, and beside it every state that it went through."""

    def __init__(self, path: Path) -> None:
        self.path = written(path)
        self.library = self.opened()
        self.states: list[tuple[str | None, State]] = [(None, self.held())]
        self.place = 0

    def opened(self) -> Library:
        return Library(LibraryStorage(self.path, disk=Unsynced()), Atlas(RESOURCES / "none"))

    def held(self) -> State:
        return dict(self.library._storage.slices("people"))

    def edit(self, number: int) -> None:
        before = self.held()
        ids = ("p", "q", "r")[number % 3 :][: 1 + number % 2]
        after = None if number % 5 == 0 else b'{"names": [{"text": "%d"}]}' % number
        changes = (Change("people", id_, before.get(id_), after) for id_ in ids)
        edit = Edit(f"edit {number}", tuple(c for c in changes if c.before != c.after))
        self.library.apply(edit)
        if edit.changes:
            self.states = [*self.states[: self.place + 1], (edit.label, self.held())]
            self.place += 1

    def undo(self, _number: int) -> None:
        undone = self.library.undo()
        assert (undone and undone.label) == self.states[self.place][0]
        self.place -= undone is not None

    def redo(self, _number: int) -> None:
        self.place += self.library.redo() is not None

    def fold(self, _number: int) -> None:
        self.library.fold()

    def restart(self, _number: int) -> None:
        self.library.close()
        self.library = self.opened()

    def crash(self, _number: int) -> None:
        crash(self.library)
        self.library = self.opened()

    def agree(self) -> None:
        label, state = self.states[self.place]
        later = self.states[self.place + 1 :]
        assert self.held() == state
        assert self.library.next_undo == label
        assert self.library.next_redo == (later[0][0] if later else None)


ACTIONS = (Model.edit, Model.edit, Model.undo, Model.undo, Model.redo)
TURNS = (Model.fold, Model.restart, Model.crash)


@seeded(SEED)
@settings(max_examples=60, deadline=None, database=None)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99)), min_size=5, max_size=30),
    st.sampled_from([1, logged._LONG]),
)
def test_undo_and_redo_walk_one_line_of_states_over_restarts(
    steps: list[tuple[int, int]], long: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(logged, "_LONG", long)
        model = Model(Path(folder) / "db.json")
        for action, number in steps:
            (*ACTIONS, *TURNS, Model.edit, Model.undo)[action](model, number)
            model.agree()
        model.restart(0)
        while model.place:
            model.undo(0)
            model.agree()
        model.library.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "db.json")


def test_edits_made_while_a_fold_ran_are_undone_once(path: Path) -> None:
    library = open_library(path)
    library.apply(rename(library, "Q"))
    writer = library._storage._access.writer
    assert writer is not None
    covered, conflicts = writer._rewrite()
    library.apply(rename(library, "R"))
    writer._begin_new_log(covered, conflicts)
    again = open_library(path, read_only=True)
    assert [made.edit.label for made in again.past()] == ["Rename to R", "Rename to Q"]
    library.close()
    library = open_library(path)
    assert [library.undo() and called(library) for _step in range(3)] == ["Q", "P", None]


def test_a_log_of_an_older_version_can_be_undone(path: Path) -> None:
    """Lines that say neither what they undo nor what they redo are edits like any other."""
    library = open_library(path)
    library.apply(rename(library, "Q"))
    edit = rename(library, "P")
    library.apply(Edit("Undo Rename to Q", edit.changes))
    library.close()
    log = next((path.parent / "db.json.d" / "history").iterdir()).read_bytes()
    assert b"undoes" not in log
    assert b"redoes" not in log
    library = open_library(path)
    assert library.next_undo == "Undo Rename to Q"
    assert library.next_redo is None
    library.undo()
    assert (called(library), library.next_undo) == ("Q", "Rename to Q")


def test_what_other_tables_of_this_library_wrote_is_undone_too(path: Path) -> None:
    library = open_library(path)
    edit = rename(library, "R")
    library._storage.commit(edit.changes, "By another hand")
    assert library.next_undo == "By another hand"
    library.undo()
    assert (called(library), library.next_redo) == ("P", "By another hand")


def test_who_only_reads_has_nothing_to_undo(path: Path) -> None:
    library = open_library(path)
    library.apply(rename(library, "Q"))
    library.undo()
    library.redo()
    reader = open_library(path, read_only=True)
    assert (reader.next_undo, reader.next_redo, reader.undoable) == (None, None, None)
    assert [made.label for made in reader.past()] == [
        "Redo Rename to Q",
        "Undo Rename to Q",
        "Rename to Q",
    ]


def test_long_edits_are_read_no_further_than_their_label_until_they_are_undone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.store.logged._LONG", 1)
    library = open_library(path)
    library.apply(rename(library, "Q"))
    library.apply(rename(library, "R"))
    library.undo()
    library.close()
    library = open_library(path)
    assert (library.next_undo, library.next_redo) == ("Rename to Q", "Rename to R")
    undoable, redoable = library.undoable, library.redoable
    assert undoable is not None
    assert redoable is not None
    for made in (undoable, redoable):
        assert isinstance(made.edit.changes, Unread)
        assert not made.edit.changes.is_read
    finished(library.redoing(redoable))
    assert called(library) == "R"
    library.undo()
    finished(library.undoing(undoable))
    assert (called(library), library.next_undo, library.next_redo) == ("P", None, "Rename to Q")
