"""What the tabs need that were not clicked yet is read on a thread of its own.

The thread that paints is often at work outside of Python just then, or waits for the disk.
"""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from threading import Event, Thread
from time import monotonic

_QUIET = 0.4
"""Seconds for which it gives way."""

_LOOK = 0.02
"""Seconds between two looks whether it still gives way."""

MODULES = (
    "desktop_app.store.lock",
    "desktop_app.views.cells",
    "desktop_app.views.grid",
    "desktop_app.domain.filtering.narrowing",
    "desktop_app.models.table",
    "desktop_app.views.filter_bar",
    "desktop_app.views.list_page",
    "desktop_app.views.sources",
    "uharfbuzz",
    "desktop_app.pictures.marks",
    "desktop_app.pictures.geometry",
    "desktop_app.pictures.time_axis",
    "desktop_app.pictures.stretch",
    "desktop_app.pictures.succession_words",
    "desktop_app.pictures.succession",
    "desktop_app.views.pictures.painter",
    "desktop_app.views.pictures.fitted",
    "desktop_app.views.pictures.canvas",
    "desktop_app.views.pictures.picture_view",
    "desktop_app.views.head_scroller",
    "desktop_app.views.head_splitter",
    "desktop_app.views.leadership",
    "desktop_app.pictures.relation_strands",
    "desktop_app.pictures.relation_layout",
    "desktop_app.pictures.relations",
    "desktop_app.views.relations",
    "desktop_app.pictures.piles",
    "desktop_app.pictures.death_columns",
    "desktop_app.pictures.death_kinds",
    "desktop_app.pictures.deaths",
    "desktop_app.pictures.ground",
    "desktop_app.pictures.spots",
    "desktop_app.pictures.map_words",
    "desktop_app.pictures.map_labels",
    "desktop_app.pictures.attack_map",
    "desktop_app.views.pictures.map_view",
    "desktop_app.views.pictures.atrocities_head",
    "desktop_app.views.atrocities",
)
"""In an order in which each takes little of its own: between two, it gives way."""


class ModulesAhead:
    """Begins when it is made; who needs a module before it was read reads it himself."""

    def __init__(self, names: tuple[str, ...] = MODULES) -> None:
        self._stopping = Event()
        self._gives_way_until = 0.0
        self._thread = Thread(target=self._read, args=(names,), name="modules", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._thread.is_alive()

    def give_way(self) -> None:
        """Read nothing for a moment: somebody does something that shall not have to wait."""
        self._gives_way_until = monotonic() + _QUIET

    def stop(self) -> None:
        """Read no further."""
        self._stopping.set()
        self._thread.join()

    def _read(self, names: tuple[str, ...]) -> None:
        for read in _steps(names):
            while monotonic() < self._gives_way_until and not self._stopping.is_set():
                self._stopping.wait(_LOOK)
            if self._stopping.is_set():
                return
            read()


def _steps(names: tuple[str, ...]) -> Iterator[Callable[[], object]]:
    for name in names:
        yield partial(import_module, name)
    from desktop_app.pictures.ground import LEVELS, world
    from desktop_app.pictures.measure import text_width

    for weight in (400, 500, 600):
        yield partial(text_width, "A", 1, weight)
    yield world
    for country in world().countries:
        yield partial(world().lines, country, len(LEVELS) - 1)
