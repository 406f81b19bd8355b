"""The library that a command writes to: open for it alone, and closed again whatever comes."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.commands.outcome import Failed
from desktop_app.commands.reading import library_path
from desktop_app.library import Library, open_library


@contextmanager
def opened_to_write(options: Namespace) -> Iterator[Library]:
    """The library while its lock is held. Raises Failed where it can only be read."""
    library = open_library(library_path(options))
    try:
        if library.read_only:
            raise Failed(library.why_read_only)
        yield library
    finally:
        library.close()
