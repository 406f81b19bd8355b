"""Relations: what the group is and was to others."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.names import called
from desktop_app.domain.sheet import SheetRelation
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.export.page import Block, Column, Heading, RecordTable, Row, Style
from desktop_app.export.sections import figures
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.coverage import coverage
from desktop_app.export.sections.remarks import remarks
from desktop_app.export.sections.wording import PLACEHOLDER, date_cell, detail, prose, said


def relations(context: Context) -> Iterator[Block]:
    """The dated relations, in order of time."""
    rows = context.sheet.relations
    yield Heading(2, _("Relations"))
    yield from coverage(context, "relations", empty=not rows)
    if rows:
        yield from figures.relations(context)
        columns = (
            Column(_("Other"), 1.2),
            Column(_("This group is"), 1.5),
            Column(_("From")),
            Column(_("Until")),
            Column(_("Basis")),
        )
        made = (_row(context, row) for row in context.progress.each(rows))
        yield RecordTable(_("Relations"), columns, tuple(made))


def _row(context: Context, row: SheetRelation) -> Row:
    relation = row.relation
    disputed = relation.status == "disputed" or relation.basis == "alleged"
    cells = (
        said(called(row.other), Style.STRONG),
        said(row.phrase),
        date_cell(relation.start),
        date_cell(relation.end) if relation.end else said(PLACEHOLDER),
        said(
            BASIS_OF_RELATION.label(relation.basis) or "?",
            Style.DOUBT if disputed else Style.PLAIN,
        ),
    )
    cited = context.cited(relation)
    told = prose(relation.statement, cited)
    sources = () if told else detail(_("Sources"), cited)
    claim = relation.basis == "alleged"  # who makes it, and who denies it, is never left out
    return Row(cells, (*detail("", *told, essential=claim), *sources, *remarks(context, relation)))
