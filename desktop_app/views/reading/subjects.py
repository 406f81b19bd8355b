"""What can be read beside the tabs: records, and what is none though it stands in a link."""

from desktop_app.domain.names import Finder
from desktop_app.domain.place_key import PlaceKey
from desktop_app.domain.records import RECORD_TYPES, Record

PLACES = "places"
"""Stands for a table: what happened at a place; the id is the text of a `PlaceKey`."""

NAMING = "naming"
"""Stands for a table: what names the group of that id."""

KINDS = frozenset({*RECORD_TYPES, PLACES, NAMING})

Subject = Record | PlaceKey


def subject(library: Finder, key: tuple[str, str]) -> Subject | None:
    """What a key means: a record (table, id), a place, what names a group; None where nothing."""
    table, text = key
    if table == PLACES:
        return PlaceKey.read(text)
    return library.get("groups" if table == NAMING else table, text)
