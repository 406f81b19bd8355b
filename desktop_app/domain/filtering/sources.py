"""What the Sources table is narrowed by."""

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.facet import Facet, Narrowable, When, field, one_of, remarks
from desktop_app.domain.languages import language
from desktop_app.domain.records import Source
from desktop_app.domain.vocabulary import Term


def _count(rows: int) -> str:
    return ngettext("{count} source", "{count} sources", rows).format(count=number(rows))


SOURCES: Narrowable[Entry] = Narrowable(
    (
        one_of(
            "type",
            field(Source, "type"),
            _("type: {values}"),
            lambda row: row.source.type,
            close=False,
        ),
        Facet(
            "language",
            field(Source, "language").label,
            _("language: {values}"),
            lambda row: tuple(filter(None, (row.source.language,))),
            label_of=language,
            close=False,
        ),
        one_of(
            "reliability",
            field(Source, "reliability"),
            _("reliability {values}"),
            lambda row: row.source.reliability,
            close=False,
        ),
        one_of(
            "credibility",
            field(Source, "credibility"),
            _("credibility {values}"),
            lambda row: row.source.credibility,
            close=False,
        ),
        Facet(
            "used",
            _("Used for"),
            _("used for {values}"),
            lambda row: tuple(dict.fromkeys(table for table, _id in row.used_in)),
            (
                Term("groups", _("the group itself"), ""),
                Term("people", _("people"), ""),
                Term("leadership", _("postings"), ""),
                Term("atrocities", _("attacks"), ""),
                Term("relations", _("relations"), ""),
            ),
        ),
        *remarks(lambda row: row.source),
    ),
    field(Source, "issued").label,
    lambda row: When(row.source.issued, row.source.issued),
    _count,
    _("No sources"),
)
