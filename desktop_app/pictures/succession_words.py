"""The succession in words: hovers, text alternative, table and legend."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.date_words import day_in_words, in_words, iso
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing import standing
from desktop_app.domain.vocabularies.common import STATUS
from desktop_app.domain.vocabularies.leadership import EXIT, HOW_STARTED, IN_POST, ROLE
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Ink, Look, Mark, Path, Rectangle, Stroke, Table
from desktop_app.pictures.reports import VERDICTS, glyph, report_words
from desktop_app.pictures.rivals import GAP, OVERLAP, is_claimant
from desktop_app.pictures.telling import lines, listed, told_by

_MOST_NAMES = 12


def tells(row: SheetPosting, finder: Finder) -> str:
    """What a bar says: who, as what, from when to when, how it began and ended, who says so."""
    posting = row.posting
    return lines(
        called(row.person),
        posting.title or ROLE.label(posting.role),
        lasted(row),
        ", ".join(filter(None, (HOW_STARTED.label(posting.how_started), _exit(row)))),
        STATUS.label(posting.status) if posting.status in {"disputed", "needs-work"} else "",
        told_by(posting.citations, finder),
    )


def lasted(row: SheetPosting) -> str:
    """From when to when a posting was held, in words."""
    posting = row.posting
    return _lasted(posting.start, posting.end, goes_on=posting.exit == IN_POST)


@lru_cache(maxsize=8192)
def _lasted(start: str, end: str, *, goes_on: bool) -> str:
    told = in_words(end) or (_("still in post") if goes_on else _("end not known"))
    return _("{start} – {end}").format(start=in_words(start) or _("start not known"), end=told)


def says(sheet: FactSheet, rows: Sequence[SheetPosting], day: Day) -> str:
    """What one would see: who led on the day, then who held each role."""
    count = ngettext("{count} posting", "{count} postings", len(rows)).format(count=len(rows))
    opening = _("Strip of time of the leadership of {group}, {count}, a lane a role.").format(
        group=called(sheet.group), count=count
    )
    parts = [opening, _leading(rows, day)]
    for role, some in groupby(rows, key=lambda row: row.posting.role):
        held = [f"{called(row.person)} ({lasted(row)}{_comma(_exit(row))})" for row in some]
        parts.append(f"{ROLE.label(role).capitalize()}: {listed(held, _MOST_NAMES)}.")
    return " ".join(parts)


def table(rows: Sequence[SheetPosting], finder: Finder) -> Table:
    """The postings as rows, in the order of the lanes."""
    heads = (
        _("Name"),
        _("Role"),
        _("From"),
        _("Until"),
        _("Exit"),
        _("Reports of death"),
        _("Sources"),
    )
    return Table(
        heads,
        tuple(tuple(_cells(row, finder)) for row in rows),
        tuple(("leadership", row.posting.id) for row in rows),
    )


def legend_entries(rows: Sequence[SheetPosting], marks: Sequence[Mark]) -> Iterator[Entry]:
    """A word beside each kind of mark that the picture holds."""
    shapes = {
        type(mark.shape)
        for mark in marks
        if mark.look.line in {Ink.VIOLENCE, Ink.DOUBT} and mark.keys
    }
    lines_drawn = {
        mark.look.stroke for mark in marks if isinstance(mark.shape, Path) and mark.tells
    }
    if any(mark.look.fades_in or mark.look.fades_out for mark in marks):
        bar = Mark(Rectangle(0, -8, 22, 8, 2), Look(fill=Ink.NEUTRAL, fades_out=18))
        yield Entry(_("date uncertain"), (bar,), 22)
    for verdict in VERDICTS:
        if verdict.shape in shapes:
            yield Entry(verdict.word, (Mark(*glyph(verdict, 5, -4)),), 10)
    if any(map(is_claimant, rows)):
        look = Look(fill=Ink.DOUBT, strength=0.3, line=Ink.DOUBT, stroke=Stroke.DASHED)
        yield Entry(_("only claimed"), (Mark(Rectangle(0, -8, 22, 8, 2), look),), 22)
    if Stroke.DOTTED in lines_drawn:
        yield Entry(_("no leader recorded"), (Mark(Path(((0, -4), (22, -4))), GAP),), 22)
    if Stroke.SOLID in lines_drawn:
        yield Entry(_("two at once"), (Mark(Path(((0, -4), (22, -4))), OVERLAP),), 22)


def _leading(rows: Sequence[SheetPosting], day: Day) -> str:
    on = day_in_words(day)
    leading = [
        called(row.person) for row in rows if row.posting.role == "leader" and _stands(row, day)
    ]
    if not leading:
        return _("On {day} no leader is recorded.").format(day=on)
    return _("Leading on {day}, certainly or possibly: {names}.").format(
        day=on, names=listed(leading, _MOST_NAMES)
    )


def _stands(row: SheetPosting, day: Day) -> bool:
    posting = row.posting
    over = posting.exit not in {"", IN_POST}
    return standing(posting.start, posting.end, day, over=over).present


def _cells(row: SheetPosting, finder: Finder) -> Iterator[str]:
    posting = row.posting
    yield called(row.person)
    yield posting.title or ROLE.label(posting.role)
    yield iso(posting.start)
    yield "–" if posting.exit == IN_POST and not posting.end else iso(posting.end)
    yield EXIT.label(posting.exit) or _("not known")
    yield "; ".join(map(report_words, posting.death_reports))
    yield told_by(posting.citations, finder)


def _exit(row: SheetPosting) -> str:
    exit_id = row.posting.exit
    return EXIT.label(exit_id) if exit_id and exit_id != IN_POST else ""


def _comma(text: str) -> str:
    return f", {text}" if text else ""
