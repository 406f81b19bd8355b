"""What deleting records does to others, told beforehand."""

from collections import Counter
from collections.abc import Collection, Iterable

from desktop_app import gettext as _
from desktop_app.domain.counts import and_more
from desktop_app.domain.edit import Edit
from desktop_app.domain.names import title
from desktop_app.library import Library
from desktop_app.views.record_kinds import kinds

Key = tuple[str, str]
MOST_NAMED = 12
"""How many records are named one by one; of more the number is told."""


def consequences(library: Library, doomed: Collection[Key], edit: Edit) -> str:
    """What the edit changes beside the records that are to be deleted, record by record."""
    asked = frozenset(doomed)
    others = [change for change in edit.changes if (change.table, change.id) not in asked]
    if not others:
        alone = _("Nothing else refers to it."), _("Nothing else refers to them.")
        return f"{alone[len(doomed) > 1]} {_('You can undo this.')}"
    gone = Counter(change.table for change in others if change.after is None)
    struck = Counter(change.table for change in others if change.after is not None)
    names = kinds()
    lines = [
        _("{kind}: {count} deleted with it").format(kind=names[table], count=count)
        for table, count in gone.items()
    ]
    lines += [
        _("{kind}: taken out of {count}").format(kind=names[table], count=count)
        for table, count in struck.items()
    ]
    keys = [(change.table, change.id) for change in others]
    return "\n".join([*lines, "", *listed(library, keys), "", _("You can undo this.")])


def listed(library: Library, keys: Iterable[Key]) -> list[str]:
    """A line for each record, up to a dozen; then how many more there are."""
    keys = list(keys)
    lines = [f"– {called(library, *key)}" for key in keys[:MOST_NAMED]]
    more = len(keys) - len(lines)
    return [*lines, *([and_more(more)] if more else [])]


def called(library: Library, table: str, record_id: str) -> str:
    """What a record is called; its id where there is none."""
    record = library.get(table, record_id)
    return title(record, library) if record else record_id
