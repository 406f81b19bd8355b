"""TinyDB's handle on a library: writes cost what they change, and nothing leaks."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tinydb
from tinydb import Query, where
from tinydb.middlewares import CachingMiddleware
from tinydb.table import Document

from desktop_app.domain.edit import Change
from desktop_app.store.errors import Closed, ReadOnly, Unstorable
from desktop_app.store.storage import LibraryStorage
from desktop_app.store.table import LoggedTable


class Database(tinydb.TinyDB):
    """TinyDB on our pair."""

    table_class = LoggedTable
    default_storage_class = LibraryStorage  # type: ignore[assignment]


class TextIds(LoggedTable):
    """The table of our own libraries."""

    document_id_class = str  # type: ignore[assignment]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "db.json") as opened:
        opened.insert_multiple({"n": n} for n in range(5))
        yield opened


def storage_of(database: Database) -> LibraryStorage:
    storage = database.storage
    assert isinstance(storage, LibraryStorage)
    return storage


def test_one_update_logs_one_record(database: Database) -> None:
    heard: list[Change] = []
    storage_of(database).subscribe(heard.extend)
    database.update({"n": 9}, where("n") == 2)
    database.remove(where("n") == 9)
    assert [(change.id, change.after) for change in heard] == [("3", b'{"n": 9}'), ("3", None)]


def test_nothing_handed_out_is_the_store(database: Database) -> None:
    before = [dict(document) for document in database.all()]
    handed: list[Any] = [
        *database.all(),
        *database.search(where("n") >= 0),
        *database.search(where("n") >= 0),
        database.get(doc_id=1),
        *(database.storage.read() or {})["_default"].values(),
    ]
    for document in handed:
        document["n"] = "changed"
        document["more"] = True
    assert [dict(document) for document in database.all()] == before
    assert [dict(d) for d in database.search(where("n") >= 0)] == before
    with pytest.raises(TypeError):
        storage_of(database).slices("_default")["1"] = b"{}"  # type: ignore[index]


def test_updater_that_raises_changes_nothing(database: Database) -> None:
    before = storage_of(database).slices("_default")["1"]

    def half(document: Any) -> None:
        document["n"] = "half"
        raise RuntimeError("stop")

    def documents() -> Iterator[dict[str, int]]:
        yield {"n": 10}
        raise RuntimeError("stop")

    attempts: list[Callable[[], object]] = [
        lambda: database.update(half),
        lambda: database.insert_multiple(documents()),
        lambda: database.update({"n": object()}),
    ]
    for attempt in attempts:
        with pytest.raises((RuntimeError, Unstorable)):
            attempt()
    assert len(database) == 5
    assert storage_of(database).slices("_default")["1"] == before


def test_old_handle_does_not_answer_from_its_cache(database: Database) -> None:
    table = database.table("_default")
    assert table.count(Query().n == 1) == 1
    database.drop_tables()
    assert table.count(Query().n == 1) == 0
    assert table.insert({"n": 1}) == 1
    storage_of(database).commit([Change("_default", "7", None, b'{"n": 1}')], "Edit")
    assert table.count(Query().n == 1) == 2
    assert table.insert({"n": 1}) == 8


def test_empty_and_dropped_tables_outlive_the_program(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    with Database(path) as database:
        database.table("kept", persist_empty=True)
        database.table("dropped").insert({"n": 1})
        database.table("emptied").insert({"n": 1})
        storage_of(database).fold()
        database.drop_table("dropped")
        database.table("emptied").truncate()
        database.table("late", persist_empty=True)
        expected = {"kept", "emptied", "late"}
        assert Database(path, access_mode="r").tables() == expected
    with tinydb.TinyDB(path) as plain:
        assert plain.tables() == expected


def test_plain_tinydb_reads_what_we_closed(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    with Database(path) as database:
        database.insert({"name": "ولاية", "n": 1.5})
    with tinydb.TinyDB(path, encoding="utf-8") as plain:
        assert plain.all() == [{"name": "ولاية", "n": 1.5}]


def test_a_table_may_have_ids_that_are_text(tmp_path: Path) -> None:
    storage = LibraryStorage(tmp_path / "db.json")
    table = TextIds(storage, "groups")
    table.insert(Document({"name": "A"}, doc_id="a"))  # type: ignore[arg-type]
    table.update({"name": "B"}, doc_ids=["a", "missing"])  # type: ignore[list-item]
    assert table.get(doc_id="a") == {"name": "B"}  # type: ignore[call-overload]
    assert [str(document.doc_id) for document in table] == ["a"]
    storage.close()


def test_works_under_tinydbs_middleware(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    cached: Any = CachingMiddleware(LibraryStorage)  # type: ignore[no-untyped-call]
    with Database(path, storage=cached) as database:
        for n in range(3):
            database.insert({"n": n})
        database.remove(where("n") == 1)
    assert [dict(d) for d in Database(path, access_mode="r")] == [{"n": 0}, {"n": 2}]


def test_closed_and_read_only_refuse(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    database = Database(path)
    database.insert({"n": 1})
    database.close()
    database.close()
    with pytest.raises(Closed):
        database.insert({"n": 2})
    with pytest.raises(Closed):
        database.all()
    with pytest.raises(ReadOnly, match="reading only"):
        Database(path, access_mode="r").insert({"n": 2})
