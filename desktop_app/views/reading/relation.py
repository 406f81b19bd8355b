"""A relation between two groups."""

from desktop_app import gettext as _
from desktop_app.domain.names import title
from desktop_app.domain.records import Relation
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.rows import on_the_day
from desktop_app.views.writer import Span


def write_relation(desk: Desk, relation: Relation) -> None:
    """Who is what to whom, since when, on what basis."""
    desk.writer.title(title(relation, desk.library), 19)
    on_the_day(desk, relation)
    if relation.statement:
        desk.writer.line([Span("")], below=2)
        desk.prose(relation.statement, desk.sources_of(relation, "statement"))
    desk.writer.section(_("Relation"))
    names = ("subject", "kind", "object", "start", "end", "basis")
    desk.facts(relation, *names)
    desk.remarks(relation)
