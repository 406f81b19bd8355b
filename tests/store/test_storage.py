import json
import os
import stat
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.documents import decode, encode
from desktop_app.store.errors import Damaged, Missing, ReadOnly, Stale, Unreadable, Unstorable
from desktop_app.store.storage import LibraryStorage


def change(storage: LibraryStorage, id_: str, **fields: object) -> Change:
    return Change("groups", id_, storage.slices("groups").get(id_), encode(fields))


def test_edit_is_on_disk_before_it_is_folded(library: Path) -> None:
    before = library.read_bytes()
    storage = LibraryStorage(library)
    heard: list[object] = []
    storage.subscribe(heard.extend)
    edit = change(storage, "a", name="A2")
    storage.commit([edit], "Edit of A")

    assert heard == [edit]
    assert library.read_bytes() == before
    assert storage.unfolded > 0
    reader = LibraryStorage(library, access_mode="r")
    assert decode(reader.slices("groups")["a"]) == {"name": "A2"}
    assert reader.opening.replayed == 1


def test_close_folds_and_leaves_ordinary_tinydb_json(library: Path) -> None:
    before = library.read_text(encoding="utf-8").splitlines()
    storage = LibraryStorage(library)
    storage.commit([change(storage, "a", name="A2"), change(storage, "c", name="C")], "Edit")
    storage.close()

    after = library.read_text(encoding="utf-8").splitlines()
    assert json.loads("\n".join(after))["groups"]["c"] == {"name": "C"}
    assert [line for line in before if line.rstrip(",") not in {a.rstrip(",") for a in after}] == [
        '"a": {"name": "A"},'
    ]
    again = LibraryStorage(library)
    assert again.unfolded == 0
    assert not again.opening.changed_outside


def test_stale_edit_is_refused_whole(library: Path) -> None:
    storage = LibraryStorage(library)
    good = change(storage, "b", name="B2")
    stale = Change("groups", "a", encode({"name": "old"}), encode({"name": "new"}))
    with pytest.raises(Stale):
        storage.commit([good, stale], "Edit")
    assert storage.unfolded == 0
    assert storage.slices("groups")["b"] == good.before


def test_bytes_that_are_no_record_are_refused(library: Path) -> None:
    storage = LibraryStorage(library)
    for after in (b"[1]", b'{"a":\n1}', b"{", b'{"a":"\xff"}'):
        with pytest.raises(Unstorable):
            storage.commit([Change("groups", "x", None, after)], "Edit")
    assert "x" not in storage.slices("groups")


def test_unused_open_leaves_nothing(library: Path) -> None:
    before = library.read_bytes()
    LibraryStorage(library).close()
    LibraryStorage(library, access_mode="r").close()
    assert [path.name for path in library.parent.iterdir()] == ["db.json"]
    assert library.read_bytes() == before


def test_reading_creates_nothing(library: Path) -> None:
    storage = LibraryStorage(library, access_mode="r")
    assert storage.read_only
    with pytest.raises(ReadOnly):
        storage.commit([change(storage, "a", name="x")], "Edit")
    assert [path.name for path in library.parent.iterdir()] == ["db.json"]


def test_second_writer_reads_and_knows_the_first(library: Path) -> None:
    first = LibraryStorage(library)
    second = LibraryStorage(library)
    assert second.read_only
    assert second.holder is not None
    assert str(os.getpid()) in second.holder
    assert second.holder in str(second.opening.why_read_only)
    first.close()
    third = LibraryStorage(library)
    assert not third.read_only
    third.close()


def test_a_file_that_is_missing_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="nowhere"):
        LibraryStorage(tmp_path / "nowhere.json", access_mode="r")
    for mode in ("r", "r+"):
        with pytest.raises(Unreadable, match="folder"):
            LibraryStorage(tmp_path, access_mode=mode)


BAD = {
    "blank": (b" \n", "blanks"),
    "truncated": (b'{"groups": {\n"a": {"na', "ends in the middle of line 2"),
    "not JSON": (b"hello", "not JSON"),
    "not UTF-8": (b'{"groups": {\n"a": {"n": "\xff"}\n}\n}\n', "line 2 is not UTF-8"),
    "deep": (b'{"g": {"a": {"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}}", "nested"),
    "no tables": (b"[1, 2]", "not an object of tables"),
    "no records": (b'{"groups": [1]}', "not a table"),
    "record is a list": (b'{"groups": {"a": [1]}}', "not an object"),
    "NaN": (b'{"groups": {"a": {"n": NaN}}}', "NaN"),
    "huge": (b'{"groups": {"a": {"n": 1e400}}}', "too large"),
    "half a character": (b'{"groups": {"a": {"n": "\\ud800"}}}', "half a character"),
    "byte order mark": (b'\xef\xbb\xbf{"groups": {}}', "byte order mark"),
    "twice": (b'{"groups": {"a": {"n": 1}, "a": {"n": 2}}}', "twice"),
}


@pytest.mark.parametrize("name", BAD)
def test_damaged_library_is_refused_and_left(tmp_path: Path, name: str) -> None:
    data, sentence = BAD[name]
    path = tmp_path / "db.json"
    path.write_bytes(data)
    for mode in ("r", "r+"):
        with pytest.raises(Damaged, match=sentence) as caught:
            LibraryStorage(path, access_mode=mode)
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)
    salvaged = LibraryStorage(path, salvage=True)
    assert salvaged.read_only
    assert salvaged.opening.damage
    salvaged.close()
    assert path.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["db.json"]


def test_symlink_and_mode_are_kept(library: Path) -> None:
    library.chmod(0o640)
    link = library.parent / "link.json"
    link.symlink_to(library)
    storage = LibraryStorage(link)
    storage.commit([change(storage, "a", name="A2")], "Edit")
    storage.close()
    assert link.is_symlink()
    assert stat.S_IMODE(library.stat().st_mode) == 0o640
    assert decode(LibraryStorage(library, access_mode="r").slices("groups")["a"])["name"] == "A2"


def test_foreign_layout_goes_to_one_line_and_keeps_its_numbers(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    text = '{\r\n  "t": {\n  "1": {\n    "x": 1.50,\n\t"y": [\n1,\n 2\n], "z": "a  b"\n  }\n}\n}'
    path.write_text(text, encoding="utf-8", newline="")
    storage = LibraryStorage(path)
    assert storage.slices("t")["1"] == b'{"x": 1.50, "y": [1, 2], "z": "a  b"}'
    storage.commit([Change("t", "2", None, b'{"n": 1}')], "Edit")
    storage.close()
    assert path.read_bytes() == (
        b'{\n"t": {\n"1": {"x": 1.50, "y": [1, 2], "z": "a  b"},\n"2": {"n": 1}\n}\n}\n'
    )


def test_history_tells_every_version_over_folds(library: Path) -> None:
    storage = LibraryStorage(library)
    for n in range(3):
        storage.commit([change(storage, "a", name=f"A{n}")], f"Edit {n}")
        storage.fold()
    told = storage.beside.history("groups", "a")
    assert [version.label for version in told] == ["Edit 0", "Edit 1", "Edit 2"]
    assert [version.after for version in told[:-1]] == [version.before for version in told[1:]]
    assert storage.beside.history("groups", "b") == []
