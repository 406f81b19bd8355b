"""The lines of one pair: a strand for each kind, side by side, with arrows and words."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app.domain.names import Finder
from desktop_app.domain.records import Group
from desktop_app.domain.vocabularies.relations import RELATION_KIND
from desktop_app.pictures.geometry import Box, overlap
from desktop_app.pictures.marks import (
    Anchor,
    Area,
    Ink,
    Key,
    Label,
    Look,
    Mark,
    Path,
    Point,
    Rectangle,
)
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.relation_kinds import family, importance, ink, line, sign
from desktop_app.pictures.relation_names import Name
from desktop_app.pictures.relation_routes import along, arrow, beside, between
from desktop_app.pictures.relation_words import Held, phrase_of, strand_tells

_APART, _SPREAD = 6.0, 8.0
"""Pixels between strands, and how far the outer ones may be off: no name is lower than that."""

_SIZE, _LINE = 10.5, 13.5
_WIDEST = 178.0
_MOST_LINES = 3
_WHERE = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)


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


def strands(rows: Sequence[Held], ends: Ends, way: Sequence[Point]) -> tuple[Strand, ...]:
    """A strand for each kind, direction, basis and certainty, the families in their order."""
    alike: dict[tuple[object, ...], list[Held]] = {}
    for each in rows:
        relation = each.relation
        kind = (
            relation.kind,
            relation.subject,
            line(relation.kind, relation.basis, possible=False).stroke,
        )
        alike.setdefault((*kind, each.possible), []).append(each)
    bundles = sorted(alike.values(), key=lambda held: importance(held[0].relation.kind))
    middle = (len(bundles) - 1) / 2
    apart = min(_APART, _SPREAD / middle) if middle else 0
    return tuple(
        Strand(
            tuple(bundle),
            between(beside(way, (at - middle) * apart), ends.first.box, ends.last.box),
        )
        for at, bundle in enumerate(bundles)
    )


def strand_marks(
    strand: Strand, ends: Ends, keys: tuple[Key, ...], finder: Finder
) -> tuple[Mark, ...]:
    """The line, and its head where the kind is directed: it points at the relation's object.

    The line shows its own relations first, then the others of the pair, whose keys these are.
    """
    relation = strand.rows[0].relation
    look = line(relation.kind, relation.basis, possible=strand.rows[0].possible)
    told = strand_tells(strand.rows, ends.one, ends.other, finder)
    own = tuple(("relations", each.relation.id) for each in strand.rows)
    keys = (*own, *(key for key in keys if key not in own))
    course = Mark(Path(strand.points), look, told, keys)
    if not strand.directed or len(strand.points) < 2:
        return (course,)
    forwards = relation.subject == ends.one.id
    head = arrow(strand.points if forwards else tuple(reversed(strand.points)))
    return course, Mark(Area((head,)), Look(fill=look.line))


def strand_signs(found: Sequence[Strand]) -> Iterator[Mark]:
    """What says of lines without words that they are of conflict or rivalry: clear of each other,
    though the lines of a pair are close.
    """
    signed = [strand for strand in found if _sign(strand, 0.5)]
    for number, strand in enumerate(signed, 1):
        yield from _sign(strand, number / (len(signed) + 1))


def _sign(strand: Strand, share: float) -> tuple[Mark, ...]:
    return sign(family(strand.rows[0].relation.kind), *along(strand.points, share))


class Words(msgspec.Struct, frozen=True, gc=False):
    """The words on the lines of a pair: their ground, and their labels."""

    ground: Mark
    labels: tuple[Label, ...]
    box: Box


def words(found: Sequence[Strand], way: Sequence[Point], taken: Sequence[Box]) -> Words | None:
    """The kinds in words, where they hide no name and no other words; None where nowhere."""
    told = _told([each for strand in found for each in strand.rows])
    lines = list(told)
    shown = lines if len(lines) <= _MOST_LINES else lines[: _MOST_LINES - 1]
    texts = [elided(text, _WIDEST, _SIZE) for text in shown]
    inks = [ink(told[text]) for text in shown]
    whole = [text if cut != text else "" for text, cut in zip(shown, texts, strict=True)]
    if len(lines) > len(shown):
        texts.append(f"+\N{THIN SPACE}{len(lines) - len(shown)}")
        inks.append(Ink.MUTED)
        whole.append("\n".join(lines[len(shown) :]))
    wide = max(text_width(text, _SIZE) for text in texts) + 8
    high = _LINE * len(texts) + 3
    for share in _WHERE:
        x, y = along(way, share)
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        if not any(overlap(box, each) for each in taken):
            break
    else:
        return None
    labels = tuple(
        Label(text, x, box[1] + 12 + at * _LINE, Anchor.MIDDLE, ink_, _SIZE, whole=full)
        for at, (text, ink_, full) in enumerate(zip(texts, inks, whole, strict=True))
    )
    ground = Mark(Rectangle(box[0], box[1], wide, high, 3), Look(fill=Ink.PAGE, strength=0.92))
    return Words(ground, labels, box)


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
