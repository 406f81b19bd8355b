"""A record that two sides changed since they last agreed."""

import msgspec


class Conflict(msgspec.Struct, frozen=True):
    """The bytes both started from, those the file now has (and shows), and the unfolded edit's."""

    table: str
    id: str
    before: bytes | None
    theirs: bytes | None
    mine: bytes | None
