"""A pytest plugin that puts our storage and table in the place of TinyDB's own.

They keep TinyDB's names, since some of its tests look at how they print.
"""

import tinydb
import tinydb.database
import tinydb.storages
import tinydb.table

from desktop_app.store.storage import LibraryStorage
from desktop_app.store.table import LoggedTable


class JSONStorage(LibraryStorage):
    """Ours, under TinyDB's name."""

    __module__ = "tinydb.storages"


class Table(LoggedTable):
    """Ours, under TinyDB's name."""

    __module__ = "tinydb.table"


for module in (tinydb, tinydb.database, tinydb.storages):
    module.JSONStorage = JSONStorage  # type: ignore[attr-defined]
tinydb.table.Table = Table  # type: ignore[misc]
tinydb.TinyDB.default_storage_class = JSONStorage  # type: ignore[assignment]
tinydb.TinyDB.table_class = Table
