"""What records share: names, ranges, citations, rival values, and the fields of every record."""

from typing import Annotated, Any

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import (
    AnyValue,
    Date,
    FieldNames,
    Line,
    OneOf,
    Prose,
    Reference,
    Rows,
)
from desktop_app.domain.vocabularies import common

_NOT_IN_THE_DOCUMENT = "⟨record id⟩"


class Nested(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A set of fields inside a record."""


class Range(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A counted number; a part that is None is unknown, never zero."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    @property
    def known(self) -> bool:
        """Whether any part is known."""
        return (self.low, self.best, self.high) != (None, None, None)


class Name(Nested, frozen=True, kw_only=True):
    """One name of a group or person."""

    text: Annotated[str, Field(_("Name"), Line(), required=True)] = ""
    kind: Annotated[str, Field(_("Kind"), OneOf(common.NAME_KIND))] = ""
    language: Annotated[
        str, Field(_("Language"), Line(), _("BCP 47 tag: en, ar, ps, prs, ur, fa."))
    ] = ""
    script: Annotated[str, Field(_("Script"), OneOf(common.SCRIPT))] = ""

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return self.script in common.RIGHT_TO_LEFT_SCRIPTS or any(
            "\u0590" <= letter <= "\u08ff" for letter in self.text
        )


class Citation(Nested, frozen=True, kw_only=True):
    """The source that carries a record or some of its fields."""

    source: Annotated[str, Field(_("Source"), Reference("sources"), required=True)] = ""
    locator: Annotated[
        str, Field(_("Where in it"), Line(), _("Page, paragraph or timestamp: p. 4, § 12, 03:20."))
    ] = ""
    fields: Annotated[
        tuple[str, ...],
        Field(_("Carries"), FieldNames(), _("The fields that it carries; none: the whole record.")),
    ] = ()
    note: Annotated[str, Field(_("Note"), Line())] = ""


Citations = Annotated[
    tuple[Citation, ...], Field(_("Sources"), Rows(Citation, _("citation")), cited=False)
]
Remark = Annotated[str, Field(_("Note"), Prose(), cited=False)]


class Rival(Nested, frozen=True, kw_only=True):
    """Another value that a source gives for a field, kept beside the one shown."""

    field: Annotated[str, Field(_("Field"), FieldNames(several=False), required=True)] = ""
    value: Annotated[Any, Field(_("Value"), AnyValue(), required=True)] = None
    note: Remark = ""
    citations: Citations = ()


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The fields that every record may carry, and its id."""

    id: str = msgspec.field(default="", name=_NOT_IN_THE_DOCUMENT)
    citations: Citations = ()
    rivals: Annotated[
        tuple[Rival, ...],
        Field(
            _("Rival values"),
            Rows(Rival, _("rival value")),
            _("What other sources give for a field, beside the value shown."),
        ),
    ] = ()
    status: Annotated[str, Field(_("Status"), OneOf(common.STATUS), cited=False)] = ""
    confidence: Annotated[str, Field(_("Confidence"), OneOf(common.CONFIDENCE), cited=False)] = ""
    marking: Annotated[
        str,
        Field(
            _("Marking"),
            OneOf(common.MARKING),
            _("Who may see it; none is TLP:CLEAR."),
            cited=False,
        ),
    ] = ""
    note: Annotated[
        str, Field(_("Note"), Prose(), _("Public: shown on the sheet and exported."), cited=False)
    ] = ""
    internal_note: Annotated[
        str,
        Field(_("Internal note"), Prose(), _("Never exported unless asked for."), cited=False),
    ] = ""
    reviewed: Annotated[
        str, Field(_("Reviewed"), Date(), _("The day the record was last checked."), cited=False)
    ] = ""
