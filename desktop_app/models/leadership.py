"""Postings as rows."""

from collections.abc import Callable

from desktop_app import gettext as _
from desktop_app.domain.date_words import iso
from desktop_app.domain.edtf import read
from desktop_app.domain.names import called
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.domain.standing_words import exit_in_words
from desktop_app.domain.vocabularies.leadership import EXITS_BY_DEATH, IN_POST, ROLE
from desktop_app.models.table import DATE_FACET, Column
from desktop_app.models.tone import Tone

_ROLES = {term.id: rank for rank, term in enumerate(ROLE)}


def columns() -> tuple[Column[SheetPosting], ...]:
    """The columns of the Leadership tab."""
    return (
        Column(
            _("Name"),
            lambda row: called(row.person),
            width=176,
            wide=320,
            fact=_fact("person"),
        ),
        Column(
            _("Role"),
            role,
            key=lambda row: (_ROLES.get(row.posting.role, len(_ROLES)), role(row)),
            width=150,
            wide=260,
            stretch=True,
            fact=_fact("role"),
            facet="role",
        ),
        Column(
            _("From"),
            lambda row: iso(row.posting.start),
            _by_date(lambda row: row.posting.start),
            104,
            fact=_fact("start"),
            facet=DATE_FACET,
        ),
        Column(_("Until"), until, _by_date(lambda row: row.posting.end), 104, fact=_fact("end")),
        Column(
            _("Exit"),
            exit_in_words,
            width=144,
            wide=230,
            drop=1,
            tone=exit_tone,
            fact=_fact("exit"),
            facet="exit",
        ),
        Column(
            _("Sources"),
            lambda row: str(sources(row)),
            key=sources,
            width=84,
            numeric=True,
            drop=2,
        ),
    )


def _fact(name: str) -> Callable[[SheetPosting], tuple[Record, str]]:
    return lambda row: (row.posting, name)


def role(row: SheetPosting) -> str:
    """The title as quoted, else the role."""
    return row.posting.title or ROLE.label(row.posting.role)


def until(row: SheetPosting) -> str:
    """The end; a dash for somebody still in post."""
    return "–" if row.posting.exit == "in-post" and not row.posting.end else iso(row.posting.end)


def exit_tone(row: SheetPosting) -> Tone:
    """Death is violence, being in post is confirmed, the rest is plain or in doubt."""
    if row.standing is Standing.POSSIBLE:
        return Tone.DOUBT
    if row.posting.exit in EXITS_BY_DEATH:
        return Tone.VIOLENCE
    if row.posting.exit == IN_POST:
        return Tone.CONFIRMED
    return Tone.DOUBT if row.posting.exit in {"disputed", "missing", ""} else Tone.PLAIN


def sources(row: SheetPosting) -> int:
    """How many sources carry the posting."""
    reports = (citation for report in row.posting.death_reports for citation in report.citations)
    return len({citation.source for citation in (*row.posting.citations, *reports)})


def _by_date(text: Callable[[SheetPosting], str]) -> Callable[[SheetPosting], object]:
    def key(row: SheetPosting) -> object:
        when = read(text(row))
        return (when is None, when.sort_key if when else ())

    return key
