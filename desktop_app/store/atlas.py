"""The shapes of countries, read from the shipped map when first asked for."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec

from desktop_app.domain.borders import Ring, kilometres_outside

_MOST_PLACES = 20_000
"""Places whose distance is remembered: an attack is often where another was."""


class _Shapes(msgspec.Struct):
    source: str
    shapes: dict[str, list[list[float]]]


class Atlas:
    """Border lines by ISO 3166-1 alpha-2 code."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.kilometres_outside = lru_cache(_MOST_PLACES)(self._kilometres_outside)

    def rings(self, code: str, /) -> Sequence[Ring]:
        """The country's border lines in degrees; empty where its shape is not on the map."""
        return self._shapes.shapes.get(code, ())

    def _kilometres_outside(self, code: str, latitude: float, longitude: float, /) -> float:
        """How far a point lies outside of a country; 0 where its shape is not on the map."""
        rings = self.rings(code)
        return kilometres_outside(rings, latitude, longitude) if rings else 0.0

    @cached_property
    def _shapes(self) -> _Shapes:
        return msgspec.json.decode(self._path.read_bytes(), type=_Shapes)
