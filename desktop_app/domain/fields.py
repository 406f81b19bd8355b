"""A field is declared once, on its record type; forms, tables, checks and pages derive from it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import get_type_hints

import msgspec

from desktop_app.domain.kinds import Kind


class Field(msgspec.Struct, frozen=True):
    """Label, kind and help of one field; its name is that of the attribute it annotates.

    `required` means that a record without it says nothing. `cited` marks what must carry a
    citation: facts do, the editor's own remarks and gradings do not. `beside` sets it in one line
    with the field before it.
    """

    label: str
    kind: Kind
    help: str = ""
    required: bool = False
    cited: bool = True
    beside: bool = False
    name: str = ""


@cache
def fields_of(record_type: type[msgspec.Struct]) -> Mapping[str, Field]:
    """The declared fields by name: the type's own first, then those that every record has."""
    hints = get_type_hints(record_type, include_extras=True)
    inherited = {
        name for base in record_type.__mro__[1:] for name in vars(base).get("__annotations__", ())
    }
    found = {
        name: msgspec.structs.replace(field, name=name)
        for name, hint in hints.items()
        for field in getattr(hint, "__metadata__", ())
        if isinstance(field, Field)
    }
    own = {name: field for name, field in found.items() if name not in inherited}
    return MappingProxyType(own | found)
