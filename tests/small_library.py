"""A small library file, with fields and a table that are not ours, and the ways to look at it."""

import json
from pathlib import Path
from typing import Any

from desktop_app.domain.edit import Edit
from desktop_app.domain.records import Person
from desktop_app.library import Library
from desktop_app.store.create import create_library
from desktop_app.store.documents import encode

PERSON = {"names": [{"text": "P"}], "citations": [{"source": "s"}]}
TABLES: dict[str, dict[str, dict[str, Any]]] = {
    "_library": {"1": {"schema": 1, "id": "L", "title": "Ours"}},
    "groups": {
        "g": {
            "names": [{"text": "G", "colour": {"deep": [1]}}],
            "state": "active",
            "motto": "kept",
            "citations": [{"source": "s", "mood": "kept"}],
        },
        "secret": {"names": [{"text": "S"}], "marking": "red"},
    },
    "people": {"p": PERSON},
    "leadership": {"l": {"group": "g", "person": "p", "role": "leader", "start": "2015"}},
    "atrocities": {},
    "relations": {},
    "sources": {"s": {"title": "T", "issued": "2021", "url": "https://example.org"}},
    "of_others": {"1": {"kept": True}},
}


def written(path: Path, **changed: dict[str, dict[str, Any]]) -> Path:
    tables = TABLES | changed
    rows = {t: {i: encode(row) for i, row in held.items()} for t, held in tables.items()}
    create_library(path, rows)
    return path


def on_disk(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def rename(library: Library, name: str) -> Edit:
    document = library.document("people", "p") | {"names": [{"text": name}]}
    return library.put("people", "p", document, f"Rename to {name}")


def called(library: Library) -> str:
    person = library.get("people", "p")
    assert isinstance(person, Person)
    return person.names[0].text
