"""The open library: reads records, applies edits, says what changed."""

from desktop_app.library.editing import Library
from desktop_app.library.files import copy_shipped, new_library, open_library
from desktop_app.library.reading import SCHEMA, Found
from desktop_app.library.refusals import UnknownGroup, Withheld
from desktop_app.store.aside import KeptLog
from desktop_app.store.conflict import Conflict
from desktop_app.store.errors import ChangedOutside, StoreError

__all__ = [
    "SCHEMA",
    "ChangedOutside",
    "Conflict",
    "Found",
    "KeptLog",
    "Library",
    "StoreError",
    "UnknownGroup",
    "Withheld",
    "copy_shipped",
    "new_library",
    "open_library",
]
