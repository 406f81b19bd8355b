"""The layout of groups among others, kept while only the day changes."""

from collections.abc import Iterator

from desktop_app.domain.records import Group
from desktop_app.pictures.relation_layout import Layout, layout
from desktop_app.views.pictures.noted import Noted


class Places:
    """Keeps the last layout; another size, another group or an edit of what it shows renews it."""

    def __init__(self) -> None:
        self._asked: tuple[object, ...] = ()
        self._layout: Layout | None = None
        self._held: tuple[bytes | None, ...] = ()

    def layout(self, group: Group, library: Noted, size: tuple[float, float], steps: int) -> Layout:
        """The group among others, in a picture of that size."""
        asked = (group.id, library.library, size, steps)
        kept = self._layout if self._asked == asked else None
        if kept is not None and self._held == tuple(_held(kept, library, steps)):
            return kept
        made = layout(group, library, *size, steps=steps)
        self._asked, self._layout = asked, made
        self._held = tuple(_held(made, library, steps))
        return made


def _held(placed: Layout, library: Noted, steps: int) -> Iterator[bytes | None]:
    """The bytes of every record that the layout is made of."""
    web = placed.web
    for group in (web.centre.id, *web.near, *web.far):
        yield library.held("groups", group)
    for group in (web.centre.id, *(web.near if steps > 1 else ())):
        for record_id in library.naming("groups", group, "relations"):
            yield library.held("relations", record_id)
