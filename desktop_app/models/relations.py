"""Relations as rows."""

from collections.abc import Callable

from desktop_app import gettext as _
from desktop_app.domain.date_words import iso
from desktop_app.domain.edtf import Day, order_of
from desktop_app.domain.names import called
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import SheetRelation
from desktop_app.domain.standing import Standing
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.models.table import DATE_FACET, Column
from desktop_app.models.tone import Tone


def columns() -> tuple[Column[SheetRelation], ...]:
    """The columns of the Relations tab."""
    return (
        Column(
            _("From"),
            lambda row: iso(row.relation.start),
            when,
            104,
            fact=_fact("start"),
            facet=DATE_FACET,
        ),
        Column(_("Until"), until, width=96, drop=2, fact=_fact("end")),
        Column(
            _("Relation"),
            relation,
            lambda row: row.phrase,
            224,
            300,
            fact=_fact("kind"),
            facet="kind",
            copied=lambda row: row.phrase,
        ),
        Column(_("With"), lambda row: called(row.other), width=190, wide=340, facet="other"),
        Column(
            _("Statement"),
            lambda row: row.relation.statement,
            width=96,
            wide=420,
            stretch=True,
            fact=_fact("statement"),
        ),
        Column(
            _("Basis"),
            basis,
            width=140,
            wide=190,
            drop=3,
            tone=basis_tone,
            fact=_fact("basis"),
            facet="basis",
        ),
    )


def _fact(name: str) -> Callable[[SheetRelation], tuple[Record, str]]:
    return lambda row: (row.relation, name)


def relation(row: SheetRelation) -> str:
    """What the group is to the other; only possibly, where the dates leave the day open."""
    possible = row.standing is Standing.POSSIBLE
    return _("possibly {relation}").format(relation=row.phrase) if possible else row.phrase


def until(row: SheetRelation) -> str:
    """The end; nothing where none is recorded."""
    return iso(row.relation.end) if row.relation.end else ""


def basis(row: SheetRelation) -> str:
    """On what it rests, and whether it is disputed."""
    label = BASIS_OF_RELATION.label(row.relation.basis) if row.relation.basis else _("not known")
    disputed = row.relation.status == "disputed"
    return _("{basis}, disputed").format(basis=label) if disputed else label


def basis_tone(row: SheetRelation) -> Tone:
    """An allegation, an inference or a dispute is doubt."""
    firm = row.relation.basis in {"declared", "observed"} and row.relation.status != "disputed"
    return Tone.PLAIN if firm else Tone.DOUBT


def when(row: SheetRelation) -> tuple[Day, Day, str]:
    """Sorts by start; an unknown one comes first."""
    return order_of(row.relation.start)
