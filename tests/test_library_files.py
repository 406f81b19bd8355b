"""Opening, copying and closing libraries: which files are made, kept and refused."""

from pathlib import Path

import pytest

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, StoreError, copy_shipped, new_library, open_library
from desktop_app.store.errors import Damaged, Missing, ReadOnly, WriteFailed
from tests.small_library import TABLES, called, on_disk, rename, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "db.json")


@pytest.fixture
def library(path: Path) -> Library:
    return open_library(path)


def test_a_library_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"nothing\.json"):
        open_library(tmp_path / "nothing.json")
    assert list(tmp_path.iterdir()) == []


def test_reading_leaves_no_trace(path: Path) -> None:
    before = path.read_bytes()
    for read_only in (True, False):
        library = open_library(path, read_only)
        list(library.check())
        library.close()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["db.json"]


def test_a_library_opened_for_reading_refuses_edits(path: Path) -> None:
    library = open_library(path, read_only=True)
    assert library.read_only
    assert library.why_read_only
    with pytest.raises(ReadOnly):
        library.apply(rename(library, "Q"))
    assert called(library) == "P"


def test_a_newer_schema_is_shown_read_only(tmp_path: Path) -> None:
    path = written(tmp_path / "db.json", _library={"1": {"schema": 2, "id": "L"}})
    before = path.read_bytes()
    library = open_library(path)
    assert (library.schema, library.newer, library.read_only) == (2, True, True)
    assert "newer version" in library.why_read_only
    assert called(library) == "P"
    with pytest.raises(ReadOnly, match="newer version"):
        library.apply(rename(library, "Q"))
    library.close()
    assert path.read_bytes() == before


def test_a_library_without_a_record_of_itself_is_of_the_first_schema(tmp_path: Path) -> None:
    library = open_library(written(tmp_path / "db.json", _library={}))
    assert (library.schema, library.newer, library.why_read_only) == (1, False, "")


def test_a_damaged_library_is_refused_and_can_be_salvaged_for_reading(path: Path) -> None:
    whole = path.read_bytes()
    damaged = whole.replace(b'"role": "leader"', b'"role": "lead')
    path.write_bytes(damaged)
    with pytest.raises(Damaged, match=r"db\.json"):
        open_library(path)
    library = open_library(path, salvage=True)
    assert library.read_only
    assert library.opening.damage
    assert called(library) == "P"
    with pytest.raises(ReadOnly):
        library.apply(rename(library, "Q"))
    library.close()
    assert path.read_bytes() == damaged


def test_a_new_library_has_every_table_and_takes_edits(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    new_library(path, "My groups")
    library = open_library(path)
    library.apply(library.put("groups", "g", {"names": [{"text": "G"}]}, "Add G"))
    library.close()
    assert list(on_disk(path)) == ["_library", *RECORD_TYPES]
    assert on_disk(path)["_library"]["1"]["title"] == "My groups"
    with pytest.raises(WriteFailed):
        new_library(path, "Again")
    assert "g" in on_disk(path)["groups"]


def test_a_copy_holds_all_edits_and_has_an_id_of_its_own(library: Library, path: Path) -> None:
    library.apply(rename(library, "Q"))
    ids = {"L"}
    for name in ("a.json", "b.json"):
        library.save_copy(path.with_name(name))
        copied = on_disk(path.with_name(name))
        ids.add(copied["_library"]["1"]["id"])
        assert copied["_library"]["1"]["title"] == "Ours"
        assert copied["people"]["p"]["names"] == [{"text": "Q"}]
        assert copied["of_others"] == TABLES["of_others"]
        assert called(open_library(path.with_name(name))) == "Q"
    assert len(ids) == 3
    assert on_disk(path)["_library"]["1"]["id"] == "L"


def test_a_copy_never_takes_the_place_of_the_library_itself(library: Library, path: Path) -> None:
    before = path.read_bytes()
    link = path.with_name("link.json")
    link.symlink_to(path)
    for same in (path, link):
        with pytest.raises(WriteFailed, match="open library itself"):
            library.save_copy(same)
    assert path.read_bytes() == before
    with pytest.raises(WriteFailed):
        library.save_copy(path.parent / "no folder" / "copy.json")


def test_the_users_own_copy_of_the_shipped_library(tmp_path: Path) -> None:
    before = SHIPPED_LIBRARY.read_bytes()
    own = tmp_path / "data" / "db.json"
    copy_shipped(own)
    shipped, copied = on_disk(SHIPPED_LIBRARY), on_disk(own)
    assert copied.pop("_library")["1"]["id"] != shipped.pop("_library")["1"]["id"]
    assert copied == shipped
    library = open_library(own)
    library.apply(library.removal("groups", "isis-k", "Delete"))
    library.close()
    assert SHIPPED_LIBRARY.read_bytes() == before


def test_after_closing_nothing_can_be_changed(library: Library) -> None:
    edit = rename(library, "Q")
    library.close()
    with pytest.raises(StoreError):
        library.apply(edit)
