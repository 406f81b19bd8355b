"""What opening a library found out of the ordinary, as data."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from desktop_app.domain.edit import Edit
from desktop_app.domain.naming import Naming
from desktop_app.store.conflict import Conflict
from desktop_app.store.log import Segment
from desktop_app.store.replay import Replay
from desktop_app.store.salvage import Damage
from desktop_app.store.slices import Held


class Aside(msgspec.Struct, frozen=True):
    """A log that is damaged or not ours, kept at a path (None when nothing was written)."""

    path: Path | None
    reason: str
    edits: tuple[Edit, ...] = ()


class Opening(msgspec.Struct, frozen=True):
    """All that opening found out of the ordinary, for a status line or a dialog.

    ``outside`` names the records that another program changed (of those that an unfolded edit
    touches, where no more is known); ``torn`` counts the bytes of an unfinished last line.
    """

    damage: tuple[Damage, ...] = ()
    torn: int = 0
    replayed: int = 0
    changed_outside: bool = False
    outside: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    aside: tuple[Aside, ...] = ()
    why_read_only: str | None = None


class Found(msgspec.Struct, frozen=True):
    """A library as read: records with their edits, the file and its hash, the log, and the report.

    ``ours``: the store itself wrote the file. ``replay`` is None where no log is to be continued.
    ``naming``, by table, tells who names whom in the file without the log, as far as it is known.
    ``looked_in``: every record is known to be one.
    """

    held: Held
    data: bytes
    sha256: str
    ours: bool
    log: bytes
    segment: Segment | None
    replay: Replay | None
    opening: Opening
    naming: Mapping[str, Naming]
    looked_in: bool = True
