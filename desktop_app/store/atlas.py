"""The shapes of countries, read from the shipped map when first asked for."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from desktop_app.domain.borders import Ring


class _Shapes(msgspec.Struct):
    source: str
    shapes: dict[str, list[list[float]]]


class Atlas:
    """Border lines by ISO 3166-1 alpha-2 code."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def rings(self, code: str, /) -> Sequence[Ring]:
        """The country's border lines in degrees; empty where its shape is not on the map."""
        return self._shapes.shapes.get(code, ())

    @cached_property
    def _shapes(self) -> _Shapes:
        return msgspec.json.decode(self._path.read_bytes(), type=_Shapes)
