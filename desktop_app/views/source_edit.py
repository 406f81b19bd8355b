"""New sources become one edit."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.ids import free_id
from desktop_app.domain.names import source_line
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Source
from desktop_app.domain.worsening import needs_work
from desktop_app.library import Library


def new_sources(library: Library, documents: Sequence[Mapping[str, Any]]) -> tuple[Edit, list[str]]:
    """The edit that stores the sources, not yet applied, and their ids in order.

    A source with a problem is marked as needing work, as a form does.
    """
    ids: list[str] = []
    parts: list[Edit] = []
    for document in documents:
        called = source_line(from_document(Source, "", document)) or _("source")
        ids.append(_free(library, called, ids))
        label = _("new source {title}").format(title=called)
        parts.append(library.put("sources", ids[-1], _marked(library, document), label))
    if len(parts) == 1:
        return parts[0], ids
    label = _("{count} new sources").format(count=len(parts))
    return Edit(label, tuple(change for part in parts for change in part)), ids


def _free(library: Library, wish: str, taken: Sequence[str]) -> str:
    found = library.free_id("sources", wish)
    while found in taken:
        found = library.free_id("sources", free_id(found, {*taken}))
    return found


def _marked(library: Library, document: Mapping[str, Any]) -> dict[str, Any]:
    found = library.problems_of("sources", "", document)
    return {**document, "status": "needs-work"} if needs_work((), found) else dict(document)
