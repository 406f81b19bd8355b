"""The groups of the library as the sidebar lists them."""

import msgspec

from desktop_app.domain.folding import folded
from desktop_app.domain.names import called
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.library import Library

_OTHER_ACTORS = frozenset({"state-force", "external"})


class Listed(msgspec.Struct, frozen=True):
    """A group in the sidebar; `atrocities` counts those on its sheet, 0 where none is recorded."""

    id: str
    name: str
    is_group: bool
    atrocities: int


def listed(library: Library) -> tuple[Listed, ...]:
    """Groups first, those with most recorded attacks on top; then other actors by name."""
    rows = [
        Listed(
            group.id,
            called(group),
            group.kind not in _OTHER_ACTORS,
            _count(library, group.id),
        )
        for group in library.records("groups")
        if isinstance(group, Group)
    ]
    return tuple(
        sorted(
            rows,
            key=lambda row: (not row.is_group, -row.atrocities * row.is_group, folded(row.name)),
        )
    )


def _count(library: Library, group: str) -> int:
    return sum(
        any(row.group == group and row.basis in NAMING_BASES for row in atrocity.attributions)
        for atrocity_id in library.naming("groups", group, "atrocities")
        if (atrocity := library.get("atrocities", atrocity_id)) is not None
        and isinstance(atrocity, Atrocity)
    )
