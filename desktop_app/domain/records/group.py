"""A group, or another actor that groups deal with."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import Countries, Date, Keyed, Line, Number, OneOf, Prose, Rows
from desktop_app.domain.records.common import Citations, Name, Nested, Record, Remark
from desktop_app.domain.vocabularies import groups
from desktop_app.domain.vocabulary import Term

_PEOPLE = Number(0, 100_000_000)

RECORDED_TABLES = (
    Term("leadership", _("Leadership"), _("Postings of the group.")),
    Term("atrocities", _("Atrocities"), _("Attacks by the group.")),
    Term("relations", _("Relations"), _("Relations of the group.")),
)


class Size(Nested, frozen=True, kw_only=True):
    """One estimate of a group's strength."""

    date: Annotated[str, Field(_("As of"), Date())] = ""
    low: Annotated[int | None, Field(_("Low"), _PEOPLE, _("At least."))] = None
    best: Annotated[int | None, Field(_("Best"), _PEOPLE, _("The figure."), beside=True)] = None
    high: Annotated[int | None, Field(_("High"), _PEOPLE, _("At most."), beside=True)] = None
    scope: Annotated[
        str, Field(_("Counts"), Line(), _("Who is counted: fighters, members, with families."))
    ] = ""
    by: Annotated[str, Field(_("Estimated by"), Line())] = ""
    note: Remark = ""
    citations: Citations = ()


class Designation(Nested, frozen=True, kw_only=True):
    """A listing of the group by a state or international body."""

    authority: Annotated[str, Field(_("Authority"), Line(), required=True)] = ""
    list: Annotated[str, Field(_("List"), Line())] = ""
    reference: Annotated[str, Field(_("Reference"), Line())] = ""
    listed: Annotated[str, Field(_("Listed"), Date())] = ""
    delisted: Annotated[str, Field(_("Delisted"), Date())] = ""
    note: Remark = ""
    citations: Citations = ()


class Claim(Nested, frozen=True, kw_only=True):
    """What somebody says about the group; never shown as fact."""

    statement: Annotated[str, Field(_("Statement"), Prose(), required=True)] = ""
    claimant: Annotated[str, Field(_("Said by"), Line(), required=True)] = ""
    stance: Annotated[str, Field(_("Stance"), OneOf(groups.STANCE), required=True)] = ""
    note: Annotated[
        str, Field(_("Note"), Prose(), _("Who disputes or denies it, and how."), cited=False)
    ] = ""
    citations: Citations = ()


class Assessment(Nested, frozen=True, kw_only=True):
    """What an observer concludes or expects."""

    statement: Annotated[str, Field(_("Statement"), Prose(), required=True)] = ""
    by: Annotated[str, Field(_("Assessed by"), Line(), required=True)] = ""
    date: Annotated[str, Field(_("Date"), Date())] = ""
    note: Remark = ""
    citations: Citations = ()


class Group(Record, frozen=True, kw_only=True):
    """A group and what is known of it as a whole."""

    names: Annotated[
        tuple[Name, ...],
        Field(_("Names"), Rows(Name, _("name")), _("The first is shown."), required=True),
    ] = ()
    kind: Annotated[str, Field(_("Kind"), OneOf(groups.GROUP_KIND), cited=False)] = ""
    state: Annotated[str, Field(_("State"), OneOf(groups.GROUP_STATE))] = ""
    founded: Annotated[str, Field(_("Founded"), Date())] = ""
    ended: Annotated[str, Field(_("Ended"), Date())] = ""
    ideology: Annotated[str, Field(_("Ideology"), Prose())] = ""
    goals: Annotated[str, Field(_("Goals"), Prose())] = ""
    area: Annotated[tuple[str, ...], Field(_("Area"), Countries())] = ()
    headquarters: Annotated[str, Field(_("Headquarters"), Prose())] = ""
    summary: Annotated[str, Field(_("Summary"), Prose())] = ""
    structure: Annotated[str, Field(_("Structure"), Prose())] = ""
    recruitment: Annotated[str, Field(_("Recruitment"), Prose())] = ""
    financing: Annotated[str, Field(_("Financing"), Prose())] = ""
    sizes: Annotated[tuple[Size, ...], Field(_("Size estimates"), Rows(Size, _("estimate")))] = ()
    designations: Annotated[
        tuple[Designation, ...], Field(_("Designations"), Rows(Designation, _("designation")))
    ] = ()
    claims: Annotated[tuple[Claim, ...], Field(_("Contested claims"), Rows(Claim, _("claim")))] = ()
    assessments: Annotated[
        tuple[Assessment, ...], Field(_("Assessments"), Rows(Assessment, _("assessment")))
    ] = ()
    coverage: Annotated[
        Mapping[str, str],
        Field(
            _("Coverage"),
            Keyed(_("Table"), _("What is and is not recorded"), RECORDED_TABLES),
            _("Said where the library holds nothing, or little, of the group."),
            cited=False,
        ),
    ] = msgspec.field(default_factory=dict)
    external_ids: Annotated[
        Mapping[str, str],
        Field(
            _("External ids"), Keyed(_("System"), _("Id")), _("UN, UCDP, Wikidata …"), cited=False
        ),
    ] = msgspec.field(default_factory=dict)
