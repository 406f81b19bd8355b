"""Libraries for the tests of the search: tables of bytes that can be changed."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search import Search

Tables = dict[str, dict[str, bytes]]


def encode(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def tables(**documents: Mapping[str, Mapping[str, Any]]) -> Tables:
    return {
        table: {id_: encode(row) for id_, row in documents.get(table, {}).items()}
        for table in RECORD_TYPES
    }


@cache
def shipped_documents() -> dict[str, dict[str, dict[str, Any]]]:
    library: dict[str, dict[str, dict[str, Any]]] = json.loads(
        SHIPPED_LIBRARY.read_text(encoding="utf-8")
    )
    return {table: library[table] for table in RECORD_TYPES}


def read(held: Tables) -> Search:
    """A search that has read everything."""
    search = Search(held)
    search.wait()
    return search


@cache
def shipped() -> Search:
    """The search over the shipped library, for tests that change nothing."""
    return read(tables(**shipped_documents()))


def found(search: Search, text: str, limit: int = 50) -> list[str]:
    """Ids of what is found, best first."""
    return [hit.id for hit in search.find(text, limit=limit).hits]


def change(held: Tables, search: Search, table: str, id_: str, after: bytes | None) -> None:
    """Change a record as the library does: first what is held, then whoever follows."""
    before = held[table].get(id_)
    if after is None:
        del held[table][id_]
    else:
        held[table][id_] = after
    search.follow([Change(table, id_, before, after)])
