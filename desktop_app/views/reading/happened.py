"""Atrocities in a text, the newest first, as soon as the library has been read for their order."""

from collections.abc import Callable, Iterable, Sequence

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.happenings import Happened
from desktop_app.domain.records import Atrocity
from desktop_app.views.reading.desk import Desk
from desktop_app.views.writer import Span

READING = _("Reading the library …")
WriteRow = Callable[[Desk, Atrocity], None]


def list_in_order(desk: Desk, ids: Iterable[str], write_row: WriteRow) -> None:
    """The same of any atrocities, once their dates have been read."""
    happenings = desk.happenings
    if happenings is None or not happenings.complete:
        desk.writer.line([Span(READING, muted=True)])
    else:
        list_happened(desk, happenings.newest_first(ids, desk.day), write_row)


def list_happened(desk: Desk, happened: Happened, write_row: WriteRow) -> None:
    """A row for each, and how many came after the day."""

    def write(ids: Sequence[str]) -> None:
        for record_id in ids:
            record = desk.library.get("atrocities", record_id)
            if isinstance(record, Atrocity):
                write_row(desk, record)

    desk.long_list(happened.ids, write)
    if happened.later:
        told = ngettext(
            "{count} that came after {day} is not shown.",
            "{count} that came after {day} are not shown.",
            happened.later,
        ).format(count=number(happened.later), day=day_in_words(desk.day))
        desk.writer.line([Span(told, muted=True)], above=6)
