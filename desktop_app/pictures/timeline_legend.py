"""What the signs of a timeline mean: only those that it has, wherever one looks."""

from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app.domain.sheet import SheetPosting
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Disc, Ink, Look, Mark, Rectangle, Stroke
from desktop_app.pictures.piles import doubtful
from desktop_app.pictures.rivals import is_claimant
from desktop_app.pictures.succession_words import only_claimed
from desktop_app.pictures.timeline_events import Event

_RADIUS = 4.5


def entries(events: Sequence[Event], postings: Sequence[SheetPosting]) -> tuple[Entry, ...]:
    """The legend of these moments, and of the leaders among the postings."""
    found = []
    attacks = [each.attack for each in events if each.attack is not None]
    if not all(map(doubtful, attacks)):
        look = Look(Ink.VIOLENCE, 0.34, Ink.VIOLENCE)
        found.append(_entry(_("killed, by area"), _disc(look)))
    if any(map(doubtful, attacks)):
        look = Look(Ink.VIOLENCE, 0.1, Ink.VIOLENCE, stroke=Stroke.DASHED)
        found.append(_entry(_("disputed or only suspected"), _disc(look)))
    if any(each.ends for each in events):
        square = Rectangle(0, -8.5, 8, 8, 1)
        found.append(_entry(_("end"), Mark(square, Look(line=Ink.NEUTRAL))))
    if any(each.last > each.first for each in events):
        stretch = Rectangle(0, -6, 22, 4, 2)
        look = Look(Ink.NEUTRAL, 0.9, fades_in=10, fades_out=10)
        found.append(_entry(_("some time within"), Mark(stretch, look), 22))
    if any(row.posting.role == "leader" and is_claimant(row) for row in postings):
        found.append(only_claimed())
    return tuple(found)


def _disc(look: Look) -> Mark:
    return Mark(Disc(_RADIUS, -4, _RADIUS), look)


def _entry(word: str, mark: Mark, width: float = 2 * _RADIUS) -> Entry:
    return Entry(word, (mark,), width)
