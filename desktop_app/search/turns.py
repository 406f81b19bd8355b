"""Long work on a thread of its own, by turns with those that wait for its lock or for Python's."""

import time
from collections.abc import Iterator
from threading import Lock
from typing import TypeVar

_SLICE, _SHORT_SLICE = 0.004, 0.001
"""Seconds of work after which others get their turn, and while the work gives way."""

_TURN, _LONG_TURN = 0.0002, 0.008
"""Seconds that they then have to take it, and while the work gives way."""

_MOMENT = 0.3
"""Seconds for which it gives way."""

T = TypeVar("T")


class Turns:
    """Holds a lock while it works, and lets go of it between slices."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self._give_way_until = 0.0

    def give_way(self) -> None:
        """Work more slowly for a moment; any thread may ask."""
        self._give_way_until = time.monotonic() + _MOMENT

    def take(self, steps: Iterator[T], *, can_wait: bool = False) -> Iterator[T]:
        """Do as many steps as fit into a slice, tell the last, let others have their turn.

        Steps that can wait are not begun at all while the work gives way.
        """
        while True:
            while can_wait and self._gives_way:
                time.sleep(_LONG_TURN)
            with self._lock:
                until = time.perf_counter() + (_SHORT_SLICE if self._gives_way else _SLICE)
                last: list[T] = []
                for step in steps:
                    last = [step]
                    if time.perf_counter() > until:
                        break
            if not last:
                return
            yield last[0]
            time.sleep(_LONG_TURN if self._gives_way else _TURN)

    @property
    def _gives_way(self) -> bool:
        return time.monotonic() < self._give_way_until
