"""What a record says of others: broken references, relations of a group with itself."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.names import Finder
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import Record, Relation
from desktop_app.domain.references import references
from desktop_app.domain.vocabularies.relations import RELATION_KIND


def check_links(record: Record, finder: Finder) -> Iterator[Problem]:
    """References to records that are not in the library."""
    for named in references(record):
        if finder.get(named.table, named.id) is None:
            yield Problem(
                named.path,
                _("There is no record “{id}” in {table}.").format(id=named.id, table=named.table),
            )
    if isinstance(record, Relation):
        yield from _check_pair(record)


def _check_pair(relation: Relation) -> Iterator[Problem]:
    if relation.subject and relation.subject == relation.object:
        yield Problem("object", _("A group has no relation with itself."), Severity.IMPOSSIBLE)
    kind = RELATION_KIND.get(relation.kind)
    if kind and not kind.directed and relation.subject > relation.object:
        yield Problem(
            "subject",
            _("“{kind}” has no direction: store the pair once, in the order of its ids.").format(
                kind=kind.label
            ),
            Severity.HINT,
        )
