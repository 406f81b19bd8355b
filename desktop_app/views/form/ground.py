"""What a form began from, and what became of the record since."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from desktop_app import gettext as _
from desktop_app.domain.overlay import overlay

Document = dict[str, Any]


class Ground:
    """The record under one form: as the form began from it, and as it is now.

    ``base`` is what both sides began from; it is empty for a new record. ``given`` is what the form
    would hold had nobody typed in it. ``clashes`` names the fields that both sides changed.
    """

    def __init__(self, record: Document, fresh: Mapping[str, Any] | None = None) -> None:
        self.record = record
        self.base = deepcopy(record)
        self.given = deepcopy(dict(record or fresh or {}))
        self.clashes: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the form is of a record that the library has, or had when it began."""
        return bool(self.base)

    @property
    def is_gone(self) -> bool:
        """Whether the record was deleted since."""
        return self.is_known and not self.record

    def take_up(self, content: Document, base: Document | None) -> Document:
        """The document of a form that goes on with a draft, which began from a base if known."""
        if base is None:
            return deepcopy(content)
        if not self.record:
            self.base = base
            return deepcopy(content)
        return self._lay(base, content)

    def follow(self, document: Document, record: Document) -> Document:
        """The form's document over the record as somebody else has changed it."""
        self.record = record
        if not record:
            self.clashes = ()
            return document
        followed = self._lay(self.base, document)
        self.given = deepcopy(record)
        return followed

    def settle(self, name: str) -> None:
        """The choice between both values of a field is made."""
        put(self.base, name, self.record.get(name))
        self.clashes = tuple(each for each in self.clashes if each != name)

    def told(self) -> str:
        """What the user must know of the record under his changes; empty where it is the same."""
        if self.is_gone:
            return _("The record was deleted meanwhile; “Done” brings it back.")
        if self.clashes:
            return _("The record was changed elsewhere meanwhile, also where you typed.")
        return ""

    def _lay(self, base: Document, mine: Document) -> Document:
        laid = overlay(base, mine, self.record)
        self.base = deepcopy(self.record)
        for name in laid.clashes:
            put(self.base, name, base.get(name))
        self.clashes = laid.clashes
        return deepcopy(laid.document)


def put(document: Document, name: str, value: object) -> None:
    """Set a field; None takes it out."""
    if value is None:
        document.pop(name, None)
    else:
        document[name] = value
