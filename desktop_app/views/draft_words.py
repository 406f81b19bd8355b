"""What a draft is called."""

from typing import Any, Protocol

from desktop_app import gettext as _
from desktop_app.domain.names import title
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library
from desktop_app.views.record_kinds import kinds


class Draft(Protocol):
    """What stands in a form, and the record that it began from."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def content(self) -> dict[str, Any]: ...
    @property
    def base(self) -> dict[str, Any] | None: ...


def called(library: Library, draft: Draft) -> str:
    """The title of the record as it was typed; a new one without any is called by its kind."""
    record = from_document(RECORD_TYPES[draft.table], "", draft.content)
    known_as = draft.id if library.get(draft.table, draft.id) is not None else ""
    new = _("new {kind}").format(kind=kinds()[draft.table].lower())
    return title(record, library) or known_as or new
