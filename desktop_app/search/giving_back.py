"""Giving memory back to the system."""

import ctypes


def give_back() -> None:
    """Let the system have memory that is free: Linux's allocator keeps it after much has gone.

    Elsewhere nothing is done.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return
