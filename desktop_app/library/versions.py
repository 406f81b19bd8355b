"""The versions of one record, numbered, with what happened to it outside of our edits."""

from collections.abc import Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.store.documents import decode
from desktop_app.store.history import Version


class RecordVersion(msgspec.Struct, frozen=True):
    """A state of a record: its number from 1, when it came about (UTC; empty where not known),
    by what, and its bytes, None where it was deleted.
    """

    number: int
    time: str
    label: str
    record: bytes | None


def record_versions(history: Sequence[Version], present: bytes | None) -> tuple[RecordVersion, ...]:
    """Every state that the edits of a record tell of, oldest first, up to what it is at present."""
    states: list[tuple[str, str, bytes | None]] = []
    outside = _("Changed by another program")
    for version in history:
        if not states and version.before is not None:
            states.append(("", _("Before the first edit that is known"), version.before))
        elif states and not _same(states[-1][2], version.before):
            states.append(("", outside, version.before))
        states.append((version.time, version.label, version.after))
    if not states and present is not None:
        states.append(("", _("As the file has it; no edit of it is known"), present))
    elif states and not _same(states[-1][2], present):
        states.append(("", outside, present))
    return tuple(RecordVersion(number, *state) for number, state in enumerate(states, 1))


def _same(one: bytes | None, other: bytes | None) -> bool:
    if one is None or other is None:
        return one is other
    return one == other or decode(one) == decode(other)
