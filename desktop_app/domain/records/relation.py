"""What one group is to another, for a stretch of time."""

from typing import Annotated

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import Date, OneOf, Prose, Reference
from desktop_app.domain.records.common import Record
from desktop_app.domain.vocabularies import relations


class Relation(Record, frozen=True, kw_only=True):
    """One dated relation of a pair; a pair may have several."""

    subject: Annotated[str, Field(_("Subject"), Reference("groups"), required=True)] = ""
    kind: Annotated[str, Field(_("Kind"), OneOf(relations.RELATION_KIND), required=True)] = ""
    object: Annotated[str, Field(_("Object"), Reference("groups"), required=True)] = ""
    start: Annotated[str, Field(_("From"), Date())] = ""
    end: Annotated[str, Field(_("Until"), Date())] = ""
    basis: Annotated[str, Field(_("Basis"), OneOf(relations.BASIS_OF_RELATION))] = ""
    statement: Annotated[str, Field(_("Statement"), Prose())] = ""
