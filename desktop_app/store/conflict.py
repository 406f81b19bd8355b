"""A record that two sides changed since they last agreed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """The bytes both started from, those the file now has (and shows), and the unfolded edit's."""

    table: str
    id: str
    before: bytes | None
    theirs: bytes | None
    mine: bytes | None
