"""What families the kinds of relations form, and how each family and basis is drawn."""

from collections.abc import Sequence
from enum import Enum

import msgspec

from desktop_app import gettext as _
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Area, Cross, Disc, Ink, Look, Mark, Path, Stroke

_SIGN = 3.6
_THIN = 0.5
"""Of its width, for a relation that is merely possible on the day."""


class Family(Enum):
    """Kinds that are drawn alike, those that matter most first."""

    CONFLICT = "conflict"
    BELONGING = "belonging"
    RIVALRY = "rivalry"
    SUPPORT = "support"
    DESCENT = "descent"
    OTHER = "other"

    __hash__ = object.__hash__  # the one of `Enum` is written in Python, and lines are hundreds


class Pen(msgspec.Struct, frozen=True, gc=False):
    """The ink and the width in pixels of a family's lines."""

    ink: Ink
    width: float


_RANKS = {each: rank for rank, each in enumerate(Family)}

_FAMILIES = {
    "affiliate-of": Family.BELONGING,
    "part-of": Family.BELONGING,
    "pledged-to": Family.BELONGING,
    "merged-into": Family.BELONGING,
    "merged-with": Family.BELONGING,
    "splinter-of": Family.DESCENT,
    "successor-of": Family.DESCENT,
    "renamed-from": Family.DESCENT,
    "ally": Family.SUPPORT,
    "associate": Family.SUPPORT,
    "supporter": Family.SUPPORT,
    "verbal-supporter": Family.SUPPORT,
    "host": Family.SUPPORT,
    "state-support": Family.SUPPORT,
    "rival": Family.RIVALRY,
    "violent-competitor": Family.CONFLICT,
}

_PENS = {
    Family.BELONGING: Pen(Ink.ACCENT, 2.6),
    Family.SUPPORT: Pen(Ink.ACCENT, 1.4),
    Family.DESCENT: Pen(Ink.NEUTRAL, 2),
    Family.OTHER: Pen(Ink.NEUTRAL, 1.4),
    Family.RIVALRY: Pen(Ink.DOUBT, 1.6),
    Family.CONFLICT: Pen(Ink.VIOLENCE, 2.6),
}


def family(kind: str) -> Family:
    """The family of a kind of relation; one that is in none is other."""
    return _FAMILIES.get(kind, Family.OTHER)


def importance(kind: str) -> int:
    """Sorts kinds by their families."""
    return _RANKS[family(kind)]


def ink(kind: str) -> Ink:
    """The ink of a kind's lines and words."""
    return _PENS[family(kind)].ink


def stroke(basis: str) -> Stroke:
    """Solid where it was declared or observed, dashed where alleged, else dotted."""
    if basis in {"declared", "observed"}:
        return Stroke.SOLID
    return Stroke.DASHED if basis == "alleged" else Stroke.DOTTED


def line(kind: str, basis: str, *, possible: bool) -> Look:
    """How a relation is drawn: kind by ink and width, basis by dash, thin where possible only."""
    pen = _PENS[family(kind)]
    width = pen.width * (_THIN if possible else 1)
    return Look(line=pen.ink, width=width, stroke=stroke(basis))


def sign(kind: Family, x: float, y: float) -> tuple[Mark, ...]:
    """A cross for armed conflict, a ring for rivalry: on lines that have no words on them."""
    pen = _PENS[kind]
    if kind is Family.CONFLICT:
        return (Mark(Cross(x, y, _SIGN), Look(line=pen.ink, width=2)),)
    if kind is Family.RIVALRY:
        return (Mark(Disc(x, y, _SIGN), Look(fill=Ink.PAGE, line=pen.ink, width=1.6)),)
    return ()


def entries(
    looks: Sequence[tuple[Family, Stroke, bool]], *, arrows: bool, signs: bool
) -> tuple[Entry, ...]:
    """The legend of what is drawn: families, dashes, the merely possible, arrows and signs."""
    words = {
        Family.BELONGING: _("belongs, pledged, merged"),
        Family.SUPPORT: _("ally, support"),
        Family.DESCENT: _("split from, successor"),
        Family.OTHER: _("other link"),
        Family.RIVALRY: _("rival"),
        Family.CONFLICT: _("armed conflict"),
    }
    drawn = {each[0] for each in looks}
    found = [
        Entry(
            words[each],
            (_sample(_PENS[each], Stroke.SOLID), *(sign(each, 10, -4) if signs else ())),
            20,
        )
        for each in Family
        if each in drawn
    ]
    strokes = {each[1] for each in looks}
    for each, word in (
        (Stroke.DASHED, _("alleged")),
        (Stroke.DOTTED, _("inferred, or basis not known")),
    ):
        if each in strokes:
            found.append(Entry(word, (_sample(Pen(Ink.TEXT, 1.4), each),), 20))
    if any(possible for _family, _stroke, possible in looks):
        found.append(
            Entry(_("thin: possibly on the day"), (_sample(Pen(Ink.TEXT, 0.8), Stroke.SOLID),), 20)
        )
    if arrows:
        head = Mark(Area((((20, -4), (12, -8), (12, 0)),)), Look(fill=Ink.TEXT))
        shaft = _sample(Pen(Ink.TEXT, 1.4), Stroke.SOLID)
        found.append(Entry(_("read along the arrow"), (shaft, head), 20))
    return tuple(found)


def _sample(pen: Pen, dashes: Stroke) -> Mark:
    return Mark(Path(((0, -4), (20, -4))), Look(line=pen.ink, width=pen.width, stroke=dashes))
