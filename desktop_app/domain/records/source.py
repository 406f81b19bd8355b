"""Where a fact comes from."""

from typing import Annotated

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import Address, Date, Line, OneOf
from desktop_app.domain.records.common import Record
from desktop_app.domain.vocabularies import sources


class Source(Record, frozen=True, kw_only=True):
    """A source; the names of its bibliographic fields are those of CSL-JSON."""

    title: Annotated[str, Field(_("Title"), Line(), cited=False)] = ""
    type: Annotated[str, Field(_("Type"), OneOf(sources.SOURCE_TYPE), cited=False)] = ""
    author: Annotated[str, Field(_("Author"), Line(), cited=False)] = ""
    publisher: Annotated[str, Field(_("Publisher"), Line(), cited=False)] = ""
    issued: Annotated[str, Field(_("Issued"), Date(), cited=False)] = ""
    accessed: Annotated[str, Field(_("Accessed"), Date(), cited=False)] = ""
    url: Annotated[str, Field(_("Address"), Address(), cited=False)] = ""
    archive_url: Annotated[str, Field(_("Archived at"), Address(), cited=False)] = ""
    language: Annotated[str, Field(_("Language"), Line(), _("BCP 47 tag."), cited=False)] = ""
    reliability: Annotated[
        str, Field(_("Reliability"), OneOf(sources.RELIABILITY), cited=False)
    ] = ""
    credibility: Annotated[
        str, Field(_("Credibility"), OneOf(sources.CREDIBILITY), cited=False)
    ] = ""
    licence: Annotated[str, Field(_("Licence"), Line(), cited=False)] = ""
