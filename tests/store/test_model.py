"""Random edits, undos, redos, folds, outside changes and crashes equal a plain model."""

import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from desktop_app.domain.edit import Change, Edit
from desktop_app.store.conflict import Conflict
from desktop_app.store.create import create_library
from desktop_app.store.errors import ChangedOutside
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.store.disks import Unsynced

STEPS = 50
IDS = "abcd"
DISK = Unsynced()
Rows = dict[str, bytes]
Values = dict[str, int | None]


class Session:
    """A library on disk, and beside it what a plain model says it holds."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "db.json"
        self.rows: Rows = {"a": b'{"n": 0}', "b": b'{"n": 0}'}
        self.conflicts: dict[str, Conflict] = {}
        self.done: list[Edit] = []
        self.undone: list[Edit] = []
        create_library(self.path, {"t": self.rows}, DISK)
        self.settle_down()
        self.storage = LibraryStorage(self.path, disk=DISK)

    def settle_down(self) -> None:
        """The file now is what edits start from."""
        self.known = self.path.read_bytes()
        self.base = self.in_file()

    def in_file(self) -> Rows:
        rows = json.loads(self.path.read_bytes())["t"]
        return {id_: json.dumps(row).encode() for id_, row in rows.items()}

    @property
    def changed_outside(self) -> bool:
        return self.path.read_bytes() != self.known

    def commit(self, edit: Edit) -> None:
        self.storage.commit(edit.changes, edit.label)
        for change in edit.changes:
            self.conflicts.pop(change.id, None)
            if change.after is None:
                self.rows.pop(change.id, None)
            else:
                self.rows[change.id] = change.after

    def edit(self, values: Values) -> None:
        changes = [
            Change("t", id_, self.rows.get(id_), None if n is None else b'{"n": %d}' % n)
            for id_, n in values.items()
        ]
        edit = Edit("Edit", tuple(c for c in changes if c.before != c.after))
        self.commit(edit)
        self.done.append(edit)
        self.undone.clear()

    def undo(self, _values: Values) -> None:
        if self.done:
            edit = self.done.pop()
            self.commit(edit.reversed("Undo"))
            self.undone.append(edit)

    def redo(self, _values: Values) -> None:
        if self.undone:
            edit = self.undone.pop()
            self.commit(edit)
            self.done.append(edit)

    def settle(self, values: Values) -> None:
        for id_ in values:
            self.storage.settle("t", id_)
            self.conflicts.pop(id_, None)

    def fold(self, _values: Values) -> None:
        self.fold_by(self.storage.fold)

    def fold_by(self, step: Callable[[], None]) -> None:
        before = self.path.read_bytes()
        try:
            step()
        except ChangedOutside:
            assert before != self.known
            assert self.path.read_bytes() == before
        else:
            if before == self.known:
                self.settle_down()
                assert self.base == self.rows

    def outside(self, values: Values) -> None:
        """Plain TinyDB, an editor or a synced folder writes the file while we have it open."""
        file = json.loads(self.path.read_bytes())["t"]
        for id_, n in values.items():
            file.pop(id_, None)
            if n is not None:
                file[id_] = {"n": n}
        self.path.write_text(json.dumps({"t": file}), encoding="utf-8")

    def crash(self, _values: Values) -> None:
        crash(self.storage)
        self.reopen()

    def close(self, _values: Values) -> None:
        self.fold_by(self.storage.close)
        self.reopen()

    def reopen(self) -> None:
        changed = self.changed_outside
        has_log = (self.storage.folder / "log").exists()
        if changed:
            self.merge(self.in_file())
            self.settle_down()
        assert held(LibraryStorage(self.path, access_mode="r", disk=DISK)) == self.rows
        self.storage = LibraryStorage(self.path, disk=DISK)
        assert self.storage.opening.changed_outside == (changed and has_log)

    def merge(self, theirs: Rows) -> None:
        """The rule in its plainest form: mine holds where theirs is what mine began from."""
        rows, conflicts = dict(theirs), {}
        for id_ in IDS:
            before, mine = self.base.get(id_), self.rows.get(id_)
            if before == mine and id_ in self.conflicts:
                before, mine = self.conflicts[id_].before, self.conflicts[id_].mine
            right = theirs.get(id_)
            if right in (before, mine):
                if mine != before and mine is not None:
                    rows[id_] = mine
                elif mine != before:
                    rows.pop(id_, None)
            elif mine != before:
                conflicts[id_] = Conflict("t", id_, before, right, mine)
        self.rows, self.conflicts = rows, conflicts
        self.done.clear()
        self.undone.clear()

    def agree(self) -> None:
        assert held(self.storage) == self.rows
        assert {c.id: c for c in self.storage.conflicts} == self.conflicts


def held(storage: LibraryStorage) -> Rows:
    return dict(storage.slices("t"))


ACTIONS: tuple[Callable[[Session, Values], None], ...] = (
    Session.edit,
    Session.edit,
    Session.edit,
    Session.undo,
    Session.redo,
    Session.settle,
    Session.fold,
    Session.outside,
    Session.crash,
    Session.close,
)


def steps(drawn: bytes) -> Iterator[tuple[Callable[[Session, Values], None], Values]]:
    """Three bytes make a step: what is done, and to which one or two records."""
    for action, first, second in zip(drawn[::3], drawn[1::3], drawn[2::3], strict=True):
        values: Values = {IDS[first % 4]: (None, 1, 2, 3)[first // 4 % 4]}
        if second % 2:
            values[IDS[second // 2 % 4]] = (None, 1, 2, 3)[second // 8 % 4]
        yield ACTIONS[action % len(ACTIONS)], values


@pytest.mark.parametrize("sequences", [250, pytest.param(1_000, marks=pytest.mark.long)])
def test_any_sequence_equals_the_model(
    sequences: int, swift_path: Path, seed: int, tell: Callable[[str], None]
) -> None:
    ran = 0

    @seeded(seed)
    @settings(
        max_examples=sequences,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.binary(min_size=3 * STEPS, max_size=3 * STEPS))
    def run(drawn: bytes) -> None:
        nonlocal ran
        with tempfile.TemporaryDirectory(dir=swift_path) as folder:
            session = Session(Path(folder))
            try:
                for action, values in steps(drawn):
                    action(session, values)
                    session.agree()
            finally:
                crash(session.storage)
        ran += 1

    run()
    tell(f"sequences of {STEPS} steps: {ran}; seed {seed}")
    assert ran >= sequences
