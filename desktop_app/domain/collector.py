"""Python's collector of cyclic garbage, kept from walking very many objects in vain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hundreds of thousands of new objects would only be walked in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def set_aside() -> None:
    """Let the collector no more walk what stands now: it lasts as long as the library is open.

    What nothing refers to is still let go of, but for cycles that are garbage already.
    """
    gc.freeze()
