"""The bibliography as rows."""

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.date_words import iso
from desktop_app.domain.edtf import Day, order_of
from desktop_app.domain.names import source_line
from desktop_app.domain.vocabularies.sources import SOURCE_TYPE
from desktop_app.models.table import DATE_FACET, Column
from desktop_app.models.tone import Tone


def columns() -> tuple[Column[Entry], ...]:
    """The columns of the Sources tab."""
    return (
        Column("№", lambda row: str(row.number), lambda row: row.number, 48, numeric=True),
        Column(_("Title"), lambda row: source_line(row.source), width=230, wide=520, stretch=True),
        Column(
            _("Publisher"),
            lambda row: row.source.publisher or row.source.author,
            width=200,
            wide=340,
            drop=1,
        ),
        Column(_("Issued"), lambda row: iso(row.source.issued), when, 104, facet=DATE_FACET),
        Column(
            _("Type"),
            lambda row: SOURCE_TYPE.label(row.source.type),
            width=130,
            wide=190,
            drop=3,
            facet="type",
        ),
        Column(_("Grade"), grade, width=76, tone=grade_tone, facet="reliability"),
        Column(
            _("Used"),
            lambda row: str(len(row.used_in)) if row.traced else "…",
            lambda row: len(row.used_in),
            64,
            numeric=True,
        ),
    )


def grade(row: Entry) -> str:
    """Reliability and credibility as one mark, "B2"; a dash where it is not graded."""
    return f"{row.source.reliability}{row.source.credibility}" or "–"


def grade_tone(row: Entry) -> Tone:
    """Weak or ungraded sources stand out."""
    return Tone.PLAIN if row.source.reliability in {"A", "B", "C"} else Tone.DOUBT


def when(row: Entry) -> tuple[Day, Day, str]:
    """Sorts by the date of issue; an unknown one comes first."""
    return order_of(row.source.issued)
