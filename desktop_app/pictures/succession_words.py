"""The succession in words: hovers, text alternative, table and legend."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.date_words import day_in_words, in_words, iso
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet, SheetPosting, posting_on
from desktop_app.domain.standing import Standing
from desktop_app.domain.standing_words import exit_in_words
from desktop_app.domain.vocabularies.common import STATUS
from desktop_app.domain.vocabularies.leadership import HOW_STARTED, IN_POST, ROLE
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Ink, Look, Mark, Path, Rectangle, Stroke, Table
from desktop_app.pictures.reports import VERDICTS, glyph, report_words
from desktop_app.pictures.rivals import GAP, OVERLAP, is_claimant
from desktop_app.pictures.telling import lines, listed, named_by, told_by

_MOST_NAMES = 12


def row_on(row: SheetPosting, group: Group, day: Day) -> SheetPosting:
    """A posting as of a day; one that lies after it as it is, and it says so."""
    seen = posting_on(row.posting, row.person, group, day)
    return seen if seen is not None else replace(row, standing=Standing.LATER)


def tells(row: SheetPosting, finder: Finder, after: str) -> str:
    """What a bar says of a posting as of a day: who, as what, from when to when, who says so.

    One that is later than the day says `after`.
    """
    posting = row.posting
    return lines(
        called(row.person),
        posting.title or ROLE.label(posting.role),
        lasted(row),
        after if row.standing is Standing.LATER else "",
        ", ".join(filter(None, (HOW_STARTED.label(posting.how_started), _exit(row)))),
        STATUS.label(posting.status) if posting.status in {"disputed", "needs-work"} else "",
        told_by(posting.citations, finder),
    )


def lasted(row: SheetPosting) -> str:
    """From when to when a posting was held, in words."""
    posting = row.posting
    goes_on = exit_in_words(row) if posting.exit == IN_POST else ""
    return _lasted(posting.start, posting.end, goes_on)


@lru_cache(maxsize=8192)
def _lasted(start: str, end: str, goes_on: str) -> str:
    told = in_words(end) or goes_on or _("end not known")
    return _("{start} – {end}").format(start=in_words(start) or _("start not known"), end=told)


def says(sheet: FactSheet, rows: Sequence[SheetPosting], day: Day) -> str:
    """What one would see: who led on the day, then who held each role until then.

    The rows are as of the day; of later ones it is only told how many are faint.
    """
    there = [row for row in rows if row.standing is not Standing.LATER]
    later = len(rows) - len(there)
    count = _postings(len(there))
    opening = _("Strip of time of the leadership of {group}, {count}, a lane a role.").format(
        group=called(sheet.group), count=count
    )
    parts = [opening, _leading(there, day)]
    for role, some in groupby(there, key=lambda row: row.posting.role):
        held = [f"{called(row.person)} ({lasted(row)}{_comma(_exit(row))})" for row in some]
        parts.append(f"{ROLE.label(role).capitalize()}: {listed(held, _MOST_NAMES)}.")
    if later:
        parts.append(_("Faint, as later than the day: {toll}.").format(toll=_postings(later)))
    return " ".join(parts)


def _postings(count: int) -> str:
    return ngettext("{count} posting", "{count} postings", count).format(count=count)


def table(rows: Sequence[SheetPosting], finder: Finder, after: str) -> Table:
    """The postings as rows, as of the day and in the order of the lanes; of later ones `after`."""
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
        tuple(tuple(_cells(row, finder, after)) for row in rows),
        tuple(("leadership", row.posting.id) for row in rows),
    )


def legend_entries(rows: Sequence[SheetPosting], marks: Sequence[Mark]) -> Iterator[Entry]:
    """A word beside each kind of mark that the picture holds."""
    shapes = {
        type(mark.shape)
        for mark in marks
        if mark.look.line in {Ink.VIOLENCE, Ink.DOUBT} and mark.keys
        if mark.look.stroke is Stroke.SOLID  # a bar only claimed is no report
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
        yield only_claimed()
    if Stroke.DOTTED in lines_drawn:
        yield Entry(_("no leader recorded"), (Mark(Path(((0, -4), (22, -4))), GAP),), 22)
    if Stroke.SOLID in lines_drawn:
        yield Entry(_("two at once"), (Mark(Path(((0, -4), (22, -4))), OVERLAP),), 22)


def only_claimed() -> Entry:
    """What the bar of somebody means who only claimed, or was said, to hold the role."""
    look = Look(fill=Ink.DOUBT, strength=0.3, line=Ink.DOUBT, stroke=Stroke.DASHED)
    return Entry(_("only claimed"), (Mark(Rectangle(0, -8, 22, 8, 2), look),), 22)


def _leading(rows: Sequence[SheetPosting], day: Day) -> str:
    on = day_in_words(day)
    leading = [
        _("{name} (possibly)").format(name=called(row.person))
        if row.standing is Standing.POSSIBLE
        else called(row.person)
        for row in rows
        if row.posting.role == "leader" and row.standing.present
    ]
    if not leading:
        return _("On {day} no leader is recorded.").format(day=on)
    return _("Leading on {day}: {names}.").format(day=on, names=listed(leading, _MOST_NAMES))


def _cells(row: SheetPosting, finder: Finder, after: str) -> Iterator[str]:
    posting = row.posting
    yield called(row.person)
    yield posting.title or ROLE.label(posting.role)
    later = row.standing is Standing.LATER
    yield _with(iso(posting.start), after) if later else iso(posting.start)
    yield "–" if posting.exit == IN_POST and not posting.end else iso(posting.end)
    yield exit_in_words(row)
    yield "; ".join(map(report_words, posting.death_reports))
    yield named_by(posting.citations, finder)


def _exit(row: SheetPosting) -> str:
    exit_id = row.posting.exit
    return exit_in_words(row) if exit_id and exit_id != IN_POST else ""


def _comma(text: str) -> str:
    return f", {text}" if text else ""


def _with(date: str, remark: str) -> str:
    return f"{date}, {remark}" if date else remark
