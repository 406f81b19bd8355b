"""Who may see a record: TLP 2.0, from clear to red."""

from collections.abc import Iterable

from desktop_app.domain.vocabularies.common import MARKING

_RANK = {term.id: rank for rank, term in enumerate(MARKING)}


def rank(marking: str) -> int:
    """How restricted a marking is; none is clear, an unknown one as red."""
    return _RANK.get(marking or "clear", len(_RANK) - 1)


def within(marking: str, up_to: str) -> bool:
    """Whether something marked `marking` may be shown to readers cleared `up_to`.

    An unknown clearance is none.
    """
    return rank(marking) <= _RANK.get(up_to, 0)


def highest(markings: Iterable[str]) -> str:
    """The most restricted of the markings, "clear" when there are none."""
    return max((marking or "clear" for marking in markings), key=rank, default="clear")
