"""A library whose program ends without a word."""

from desktop_app.library import Library
from desktop_app.store.storage import LibraryStorage


def crash(opened: Library | LibraryStorage) -> None:
    """Let go of lock and log as the system does for a program that is gone: nothing is folded."""
    storage = opened._storage if isinstance(opened, Library) else opened
    storage._access.release()
