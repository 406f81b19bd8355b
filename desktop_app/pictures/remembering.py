"""A finder that reads each record once: a picture asks for the same ones again and again."""

from desktop_app.domain.names import Finder
from desktop_app.domain.records import Record


class Remembering:
    """Holds what it found, for as long as one picture is made."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._found: dict[tuple[str, str], Record | None] = {}

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when there is none of that id."""
        key = table, record_id
        if key not in self._found:
            self._found[key] = self._finder.get(table, record_id)
        return self._found[key]
