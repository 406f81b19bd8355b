"""Opening and making library files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import RESOURCES, SHIPPED_LIBRARY
from desktop_app import gettext as _
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library.editing import Library, new_id
from desktop_app.library.reading import META, META_ID, SCHEMA, schema_of
from desktop_app.store.atlas import Atlas
from desktop_app.store.create import create_library
from desktop_app.store.disk import REAL_DISK, Disk
from desktop_app.store.documents import encode
from desktop_app.store.errors import Damaged, Foreign
from desktop_app.store.storage import LibraryStorage

if TYPE_CHECKING:
    from desktop_app.library.migrations import Step


def open_library(
    path: str | Path,
    read_only: bool = False,  # noqa: FBT001, FBT002
    *,
    salvage: bool = False,
    begin: bool = True,
    steps: "Sequence[Step] | None" = None,
    disk: Disk = REAL_DISK,
) -> Library:
    """Open the library at a path.

    With `salvage`, a damaged file is opened read-only with what can be read of it. Without
    `begin`, other writers are kept out only from `Library.begin_writing` or the first edit on, and
    the records of a large file may be looked into only then, or by `Library.look_in`.
    A library of an older schema is brought by `steps` (those of this program) to its own.

    Raises:
        StoreError: it is missing, cannot be read, is damaged or another program's; the message
            says what to do.
    """
    path = Path(path)
    mode = "r" if read_only or not path.exists() else "r+"
    storage = LibraryStorage(path, access_mode=mode, salvage=salvage, begin=begin, disk=disk)
    if storage.read() is None and not salvage:
        storage.close()
        raise Damaged(_("{file} is empty. It was left as it is.").format(file=path))
    if not salvage and not {META, *RECORD_TYPES}.intersection(storage.tables()):
        storage.only_show(())
        raise Foreign(
            _(
                "{file} is no library of fact sheets, as it has none of their tables (groups, "
                "people and so on). It was left as it is; name another file."
            ).format(file=path)
        )
    schema = SCHEMA if steps is None else len(steps)
    if schema_of(storage, schema) < schema:
        from desktop_app.library.migrations import STEPS, migrate

        migrate(storage, steps or STEPS, disk)
    return Library(storage, Atlas(RESOURCES / "map" / "countries.json"), schema)


def new_library(path: Path, title: str) -> None:
    """Make an empty library; raises WriteFailed, also where there is a file already."""
    meta = {"schema": SCHEMA, "id": new_id(), "title": title}
    tables: dict[str, Mapping[str, bytes]] = {META: {META_ID: encode(meta)}}
    create_library(path, tables | {table: {} for table in RECORD_TYPES})


def copy_shipped(path: Path) -> None:
    """Make the user's own copy of the shipped library, with an id of its own."""
    shipped = open_library(SHIPPED_LIBRARY, read_only=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    shipped.save_copy(path)
    shipped.close()
