"""Who names whom is noted beside db.json; a note in any doubt is as good as none."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import reverse_index
from desktop_app.domain.edit import Change
from desktop_app.domain.naming import Naming, read_naming
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.store import naming_note
from desktop_app.store.disk import Disk
from desktop_app.store.documents import encode
from desktop_app.store.naming_note import read_naming_note, write_naming
from desktop_app.store.slices import Rows
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.domain.libraries import IDS, Document, misfitting
from tests.store.disks import Unsynced

DISK = Unsynced()
TABLES: dict[str, Rows] = {
    "_library": {"1": b'{"id": "x"}'},
    "groups": {"g": b"{}"},
    "atrocities": {
        f"a{number} “ü”": encode(
            {
                "attributions": [{"group": "g" if number % 2 else "h"}],
                "citations": [{"source": f"s{number % 70}"}],
            }
        )
        for number in range(300)
    },
}
EXPECTED = {table: read_naming(table, rows) for table, rows in TABLES.items()}
KEYS = [(table, id_) for table, ids in IDS.items() for id_ in ids]


def noted(folder: Path, tables: dict[str, Rows] = TABLES, sha256: str = "5a") -> dict[str, Naming]:
    return read_naming_note(DISK, folder, sha256, tables)


def everything(index: ReverseIndex) -> dict[tuple[str, str], set[tuple[str, str]]]:
    return {key: set(index.all_naming(*key)) for key in KEYS}


def test_what_is_noted_comes_back(tmp_path: Path) -> None:
    write_naming(DISK, tmp_path, "5a", TABLES, {})
    assert noted(tmp_path) == {t: n for t, n in EXPECTED.items() if t != "_library"}
    assert noted(tmp_path)["atrocities"].of("groups", "h")[:2] == ("a0 “ü”", "a2 “ü”")


def test_note_of_another_file_or_of_other_records_is_none(tmp_path: Path) -> None:
    assert noted(tmp_path) == {}
    write_naming(DISK, tmp_path, "5a", TABLES, {})
    assert noted(tmp_path, sha256="5b") == {}
    fewer = TABLES | {"atrocities": dict(list(TABLES["atrocities"].items())[:-1])}
    assert noted(tmp_path, fewer) == {}
    assert noted(tmp_path, {"groups": TABLES["groups"]}) == {}


def test_note_of_a_program_that_knew_other_fields_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(naming_note, "declared", lambda: "leadership.group: groups")
        write_naming(DISK, tmp_path, "5a", TABLES, {})
        assert noted(tmp_path)
    assert noted(tmp_path) == {}


def test_note_cut_or_flipped_anywhere_is_none(
    tmp_path: Path, seed: int, tell: Callable[[str], None]
) -> None:
    write_naming(DISK, tmp_path, "5a", TABLES, {})
    note = tmp_path / "naming"
    whole = note.read_bytes()
    chance = random.Random(seed)
    cuts = range(chance.randrange(5), len(whole), 5)
    for length in cuts:
        note.write_bytes(whole[:length])
        assert noted(tmp_path) == {}
    for _flip in range(1_000):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        note.write_bytes(flipped)
        assert noted(tmp_path) == {}
    tell(f"notes cut: {len(cuts)}, bits of it flipped: 1000; seed {seed}")


def test_disk_that_refuses_costs_nothing_but_the_note(tmp_path: Path) -> None:
    class Full(Disk):
        def write(self, descriptor: int, data: bytes) -> None:
            raise OSError(28, "No space left on device")

    write_naming(Full(), tmp_path, "5a", TABLES, {})
    assert list(tmp_path.iterdir()) == []


def test_opening_a_folded_library_reads_no_record_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "db.json"
    storage = LibraryStorage(path, disk=DISK)
    changes = [
        Change(t, id_, None, bytes(raw)) for t, rows in TABLES.items() for id_, raw in rows.items()
    ]
    storage.commit(changes, "Begin")
    storage.close()

    def refuse(*_arguments: object) -> Naming:
        raise AssertionError

    monkeypatch.setattr(reverse_index, "read_naming", refuse)
    again = LibraryStorage(path, access_mode="r", disk=DISK)
    assert len(again.references.naming("groups", "g", "atrocities")) == 150


def test_reading_an_unknown_library_notes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    path.write_bytes(b'{"groups": {"g": {}}, "leadership": {"p": {"group": "g"}}}')
    storage = LibraryStorage(path, access_mode="r")
    assert storage.references.all_naming("groups", "g") == (("leadership", "p"),)
    assert [found.name for found in tmp_path.iterdir()] == ["db.json"]


STEPS = st.lists(
    st.one_of(
        st.sampled_from(["fold", "close", "crash"]),
        st.sampled_from(KEYS).flatmap(
            lambda key: st.tuples(st.just(key), st.one_of(st.none(), misfitting(key[0])))
        ),
    ),
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_whatever_is_edited_folded_and_opened_again_the_index_is_that_of_the_records(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[str | tuple[tuple[str, str], Document | None]],
) -> None:
    path = tmp_path_factory.mktemp("steps") / "db.json"
    storage = LibraryStorage(path, disk=DISK)
    for step in steps:
        match step:
            case (table, id_), document:
                before = storage.slices(table).get(id_)
                after = None if document is None else encode(document)
                if before != after:
                    storage.commit([Change(table, id_, before, after)], "Edit")
            case "fold":
                storage.fold()
            case _:
                storage.close() if step == "close" else crash(storage)
                storage = LibraryStorage(path, disk=DISK)
        fresh = ReverseIndex(lambda: {t: storage.slices(t) for t in storage.tables()})  # noqa: B023
        assert everything(storage.references) == everything(fresh)
    storage.close()
