"""What the children of the kill proofs do: write numbered edits and acknowledge each."""

import io
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

from desktop_app.domain.edit import Change
from desktop_app.store.create import create_library
from desktop_app.store.documents import decode, encode
from desktop_app.store.storage import LibraryStorage
from tests.store.disks import Unsynced

RECORDS = 8
SYSTEM = ("posix", "nt", "fcntl", "msvcrt", "_io")
HARMLESS = ("fspath", "getpid", "getuid", "_path_normpath")


def make(path: Path) -> None:
    """A library whose records have seen no edit."""
    rows = {str(n): encode({"edit": 0}) for n in range(RECORDS)}
    create_library(path, {"t": rows, "other": {"x": encode({"text": "x" * 300})}}, Unsynced())


def edit_of(storage: LibraryStorage, number: int) -> list[Change]:
    """The edit of a number: it sets two records to it, adds one, and sometimes removes one."""
    rows = storage.slices("t")
    ids = {str(number % RECORDS), str(number * 5 % RECORDS), f"n{number}"}
    changes = [Change("t", id_, rows.get(id_), encode({"edit": number})) for id_ in sorted(ids)]
    old = f"n{number - 3}"
    return changes + ([Change("t", old, rows[old], None)] if old in rows else [])


def model(edits: int) -> dict[str, int]:
    """What the table holds after so many edits."""
    rows = {str(n): 0 for n in range(RECORDS)}
    for number in range(max(1, edits - 2 * RECORDS), edits + 1):  # nothing older is left of them
        for id_ in (str(number % RECORDS), str(number * 5 % RECORDS), f"n{number}"):
            rows[id_] = number
        rows.pop(f"n{number - 3}", None)
    return rows


def held(storage: LibraryStorage) -> dict[str, int]:
    """What the table holds."""
    return {id_: decode(raw)["edit"] for id_, raw in storage.slices("t").items()}


def edits_in(storage: LibraryStorage) -> int:
    """How many edits the library holds, all of each and none of a later one."""
    last = max(held(storage).values())
    assert held(storage) == model(last)
    return last


def write_on(path: str, acknowledgements: str, seed: int) -> None:
    """Write edits for ever, folding and reopening now and then."""
    chance = random.Random(seed)
    storage = LibraryStorage(path, disk=Unsynced())
    number = edits_in(storage)
    told = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while True:
        number += 1
        storage.commit(edit_of(storage, number), f"Edit {number}")
        os.write(told, b"%d\n" % number)
        if chance.random() < 0.15:
            storage.fold()
        if chance.random() < 0.05:
            storage.close()
            storage = LibraryStorage(path, disk=Unsynced())


def one_session(path: str, acknowledgements: str) -> None:
    """Open, with the lock; an edit and a fold, twice; close."""
    storage = LibraryStorage(path)
    number = edits_in(storage)
    for _edit in range(2):
        number += 1
        storage.commit(edit_of(storage, number), f"Edit {number}")
        with Path(acknowledgements).open("ab", buffering=0) as told:
            told.write(b"%d\n" % number)
        storage.fold()
    storage.close()


def killed_session(path: str, acknowledgements: str, at: int, after: bool) -> None:
    """A session killed before or after the Nth call by which Python turns to the system."""
    seen = 0

    def watch(_frame: object, event: str, function: Any) -> None:
        nonlocal seen
        if event.startswith("c_") and _is_of_the_system(function):
            seen += event == "c_call"
            if seen == at and after is (event != "c_call"):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    one_session(path, acknowledgements)


def _is_of_the_system(function: Any) -> bool:
    """Whether a built-in function is one of the system's, or of a file's."""
    if isinstance(getattr(function, "__self__", None), io.IOBase):
        return True
    module = getattr(function, "__module__", None)
    return module in SYSTEM and function.__name__ not in HARMLESS


def traced_session(path: str, acknowledgements: str, gate: str) -> None:
    """A session that begins when a byte comes through the gate, a named pipe."""
    with Path(gate).open("rb", buffering=0) as opened:
        opened.read(1)
    one_session(path, acknowledgements)


def write_some(path: str, acknowledgements: str, edits: int, close: bool) -> None:
    """Write edits if nobody else does, then close, or leave without."""
    storage = LibraryStorage(path, disk=Unsynced())
    with Path(acknowledgements).open("a", encoding="utf-8") as told:
        if storage.read_only:
            told.write(f"reader {storage.holder}\n")
            return
        number = edits_in(storage)
        for _edit in range(edits):
            number += 1
            storage.commit(edit_of(storage, number), f"Edit {number}")
            told.write(f"{number}\n")
            told.flush()
            if number % 3 == 0:
                storage.fold()
    if close:
        storage.close()
    else:
        os.kill(os.getpid(), signal.SIGKILL)
