"""One attack or other act of violence against people."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import (
    Count,
    Country,
    Date,
    Keyed,
    Line,
    Number,
    OneOf,
    Part,
    Prose,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records.common import Citations, Nested, Range, Record, Remark
from desktop_app.domain.vocabularies import atrocities

KILLED = Field(_("Killed"), Count(), _("Attackers left out where the source parts them."))
INJURED = Field(_("Injured"), Count())


class Attribution(Nested, frozen=True, kw_only=True):
    """Who says, or denies, that which group did it."""

    group: Annotated[
        str, Field(_("Group"), Reference("groups"), _("None where nobody in particular is named."))
    ] = ""
    basis: Annotated[
        str, Field(_("Basis"), OneOf(atrocities.BASIS_OF_ATTRIBUTION), required=True)
    ] = ""
    by: Annotated[
        str, Field(_("Said by"), Line(), _("Whoever claims, says or denies that the group did it."))
    ] = ""
    note: Remark = ""
    citations: Citations = ()


class Place(Nested, frozen=True, kw_only=True):
    """Where it happened, and how precisely that is known."""

    name: Annotated[str, Field(_("Place"), Line())] = ""
    admin1: Annotated[str, Field(_("Province"), Line())] = ""
    country: Annotated[str, Field(_("Country"), Country())] = ""
    latitude: Annotated[float | None, Field(_("Latitude"), Number(-90, 90))] = None
    longitude: Annotated[float | None, Field(_("Longitude"), Number(-180, 180), beside=True)] = None
    precision: Annotated[str, Field(_("Precision"), OneOf(atrocities.PLACE_PRECISION))] = ""


class Account(Nested, frozen=True, kw_only=True):
    """One source's count of the killed and injured."""

    source: Annotated[str, Field(_("Source"), Reference("sources"), required=True)] = ""
    killed: Annotated[Range, KILLED] = Range()
    injured: Annotated[Range, INJURED] = Range()
    note: Remark = ""


class Atrocity(Record, frozen=True, kw_only=True):
    """An atrocity, with every attribution and every account of it."""

    title: Annotated[str, Field(_("What"), Line(), required=True)] = ""
    date: Annotated[str, Field(_("Date"), Date(), required=True)] = ""
    attributions: Annotated[
        tuple[Attribution, ...], Field(_("Attribution"), Rows(Attribution, _("attribution")))
    ] = ()
    place: Annotated[Place, Field(_("Place"), Part(Place))] = Place()
    attack_types: Annotated[
        tuple[str, ...], Field(_("Attack types"), SomeOf(atrocities.ATTACK_TYPE))
    ] = ()
    targets: Annotated[tuple[str, ...], Field(_("Targets"), SomeOf(atrocities.TARGET))] = ()
    killed: Annotated[Range, KILLED] = Range()
    injured: Annotated[Range, INJURED] = Range()
    accounts: Annotated[
        tuple[Account, ...], Field(_("Accounts"), Rows(Account, _("account")), cited=False)
    ] = ()
    summary: Annotated[str, Field(_("Summary"), Prose())] = ""
    external_ids: Annotated[
        Mapping[str, str],
        Field(_("External ids"), Keyed(_("System"), _("Id")), _("UCDP, GTD …"), cited=False),
    ] = msgspec.field(default_factory=dict)
