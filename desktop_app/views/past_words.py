"""An edit written out: its records, and of each what it was and what it became."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import and_more
from desktop_app.domain.differences import Difference
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.history import Made
from desktop_app.domain.moments import told
from desktop_app.domain.names import title
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES, Record
from desktop_app.library import Library
from desktop_app.views.record_kinds import kinds
from desktop_app.views.writer import Link, Span, Writer

_LATIN = re.compile("[A-Za-z]")
_MOST = 40
"""Records that are written out; of more the number is told."""


class AsItWas(msgspec.Struct, frozen=True):
    """Finds records in the library, those that an edit deleted as they were before it."""

    library: Library
    edit: Edit

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None where neither knows it."""
        found = self.library.get(table, record_id)
        if found is not None or table not in RECORD_TYPES:
            return found
        changes = (each for each in self.edit if (each.table, each.id) == (table, record_id))
        known = next((each.before or each.after for each in changes), None)
        return None if known is None else read_record(RECORD_TYPES[table], record_id, known)


def called(library: Library, edit: Edit, table: str, record_id: str) -> str:
    """What a record of an edit is called: as it is now, else as it was."""
    finder = AsItWas(library, edit)
    record = finder.get(table, record_id)
    return title(record, finder) if record is not None else record_id


def in_short(library: Library, edit: Edit) -> str:
    """The records of an edit on one line: the first, and how many more."""
    first = called(library, edit, edit.changes[0].table, edit.changes[0].id)
    more = len(edit.changes) - 1
    return first if more < 1 else _("{title} and {count} more").format(title=first, count=more)


def write_made(
    writer: Writer, library: Library, made: Made, remark: Sequence[Span] = (), *, links: bool = True
) -> None:
    """Write an edit: label, time, a remark, and each record before and after."""
    writer.title(capital(made.label), 18)
    count = ngettext("{count} record", "{count} records", len(made.edit.changes))
    when = told(made.time)
    line = f"{capital(when)} · {count.format(count=len(made.edit.changes))}"
    writer.line([Span(line, muted=True)], below=4 if remark else 8)
    if remark:
        writer.line(remark, below=8)
    for change in made.edit.changes[:_MOST]:
        write_change(writer, library, made.edit, change, links=links)
    more = len(made.edit.changes) - _MOST
    if more > 0:
        writer.line([Span(and_more(more), muted=True)], above=12)


def write_change(
    writer: Writer, library: Library, edit: Edit, change: Change, *, links: bool = True
) -> None:
    """Write one record: a link to it where it is there, and field by field what changed."""
    writer.section(kinds().get(change.table, change.table))
    there = links and library.get(change.table, change.id) is not None
    link = Link(change.table, change.id) if there else None
    spans = [Span(called(library, edit, change.table, change.id), strong=True, link=link)]
    if change.after is None:
        spans.append(Span(" – " + _("deleted"), muted=True))
    elif change.before is None:
        spans.append(Span(" – " + _("new"), muted=True))
    writer.line(spans, below=6)
    both = change.before is not None and change.after is not None
    write_differences(writer, library.differences(change), both=both)


def write_differences(writer: Writer, found: Iterable[Difference], *, both: bool) -> None:
    """Write field by field what differs; of what only one side has, its values."""
    writer.facts((each.label, _values(each.before, each.after, both=both)) for each in found)


def _values(before: str, after: str, *, both: bool) -> list[Span]:
    if not both:
        return [Span(_apart(before or after))]
    lead = [Span(_apart(before) + "\u2028", muted=True)] if before else []
    became = Span(_apart(after)) if after else Span(_("taken out"), muted=True)
    return [*lead, Span("→ ", muted=True), became]


def _apart(text: str) -> str:
    """Each line has its own direction; labels between names of another script read on."""
    return "\u2028".join(
        ("\u2066" if _LATIN.search(line) else "\u2068") + line + "\u2069"
        for line in text.split("\n")
    )


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
