"""The lines of one pair: a strand for each kind, side by side, with arrows and words."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from desktop_app.domain.records import Group, Relation
from desktop_app.domain.vocabularies.relations import RELATION_KIND
from desktop_app.pictures.geometry import Box, bounds
from desktop_app.pictures.marks import Area, Key, Look, Mark, Path, Point
from desktop_app.pictures.relation_ends import between
from desktop_app.pictures.relation_kinds import Family, family, importance, ink, line, sign, stroke
from desktop_app.pictures.relation_labels import Way, Words, is_taken, words
from desktop_app.pictures.relation_names import Name
from desktop_app.pictures.relation_routes import along, arrow, beside
from desktop_app.pictures.relation_words import Held, Teller, phrase_of, strand_tells

_APART, _SPREAD = 6.0, 8.0
"""Pixels between strands, and how far the outer ones may be off: no name is lower than that."""

_WHERE = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, *(at / 40 for at in range(2, 39)))
"""Shares of a line where a sign may stand, the finer ones where it is crowded."""


class Ends(msgspec.Struct, frozen=True, gc=False):
    """The two groups of a pair, and where they stand; the first of a `spoke` is the middle."""

    one: Group
    other: Group
    first: Name
    last: Name
    spoke: bool


class Strand(msgspec.Struct, frozen=True, gc=False):
    """Relations of a pair that are drawn as one line, from the first group to the other."""

    rows: tuple[Held, ...]
    points: tuple[Point, ...]

    @property
    def directed(self) -> bool:
        """Whether it has a head: subject and object play different parts."""
        kind = RELATION_KIND.get(self.rows[0].relation.kind)
        return kind is not None and kind.directed


def strands(
    rows: Sequence[Held], ends: Ends, way: Sequence[Point], spread: float
) -> tuple[Strand, ...]:
    """A strand for each kind, direction, basis and certainty, the families in their order."""
    alike: dict[tuple[object, ...], list[Held]] = {}
    for each in rows:
        relation = each.relation
        kind = (
            relation.kind,
            relation.subject,
            stroke(relation.basis),
        )
        alike.setdefault((*kind, each.possible), []).append(each)
    bundles = sorted(alike.values(), key=lambda held: importance(held[0].relation.kind))
    middle = (len(bundles) - 1) / 2
    apart = min(_APART, spread / middle) if middle else 0
    return tuple(
        Strand(
            tuple(bundle),
            _course(tuple(way), (at - middle) * apart, ends.first.box, ends.last.box),
        )
        for at, bundle in enumerate(bundles)
    )


@lru_cache(maxsize=4096)  # the day moves, the lines do not
def _course(way: tuple[Point, ...], away: float, first: Box, last: Box) -> tuple[Point, ...]:
    return between(beside(way, away), first, last)


def spread_of(relations: Sequence[Relation]) -> float:
    """How far off its way the lines of a pair may be on any day, in pixels."""
    kinds = {(each.kind, each.subject, stroke(each.basis)) for each in relations}
    lines = min(len(relations), 2 * len(kinds))
    return min(_SPREAD, _APART * (lines - 1) / 2)


def strand_marks(
    strand: Strand, ends: Ends, keys: tuple[Key, ...], teller: Teller
) -> tuple[Mark, ...]:
    """The line, and its head where the kind is directed: it points at the relation's object.

    The line shows its own relations first, then the others of the pair, whose keys these are.
    """
    relation = strand.rows[0].relation
    look = line(relation.kind, relation.basis, possible=strand.rows[0].possible)
    told = strand_tells(strand.rows, ends.one, ends.other, teller)
    own = tuple(("relations", each.relation.id) for each in strand.rows)
    keys = (*own, *(key for key in keys if key not in own))
    course = Mark(Path(strand.points), look, told, keys)
    if not strand.directed or len(strand.points) < 2:
        return (course,)
    forwards = relation.subject == ends.one.id
    head = arrow(strand.points if forwards else tuple(reversed(strand.points)))
    return course, Mark(Area((head,)), Look(fill=look.line))


def strand_signs(found: Sequence[Strand], taken: Sequence[Box]) -> Iterator[Mark]:
    """What says of lines without words that they are of conflict or rivalry: clear of each other,
    though the lines of a pair are close, and of what is taken.
    """
    signed = [strand for strand in found if sign(_family(strand), 0, 0)]
    stand: list[Box] = []
    for number, strand in enumerate(signed, 1):
        first = number / (len(signed) + 1)
        free = (
            signs
            for others in ((*taken, *stand), stand)
            for share in (first, *_WHERE)
            if not _hits((signs := _sign(strand, share)), others)
        )
        signs = next(free, _sign(strand, first))
        stand.append(bounds(signs[0].shape))
        yield from signs


def _hits(signs: Sequence[Mark], others: Sequence[Box]) -> bool:
    return is_taken(bounds(signs[0].shape), others)


def _sign(strand: Strand, share: float) -> tuple[Mark, ...]:
    return sign(_family(strand), *along(strand.points, share))


def _family(strand: Strand) -> Family:
    return family(strand.rows[0].relation.kind)


def strand_words(
    found: Sequence[Strand], taken: Sequence[Box], others: Sequence[Way], frame: Box
) -> Words | None:
    """What the lines of a pair say, where there is room for it."""
    told = _told([each for strand in found for each in strand.rows])
    way = found[len(found) // 2].points
    rows = [(text, ink(kind)) for text, kind in told.items()]
    return words(rows, way, min(_SPREAD, _APART * (len(found) - 1) / 2), taken, others, frame)


def _told(rows: Sequence[Held]) -> dict[str, str]:
    """The words for relations, read along the arrow; a possible one where no certain one is."""
    certain = {(each.relation.kind, each.relation.subject) for each in rows if not each.possible}
    shown = [
        each
        for each in rows
        if not each.possible or (each.relation.kind, each.relation.subject) not in certain
    ]
    shown.sort(key=lambda each: (each.possible, importance(each.relation.kind)))
    return {phrase_of(each, each.relation.subject): each.relation.kind for each in shown}
