"""What turns one library into another, as one edit."""

from collections.abc import Mapping

from desktop_app.domain.edit import Change

Tables = Mapping[str, Mapping[str, bytes]]


def differing(present: Tables, wanted: Tables) -> tuple[Change, ...]:
    """The changes that make one library's records those of another."""
    changes = [
        Change(table, id_, present.get(table, {}).get(id_), record)
        for table, rows in wanted.items()
        for id_, record in rows.items()
        if present.get(table, {}).get(id_) != record
    ]
    changes += [
        Change(table, id_, record, None)
        for table, rows in present.items()
        for id_, record in rows.items()
        if id_ not in wanted.get(table, {})
    ]
    return tuple(changes)
