"""What a picture was told of a library: while that is the same, it need not be made anew."""

from collections.abc import Sequence

from desktop_app.domain.records import Record
from desktop_app.library import Library


class Noted:
    """A library that notes what one picture is told of it."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._held: dict[tuple[str, str], bytes | None] = {}
        self._naming: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when there is none of that id."""
        self.held(table, record_id)
        return self.library.get(table, record_id)

    def held(self, table: str, record_id: str, /) -> bytes | None:
        """The record's bytes, None when there is no such record."""
        found = self._held[table, record_id] = self.library.held(table, record_id)
        return found

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        """Ids of the records of table `by` that name the record."""
        found = tuple(self.library.naming(table, record_id, by))
        self._naming[table, record_id, by] = found
        return found

    def still_holds(self) -> bool:
        """Whether the library would tell the same now."""
        library = self.library
        return all(library.held(*key) == held for key, held in self._held.items()) and all(
            tuple(library.naming(*asked)) == told for asked, told in self._naming.items()
        )


class LastDrawn:
    """What a picture was last drawn of, and what of the library went into it."""

    def __init__(self) -> None:
        self._wanted: tuple[object, ...] = ()
        self._noted: Noted | None = None

    def forget(self) -> None:
        """Something else is drawn: the next wish is another."""
        self._noted = None

    def renewed(self, library: Library, *wanted: object) -> Noted | None:
        """What to draw from; None where a picture of the same would be the same."""
        known = self._noted
        same = known is not None and known.library is library and self._wanted == wanted
        if known is not None and same and known.still_holds():
            return None
        self._wanted, self._noted = wanted, Noted(library)
        return self._noted
