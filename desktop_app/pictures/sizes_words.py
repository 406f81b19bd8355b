"""Estimates of a size in words: hovers, text alternative and table."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records.common import Range
from desktop_app.domain.records.group import Size
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.words import size_in_words
from desktop_app.pictures.marks import Table
from desktop_app.pictures.telling import lines, told_by

_MOST = 12


def tells(size: Size, finder: Finder) -> str:
    """What a mark says: how many of whom, when, and who says so."""
    return lines(
        size_in_words(size),
        in_words(size.date) or _("date not known"),
        _("by {whom}").format(whom=size.by) if size.by else "",
        told_by(size.citations, finder),
    )


def says(sheet: FactSheet, there: Sequence[Size]) -> str:
    """What one would see: each estimate, the earliest first."""
    count = ngettext("{count} estimate", "{count} estimates", len(there)).format(count=len(there))
    opening = _("{estimates} of the size of {group} over time.").format(
        estimates=count, group=called(sheet.group)
    )
    told = [
        f"{in_words(size.date) or _('undated')}: {size_in_words(size)}" for size in there[-_MOST:]
    ]
    before = len(there) - len(told)
    if before:
        told.insert(0, ngettext("{count} earlier", "{count} earlier", before).format(count=before))
    return f"{opening} {'; '.join(told)}."


def table(there: Sequence[Size], finder: Finder) -> Table:
    """The estimates as rows, the earliest first."""
    return Table(
        (_("As of"), _("Estimate"), _("Counts"), _("By"), _("Sources")),
        tuple(
            (
                in_words(size.date) or _("undated"),
                in_full(Range(low=size.low, best=size.best, high=size.high)),
                size.scope or "?",
                size.by or "?",
                told_by(size.citations, finder),
            )
            for size in there
        ),
        (None,) * len(there),
    )
