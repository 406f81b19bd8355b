"""When nobody is recorded as leader, when two are at once, and who only claims to be."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.date_words import short_day
from desktop_app.domain.names import called
from desktop_app.domain.sheet import SheetPosting
from desktop_app.pictures.marks import Ink, Look, Mark, Path, Stroke
from desktop_app.pictures.stretch import Stretch
from desktop_app.pictures.telling import lines
from desktop_app.pictures.time_axis import TimeAxis

_SHORTEST = 5.0
_CLAIMED = frozenset({"claimed-only", "self-declared"})

GAP = Look(line=Ink.MUTED, width=1.5, stroke=Stroke.DOTTED)
OVERLAP = Look(line=Ink.DOUBT, width=2)


def is_claimant(row: SheetPosting) -> bool:
    """Whether the person only claimed, or was said, to hold the role."""
    return row.posting.how_started in _CLAIMED


def gap_marks(
    bars: Sequence[Stretch], axis: TimeAxis, y: float, later: float | None, after: str
) -> Iterator[Mark]:
    """A dotted line wherever nobody can have held the role between two who did.

    To the right of `later` it is faint and says `after`.
    """
    covered = None
    for bar in sorted(bars, key=lambda bar: bar.left):
        if covered is not None and bar.left - covered >= _SHORTEST:
            told = _("No leader is recorded between {start} and {end}.").format(
                start=short_day(axis.day(covered)), end=short_day(axis.day(bar.left))
            )
            faint = later is not None and covered > later
            look = replace(GAP, faint=faint)
            yield Mark(
                Path(((covered, y), (bar.left, y))), look, lines(told, after if faint else "")
            )
        covered = bar.right if covered is None else max(covered, bar.right)


def overlap_marks(
    standing: Iterable[tuple[SheetPosting, Stretch, float]], later: float | None, after: str
) -> Iterator[Mark]:
    """A line under the later of two bars as long as both certainly held the role.

    `standing` are postings with their bars and the y of their lower edge. To the right of `later`
    it is faint and says `after`.
    """
    sure = [(row, bar.sure, y) for row, bar, y in standing]
    for (one, a, _y), (other, b, y) in combinations(sure, 2):
        left, right = max(a[0], b[0]), min(a[1], b[1])
        if right - left >= _SHORTEST:
            told = _("Both are said to have led at this time: {one}, {other}.").format(
                one=called(one.person), other=called(other.person)
            )
            keys = tuple(("leadership", row.posting.id) for row in (one, other))
            faint = later is not None and left > later
            course = Path(((left, y + 1.5), (right, y + 1.5)))
            words = lines(told, after if faint else "")
            yield Mark(course, replace(OVERLAP, faint=faint), words, keys)
