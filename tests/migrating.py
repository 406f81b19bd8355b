"""A schema to come, whose one step is made up, and how a program of it opens a library."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.library import Library, open_library
from desktop_app.library.migrations import STEPS, Step
from desktop_app.store.backups import list_backups

Document = Mapping[str, Any]


def mood_for_motto(table: str, document: Document) -> Document | None:
    """A made-up step from schema 1 to 2: the motto of a group becomes its mood."""
    if table != "groups" or "motto" not in document:
        return None
    return {("mood" if field == "motto" else field): value for field, value in document.items()}


NEXT: tuple[Step, ...] = (*STEPS, mood_for_motto)
LABEL = "Migration to schema 2"


def newer(path: Path, **how: Any) -> Library:
    """The library as the program of the next schema opens it."""
    return open_library(path, steps=NEXT, **how)


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().split(b"\n")


def backups(path: Path) -> list[Path]:
    return list(list_backups(path.with_name(f"{path.name}.d") / "backups"))


def log(path: Path) -> bytes:
    return (path.with_name(f"{path.name}.d") / "log").read_bytes()


def group(library: Library) -> dict[str, Any]:
    return library.document("groups", "g")
