"""A record that two sides changed since they last agreed, field by field in words."""

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop_app.domain.differences import differences
from desktop_app.domain.names import Finder

Document = Mapping[str, Any]


class Disputed(msgspec.Struct, frozen=True):
    """One field on which both sides differ: each value in words, empty where there is none.

    A value before that is still the one of either side is not said again: ``before`` is None
    then, and ``changed_by_mine`` tells whether it was mine that changed.
    """

    label: str
    mine: str
    theirs: str
    before: str | None
    changed_by_mine: bool


def disputed(
    table: str, before: Document, mine: Document, theirs: Document, finder: Finder
) -> tuple[Disputed, ...]:
    """The fields whose values differ between the sides: the declared ones first."""
    earlier = {each.name: each.before for each in differences(table, before, mine, finder)}
    return tuple(
        Disputed(
            each.label,
            each.after,
            each.before,
            earlier[each.name]
            if before.get(each.name) not in (mine.get(each.name), theirs.get(each.name))
            else None,
            changed_by_mine=before.get(each.name) != mine.get(each.name),
        )
        for each in differences(table, theirs, mine, finder)
    )
