"""Older libraries: their records brought to the schema of this program, by one edit."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.library.editing import new_id
from desktop_app.library.reading import META, META_ID, schema_of
from desktop_app.store.backups import keep_old
from desktop_app.store.conflict import Conflict
from desktop_app.store.disk import Disk
from desktop_app.store.documents import decode, encode_again
from desktop_app.store.errors import StoreError
from desktop_app.store.finding import read_library
from desktop_app.store.slices import layout
from desktop_app.store.storage import LibraryStorage

Step = Callable[[str, Mapping[str, Any]], Mapping[str, Any] | None]
"""The record of a table in the next schema; None where it stays as it is.

A pure function of any JSON object. What it gave, or found to need nothing, it leaves alone later.
"""


def _name_the_library(_table: str, _document: Mapping[str, Any]) -> None:
    """From 0 to 1: records of our tables gain a record of the library, as by every migration."""


STEPS: Sequence[Step] = (_name_the_library,)
"""The step at place n leads from schema n to n + 1."""


def migrate(storage: LibraryStorage, steps: Sequence[Step], disk: Disk) -> None:
    """Bring a library to the schema that the steps lead to; the old file is kept first.

    Where it can only be read, or the disk refuses, only the view is brought there, and
    `storage.opening` tells why.
    """
    storage.begin_writing()
    schema = schema_of(storage, len(steps))
    if schema >= len(steps):
        return
    changes = migration(storage, steps[schema:], len(steps))
    if storage.read_only:
        storage.only_show(changes)
        return
    try:
        keep_old(disk, storage.beside.backups, _as_it_is(storage, disk), schema)
        label = _("Migration to schema {schema}").format(schema=len(steps))
        storage.commit(changes, label, still_open=_conflicts(storage, changes, steps[schema:]))
    except StoreError as error:
        why = _("{file} is of an older version and is shown read-only, as it cannot be renewed: ")
        storage.only_show(changes, why.format(file=storage.path.name) + str(error))


def migration(storage: LibraryStorage, steps: Sequence[Step], schema: int) -> Sequence[Change]:
    """The changes that lead to a schema: the library's own record, and records that differ."""
    before = storage.slices(META).get(META_ID)
    own = {} if before is None else decode(before)
    own = {"id": new_id()} | own | {"schema": schema}
    changes = [Change(META, META_ID, before, encode_again(own))]
    for table in storage.tables():
        if table != META:
            renewed = partial(_renewed, table, steps)
            rows = storage.slices(table).items()
            changes += (
                Change(table, id_, raw, after)
                for id_, raw in rows
                if (after := renewed(raw)) is not None and after != raw
            )
    return changes


def _conflicts(
    storage: LibraryStorage, changes: Sequence[Change], steps: Sequence[Step]
) -> Sequence[Conflict]:
    """The conflicts over the records that change, each side in the new schema."""
    changed = {(change.table, change.id): change.after for change in changes}

    def renew(table: str, raw: bytes | None) -> bytes | None:
        return raw and (_renewed(table, steps, raw) or raw)

    return [
        Conflict(*key, renew(c.table, c.before), changed[key], renew(c.table, c.mine))
        for c in storage.conflicts
        if (key := (c.table, c.id)) in changed
    ]


def _renewed(table: str, steps: Sequence[Step], raw: bytes) -> bytes | None:
    document: Mapping[str, Any] = decode(raw)
    changed = False
    for step in steps:
        after = step(table, document)
        if after is not None:
            document, changed = after, True
    return encode_again(document) if changed else None


def _as_it_is(storage: LibraryStorage, disk: Disk) -> bytes:
    """The file's own bytes, or where the log holds more than the file, the library as it is."""
    if not storage.unfolded:
        return read_library(disk, storage.path)
    return b"".join(layout({table: storage.slices(table) for table in storage.tables()}))
