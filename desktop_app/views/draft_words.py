"""What a draft is called."""

from typing import Any, Protocol

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
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
    """The title of the record as it was typed; a new one that says too little, by its kind."""
    record_type = RECORD_TYPES[draft.table]
    known = library.get(draft.table, draft.id) is not None
    required = [name for name, field in fields_of(record_type).items() if field.required]
    says = known or not required or any(draft.content.get(name) for name in required)
    record = from_document(record_type, draft.id if known else "", draft.content)
    new = _("new {kind}").format(kind=kinds()[draft.table].lower())
    return (title(record, library) if says else "") or new
