"""How a form becomes an edit."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.names import title
from desktop_app.domain.problem import Problem
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.worsening import needs_work
from desktop_app.library import Library
from desktop_app.views.form.ground import Ground
from desktop_app.views.record_kinds import kinds


def edit_of(
    library: Library,
    key: tuple[str, str],
    ground: Ground,
    document: Mapping[str, Any],
    found: Iterable[Problem],
) -> tuple[Edit, str]:
    """The edit, not yet applied, and the id under which it stores the record.

    Problems that the record did not have before mark it as needing work. Raises Unstorable.
    """
    table, record_id = key
    after = dict(document)
    before = library.problems_of(table, record_id, ground.record) if ground.record else []
    if needs_work(before, found):
        after["status"] = "needs-work"
    record = from_document(RECORD_TYPES[table], record_id if ground.is_known else "", after)
    called = title(record, library) or kinds()[table]
    label = _("edit of {title}") if ground.is_known else _("new record {title}")
    stored = record_id if ground.is_known else library.free_id(table, called)
    return library.put(table, stored, after, label.format(title=called)), stored
