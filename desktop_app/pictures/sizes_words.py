"""Estimates of a size in words: hovers, text alternative and table."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.as_of import later
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records.common import Range
from desktop_app.domain.records.group import Size
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.standing_words import later_than
from desktop_app.domain.words import size_in_words
from desktop_app.pictures.marks import Table
from desktop_app.pictures.telling import lines, named_by, told_by

_MOST = 12


def tells(size: Size, finder: Finder, day: Day) -> str:
    """What a mark says: how many of whom, when, and who says so."""
    return lines(
        size_in_words(size),
        in_words(size.date) or _("date not known"),
        later_than(day) if later(size.date, day) else "",
        _("by {whom}").format(whom=size.by) if size.by else "",
        told_by(size.citations, finder),
    )


def says(sheet: FactSheet, there: Sequence[Size], day: Day) -> str:
    """What one would see: each estimate up to the day, the earliest first; how many are later."""
    known = [size for size in there if not later(size.date, day)]
    opening = _("{estimates} of the size of {group} over time.").format(
        estimates=_estimates(len(known)), group=called(sheet.group)
    )
    told = [
        f"{in_words(size.date) or _('undated')}: {size_in_words(size)}" for size in known[-_MOST:]
    ]
    before = len(known) - len(told)
    if before:
        told.insert(0, ngettext("{count} earlier", "{count} earlier", before).format(count=before))
    parts = [opening]
    if told:
        parts.append("; ".join(told) + ".")
    if len(known) < len(there):
        rest = _estimates(len(there) - len(known))
        parts.append(_("Faint, as later than the day: {toll}.").format(toll=rest))
    return " ".join(parts)


def _estimates(count: int) -> str:
    return ngettext("{count} estimate", "{count} estimates", count).format(count=count)


def table(there: Sequence[Size], finder: Finder, day: Day) -> Table:
    """The estimates as rows, the earliest first."""
    return Table(
        (_("As of"), _("Estimate"), _("Counts"), _("By"), _("Sources")),
        tuple(
            (
                _dated(size, day),
                in_full(Range(low=size.low, best=size.best, high=size.high)),
                size.scope or "?",
                size.by or "?",
                named_by(size.citations, finder),
            )
            for size in there
        ),
        (None,) * len(there),
    )


def _dated(size: Size, day: Day) -> str:
    when = in_words(size.date) or _("undated")
    return f"{when}, {later_than(day)}" if later(size.date, day) else when
