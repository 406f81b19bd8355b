"""TinyDB's write of everything, brought down to what differs from what is held."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.edit import Change
from desktop_app.store.documents import encode
from desktop_app.store.rows import DecodedRows
from desktop_app.store.slices import Held


def differences(
    held: Held, data: Mapping[str, Mapping[str, Any]]
) -> tuple[list[Change], list[str]]:
    """What to change, and which tables to drop, so that a library holds just these documents.

    Rows that are still those that were read have not been changed. Raises Unstorable.
    """
    changes: list[Change] = []
    for table, rows in data.items():
        if isinstance(rows, DecodedRows):
            continue
        before = held.view(table)
        after = {str(id_): encode(document) for id_, document in rows.items()}
        changes += (
            Change(table, id_, before.get(id_), slice_)
            for id_, slice_ in after.items()
            if before.get(id_) != slice_
        )
        changes += (Change(table, id_, before[id_], None) for id_ in before if id_ not in after)
    dropped = [table for table in held.tables if table not in data]
    for table in dropped:
        changes += (Change(table, id_, was, None) for id_, was in held.view(table).items())
    return changes, dropped
