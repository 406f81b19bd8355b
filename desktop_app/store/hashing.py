"""The SHA-256 of a whole file, taken while something else is done with its bytes."""

import hashlib
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

Done = TypeVar("Done")
_WORTH_A_THREAD = 1 << 20


def hash_beside(data: bytes, work: Callable[[], Done]) -> tuple[str, Done]:
    """The SHA-256 of bytes in hexadecimal digits, and what some work on them came to."""
    digest = hashlib.sha256()
    if len(data) < _WORTH_A_THREAD:
        digest.update(data)
        return digest.hexdigest(), work()
    hasher = Thread(target=digest.update, args=(data,))
    hasher.start()
    try:
        done = work()
    finally:
        hasher.join()
    return digest.hexdigest(), done
