"""What the Relations table is narrowed by."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.facet import Facet, Narrowable, When, field, one_of, sourcing
from desktop_app.domain.names import called
from desktop_app.domain.records import Relation
from desktop_app.domain.sheet import SheetRelation
from desktop_app.domain.standing import Standing
from desktop_app.domain.vocabularies.relations import RELATION_KIND
from desktop_app.domain.vocabulary import Term


def _kinds() -> Iterator[Term]:
    """Every kind as its subject says it and, where it is directed, as its object does."""
    for kind in RELATION_KIND:
        yield kind
        if kind.directed:
            yield Term(_from_object(kind.id), kind.inverse, kind.definition)


def _from_object(kind: str) -> str:
    return f"{kind}-inverse"


def _kind(row: SheetRelation) -> tuple[str, ...]:
    kind = RELATION_KIND.get(row.relation.kind)
    is_object = row.other.id == row.relation.subject
    inverse = kind is not None and kind.directed and is_object
    return (_from_object(row.relation.kind) if inverse else row.relation.kind,)


def _count(rows: int) -> str:
    return ngettext("{count} relation", "{count} relations", rows).format(count=number(rows))


RELATIONS: Narrowable[SheetRelation] = Narrowable(
    (
        Facet(
            "kind",
            field(Relation, "kind").label,
            _("kind: {values}"),
            _kind,
            tuple(_kinds()),
            close=False,
        ),
        Facet(
            "other",
            _("With"),
            _("with {values}"),
            lambda row: tuple(filter(None, (called(row.other),))),
        ),
        one_of(
            "basis",
            field(Relation, "basis"),
            "{values}",
            lambda row: row.relation.basis,
            close=False,
            unstated=_("with basis not stated"),
        ),
        Facet(
            "standing",
            _("On the day"),
            "{values}",
            lambda row: (row.standing.value,),
            (
                Term(Standing.CERTAIN.value, _("in force"), ""),
                Term(Standing.POSSIBLE.value, _("possibly in force"), ""),
                Term(Standing.ENDED.value, _("ended"), ""),
            ),
            close=False,
        ),
        *sourcing(lambda row: row.relation),
    ),
    _("Date"),
    lambda row: When(row.relation.start, row.relation.end, over=False),
    _count,
    _("No relations"),
)
