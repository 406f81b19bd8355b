"""What the library does and does not record: an empty table is never shown as "none"."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.export.page import Block, Paragraph
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.wording import prose, said


def coverage(context: Context, table: str, *, empty: bool) -> Iterator[Block]:
    """What the library says of its coverage; where it says nothing of an empty table, that none
    are recorded.
    """
    told = prose(context.sheet.group.coverage.get(table, ""))
    if not told and empty:
        told = (said(_("Not recorded in this library.")),)
    for spans in told:
        yield Paragraph(spans, aside=True)
