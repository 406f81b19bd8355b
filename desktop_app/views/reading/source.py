"""A source and all that it carries."""

from collections.abc import Iterable, Sequence
from functools import partial

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.carrying import Carried, carried
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import in_words
from desktop_app.domain.fields import fields_of
from desktop_app.domain.languages import language
from desktop_app.domain.names import source_line
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Record, Source, table_of
from desktop_app.domain.row_summary import isolated
from desktop_app.views.reading.desk import Desk, plain_fields
from desktop_app.views.reading.happened import list_in_order
from desktop_app.views.reading.rows import in_time
from desktop_app.views.record_kinds import how_many
from desktop_app.views.writer import Link, Span


def write_source(desk: Desk, source: Source) -> None:
    """What the source is, how it is graded, what it carries."""
    desk.writer.title(isolated(source_line(source)), 19)
    desk.writer.line([Span("")], below=2)
    rows = dict(desk.fields(source, *plain_fields(Source, "title", "url", "archive_url")))
    if source.language:
        rows[fields_of(Source)["language"].label] = [Span(language(source.language))]
    for label, address in ((_("Address"), source.url), (_("Archived at"), source.archive_url)):
        if address.startswith(("http://", "https://")):
            rows[label] = [Span(address, link=Link("web", address))]
        elif address:
            rows[label] = [Span(address)]
    desk.writer.facts(tuple(rows.items()))
    desk.remarks(source)
    used = {table: desk.library.naming("sources", source.id, table) for table in RECORD_TYPES}
    total = sum(map(len, used.values()))
    told = ngettext("Used in {count} record", "Used in {count} records", total)
    desk.writer.section(told.format(count=number(total)))
    if not total:
        desk.writer.line([Span(_("Nothing in this library cites it."), muted=True)])
    for table, ids in used.items():
        if ids:
            head = how_many(table, len(ids))
            desk.writer.line([Span(head, strong=True)], above=8, below=6)
            _list(desk, source, table, ids)


def _list(desk: Desk, source: Source, table: str, ids: Sequence[str]) -> None:
    if table == "atrocities":
        list_in_order(desk, ids, partial(_row, source))
    else:
        desk.long_list(ids, partial(_rows, desk, source, table))


def _rows(desk: Desk, source: Source, table: str, ids: Iterable[str]) -> None:
    for record_id in ids:
        record = desk.library.get(table, record_id)
        if record is not None:
            _row(source, desk, record)


def _row(source: Source, desk: Desk, record: Record) -> None:
    told = "; ".join(_in_words(each) for each in carried(record, source.id))
    date = in_words(record.date) if isinstance(record, Atrocity) else ""
    desk.writer.row(
        [
            desk.link(table_of(record), record.id),
            Span(f"\u2028{' · '.join(filter(None, (date, told)))}", muted=True, pixels=12),
            *in_time(desk, record),
        ],
        below=6,
    )


def _in_words(part: Carried) -> str:
    """As in: Killed, Injured (p. 4) – by the ministry's count."""
    what = ", ".join(part.labels) if part.labels else _("the whole record")
    where = (
        _("{what} ({locator})").format(what=what, locator=part.locator) if part.locator else what
    )
    return f"{where} – {part.note}" if part.note else where
