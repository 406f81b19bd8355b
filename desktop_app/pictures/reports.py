"""Marks for reports of death: what became of a report is a shape, a colour and a word."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import read
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records.common import Citation
from desktop_app.domain.records.posting import DeathReport
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.vocabularies.leadership import EXIT, EXITS_BY_DEATH, VERDICT
from desktop_app.pictures.marks import Cross, Disc, Ink, Look, Mark, Path, Rectangle, Shape
from desktop_app.pictures.stretch import Stretch
from desktop_app.pictures.telling import lines, told_by
from desktop_app.pictures.time_axis import TimeAxis

REACH = 4.0
"""Pixels from the middle of a mark to its edge."""

_APART = 2 * REACH + 2


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """What became of reports, as the picture tells it apart."""

    word: str
    shape: type[Shape]
    verdicts: frozenset[str]


VERDICTS = (
    Verdict(_("death"), Cross, frozenset({"confirmed-by-group", "confirmed-by-state"})),
    Verdict(_("report not verified"), Rectangle, frozenset({"unverified", ""})),
    Verdict(_("report denied or wrong"), Disc, frozenset({"denied", "reappeared"})),
)
CONFIRMED, UNVERIFIED, WRONG = VERDICTS


class Told(msgspec.Struct, frozen=True, gc=False):
    """A death told of, where its mark stands, and who says so."""

    x: float
    verdict: Verdict
    words: str
    citations: tuple[Citation, ...]


def deaths_told(row: SheetPosting, bar: Stretch, axis: TimeAxis) -> tuple[Told, ...]:
    """What tells of a death in a posting, from left to right, each mark clear of the others.

    A report without a date stands at the end of the bar. An end by death that no confirmed report
    tells of is told of too.
    """
    posting = row.posting
    found = [_told(report, bar, axis) for report in posting.death_reports]
    if posting.exit in EXITS_BY_DEATH and not any(each.verdict is CONFIRMED for each in found):
        ended = in_words(posting.end) or _("date not known")
        words = f"{EXIT.label(posting.exit)}, {ended}"
        x = bar.right - bar.fades_out / 2
        found.append(Told(x, CONFIRMED, words, posting.citations))
    apart: list[Told] = []
    for each in sorted(found, key=lambda told: told.x):
        least = apart[-1].x + _APART if apart else axis.left + REACH
        apart.append(replace(each, x=max(each.x, least)))
    over = max(0.0, apart[-1].x + REACH - axis.right) if apart else 0
    return tuple(replace(each, x=each.x - over) for each in apart)


def glyph(verdict: Verdict, x: float, y: float) -> tuple[Shape, Look]:
    """The mark of a verdict: a cross, an open square, or a ring."""
    if verdict is CONFIRMED:
        return Cross(x, y, REACH - 0.5), Look(line=Ink.VIOLENCE, width=2)
    look = Look(fill=Ink.PAGE, line=Ink.DOUBT, width=1.8)
    if verdict is WRONG:
        return Disc(x, y, REACH), look
    side = 2 * REACH - 1
    return Rectangle(x - side / 2, y - side / 2, side, side, 1), look


def report_marks(
    row: SheetPosting,
    bar: Stretch,
    found: Sequence[Told],
    y: float,
    finder: Finder,
    later: float | None,
    after: str,
) -> Iterator[Mark]:
    """The marks on a little clear ground; those to the right of `later` are faint, say `after`.

    A thin line ties marks that stand beyond the bar to it.
    """
    if found and found[-1].x - bar.right > _APART:
        tie = Path(((bar.right, y), (found[-1].x, y)))
        yield Mark(
            tie, Look(line=Ink.NEUTRAL, width=0.75, faint=later is not None and bar.right > later)
        )
    if found and bar.left - found[0].x > _APART:
        yield Mark(Path(((found[0].x, y), (bar.left, y))), Look(line=Ink.NEUTRAL, width=0.75))
    for each in found:
        shape, look = glyph(each.verdict, each.x, y)
        faint = later is not None and each.x > later
        yield Mark(Disc(each.x, y, REACH + 1.5), Look(fill=Ink.PAGE, strength=0.75))
        yield Mark(
            shape,
            replace(look, faint=faint),
            lines(
                called(row.person),
                each.words,
                after if faint else "",
                told_by(each.citations, finder),
            ),
            (("leadership", row.posting.id),),
        )


def report_words(report: DeathReport) -> str:
    """A report in a line."""
    return _("reported dead {date} by {claimant}: {verdict}").format(
        date=in_words(report.date) or _("on a day not known"),
        claimant=report.claimant or "?",
        verdict=VERDICT.label(report.verdict) or UNVERIFIED.word,
    )


def _told(report: DeathReport, bar: Stretch, axis: TimeAxis) -> Told:
    verdict = next((each for each in VERDICTS if report.verdict in each.verdicts), UNVERIFIED)
    date = read(report.date)
    x = sum(axis.span(date)) / 2 if date is not None else bar.right
    return Told(x, verdict, report_words(report), report.citations)
