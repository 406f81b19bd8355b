"""A source and where it is used."""

from desktop_app import gettext as _
from desktop_app.domain.names import source_line
from desktop_app.domain.records import RECORD_TYPES, Source
from desktop_app.views.reading.desk import Desk, plain_fields
from desktop_app.views.writer import Link, Span

_MOST = 60


def write_source(desk: Desk, source: Source) -> None:
    """What the source is, how it is graded, what it carries."""
    desk.writer.title(source_line(source), 19)
    desk.writer.line([Span("")], below=2)
    rows = dict(desk.fields(source, *plain_fields(Source, "title", "url", "archive_url")))
    for label, address in ((_("Address"), source.url), (_("Archived at"), source.archive_url)):
        if address.startswith(("http://", "https://")):
            rows[label] = [Span(address, link=Link("web", address))]
        elif address:
            rows[label] = [Span(address)]
    desk.writer.facts(tuple(rows.items()))
    used = desk.library.all_naming("sources", source.id)
    desk.writer.section(_("Used in {count} records").format(count=len(used)))
    order = list(RECORD_TYPES)
    for table, record_id in sorted(used, key=lambda key: order.index(key[0]))[:_MOST]:
        desk.writer.line([desk.link(table, record_id)], below=3)
    if len(used) > _MOST:
        desk.writer.line([Span(_("and {count} more").format(count=len(used) - _MOST), muted=True)])
    desk.remarks(source)
