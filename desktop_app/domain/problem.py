"""What is wrong with a record, field by field, in words that say what to do."""

from enum import Enum

import msgspec


class Severity(Enum):
    """How much a problem weighs."""

    IMPOSSIBLE = "impossible"
    """Cannot be true: low above high, an end before its start. Such a record is not saved."""

    PROBLEM = "problem"
    """Must be mended before the record can be relied on."""

    HINT = "hint"
    """Worth a look."""


class Problem(msgspec.Struct, frozen=True):
    """A sentence about one field; `field` is its path: "attributions[1].group"."""

    field: str
    sentence: str
    severity: Severity = Severity.PROBLEM

    @property
    def top_field(self) -> str:
        """The record's own field that the path begins with."""
        return self.field.split(".")[0].split("[")[0]
