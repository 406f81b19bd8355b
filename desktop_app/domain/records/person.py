"""A person who holds or held a posting."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import Countries, Date, Keyed, Prose, Rows
from desktop_app.domain.records.common import Name, Record


class Person(Record, frozen=True, kw_only=True):
    """A person, however many postings there are."""

    names: Annotated[
        tuple[Name, ...],
        Field(_("Names"), Rows(Name, _("name")), _("The first is shown."), required=True),
    ] = ()
    born: Annotated[str, Field(_("Born"), Date())] = ""
    died: Annotated[str, Field(_("Died"), Date())] = ""
    nationality: Annotated[tuple[str, ...], Field(_("Nationality"), Countries())] = ()
    biography: Annotated[str, Field(_("Biography"), Prose())] = ""
    external_ids: Annotated[
        Mapping[str, str],
        Field(_("External ids"), Keyed(_("System"), _("Id")), _("UN, Wikidata …"), cited=False),
    ] = msgspec.field(default_factory=dict)
