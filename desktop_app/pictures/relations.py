"""A group among others on a day: kind by line, basis by dash, direction by arrow."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called, native
from desktop_app.domain.records import Group
from desktop_app.domain.standing import Standing
from desktop_app.pictures.geometry import Box, wider
from desktop_app.pictures.legend import Entry, Legend, legend
from desktop_app.pictures.marks import Anchor, Ink, Label, Look, Mark, Picture, Point, Rectangle
from desktop_app.pictures.relation_kinds import entries, family, stroke
from desktop_app.pictures.relation_labels import Way, way_of
from desktop_app.pictures.relation_layout import Layout
from desktop_app.pictures.relation_names import BOLD, LINE, SIZE, Name
from desktop_app.pictures.relation_strands import (
    Ends,
    Strand,
    strand_marks,
    strand_signs,
    strand_words,
    strands,
)
from desktop_app.pictures.relation_web import link
from desktop_app.pictures.relation_words import (
    Held,
    Teller,
    has_no_room,
    held,
    is_in_force,
    no_relations,
    says,
    standings,
    table,
)

_CROWD = 40
"""Pairs; among more, only the lines of the group itself have their words on them."""

_GAP = 4.0


class _Pair(msgspec.Struct, frozen=True, gc=False):
    """Two groups with relations on the day, and the ids of all that they had by then."""

    ends: Ends
    rows: tuple[Held, ...]
    begun: tuple[str, ...]
    way: tuple[Point, ...]
    spread: float


def relations(placed: Layout, day: Day, finder: Finder) -> Picture:
    """The groups with which a relation holds on the day, each at its place of all days."""
    centre = placed.web.centre
    pairs, teller = tuple(_pairs(placed, day)), Teller(finder)
    if not pairs:
        why = no_relations(called(centre), day)
        return Picture(_("Relations"), why, placed.width, 1, empty=why)
    shown = dict.fromkeys(
        end.id for pair in pairs for end in (pair.ends.one, pair.ends.other) if end.id != centre.id
    )
    counts = Counter[str]()
    for pair in pairs:
        counts.update(dict.fromkeys((pair.ends.one.id, pair.ends.other.id), len(pair.rows)))
    names = [_name(placed, each, counts[each]) for each in shown]
    names.append(_middle(placed.names[centre.id]))
    lines: list[Mark] = []
    drawn: list[Sequence[Strand]] = []
    for pair in pairs:
        found = strands(pair.rows, pair.ends, pair.way, pair.spread)
        keys = tuple([("relations", each) for each in pair.begun])
        lines += (each for one in found for each in strand_marks(one, pair.ends, keys, teller))
        drawn.append(found)
    taken = [wider(placed.names[each].box, _GAP) for each in (centre.id, *shown)]
    grounds, written, signs = _words(placed, pairs, drawn, taken)
    left_out = sum(is_in_force(rows, day) for rows in placed.web.missing)
    keyed = _legend(
        [each for found in drawn for each in found], placed, left_out, signs=bool(signs)
    )
    return Picture(
        _("Relations"),
        _says(centre, pairs, day, left_out),
        placed.width,
        placed.height + keyed.height,
        (*lines, *grounds, *signs, *(mark for mark, _labels in names), *keyed.marks),
        (*written, *(label for _mark, labels in names for label in labels), *keyed.labels),
        table([row for pair in pairs for row in _told(pair)], teller),
    )


def _words(
    placed: Layout,
    pairs: Sequence[_Pair],
    drawn: Sequence[Sequence[Strand]],
    taken: list[Box],
) -> tuple[list[Mark], list[Label], list[Mark]]:
    """What the lines of each pair say, on its ground, clear of what is taken; signs elsewhere."""
    grounds: list[Mark] = []
    written: list[Label] = []
    unsaid: list[Sequence[Strand]] = []
    frame = (0.0, 0.0, placed.width, placed.height)
    ways = [way_of(pair.way) for pair in pairs]
    for pair, found in zip(pairs, drawn, strict=True):
        crowded = not pair.ends.spoke and len(pairs) > _CROWD
        said = None if crowded else strand_words(found, taken, _others(ways, pair.way), frame)
        if said is None:
            unsaid.append(found)
        else:
            grounds.append(said.ground)
            written += said.labels
            taken.append(said.box)
    return grounds, written, [mark for found in unsaid for mark in strand_signs(found, taken)]


def _others(ways: Sequence[Way], own: Sequence[Point]) -> Sequence[Way]:
    return [way for way in ways if way.points is not own]


def _pairs(placed: Layout, day: Day) -> Iterator[_Pair]:
    """First those of the group itself, by how many relations they have; then those of others."""
    groups = {**placed.web.groups, placed.web.centre.id: placed.web.centre}
    spokes = [link(placed.web.centre.id, each) for each in placed.web.near]
    spokes.sort(key=lambda ends: -len(placed.web.pairs.get(ends, ())))
    for ends in dict.fromkeys((*spokes, *placed.web.pairs)):
        course, stands = placed.routes.get(ends), standings(placed.web.pairs.get(ends, ()), day)
        rows = held(stands, day)
        if course is None or not rows:
            continue
        begun = tuple([each.id for each, where in stands if where is not Standing.LATER])
        (one, other), way = ends, course.points
        if other == placed.web.centre.id:
            one, other, way = other, one, tuple(reversed(way))
        spoke = one == placed.web.centre.id
        between = Ends(groups[one], groups[other], placed.names[one], placed.names[other], spoke)
        yield _Pair(between, rows, begun, way, course.spread)


def _name(placed: Layout, each: str, count: int) -> tuple[Mark, tuple[Label, ...]]:
    name, group, far = placed.names[each], placed.web.groups[each], each in placed.web.far
    relations_told = ngettext("{count} relation here", "{count} relations here", count)
    written = native(group)
    told = (name.whole, written.text if written else "", relations_told.format(count=count))
    left, top, right, bottom = name.box
    shape = Rectangle(left, top, right - left, bottom - top, (bottom - top) / 2)
    look = Look(fill=Ink.PAGE, line=Ink.LINE if far else Ink.NEUTRAL)
    mark = Mark(shape, look, "\n".join(filter(None, told)), (("groups", group.id),))
    return mark, _lines(name, Ink.MUTED if far else Ink.TEXT, 400)


def _middle(name: Name) -> tuple[Mark, tuple[Label, ...]]:
    left, top, right, bottom = name.box
    shape = Rectangle(left, top, right - left, bottom - top, (bottom - top) / 2)
    return Mark(shape, Look(fill=Ink.ACCENT)), _lines(name, Ink.PAGE, BOLD)


def _lines(name: Name, ink: Ink, weight: int) -> tuple[Label, ...]:
    top = (name.box[1] + name.box[3] - LINE * len(name.lines)) / 2
    whole = name.whole if name.elided else ""
    return tuple(
        Label(text, name.at[0], top + LINE * at + 12, Anchor.MIDDLE, ink, SIZE, weight, whole=whole)
        for at, text in enumerate(name.lines)
    )


def _legend(drawn: Sequence[Strand], placed: Layout, left_out: int, *, signs: bool) -> Legend:
    looks, arrows = [], False
    for strand in drawn:
        first = strand.rows[0]
        relation = first.relation
        looks.append((family(relation.kind), stroke(relation.basis), first.possible))
        arrows = arrows or strand.directed
    signs_shown = list(entries(looks, arrows=arrows, signs=signs))
    if left_out:
        signs_shown.append(Entry(has_no_room(left_out), (), -6))
    keyed = legend(signs_shown, 0, placed.height + 6, placed.width)
    return Legend(keyed.marks, keyed.labels, keyed.height + 6)


def _says(centre: Group, pairs: Sequence[_Pair], day: Day, left_out: int) -> str:
    own = [(pair.ends.other, pair.rows) for pair in pairs if pair.ends.one.id == centre.id]
    return says(centre, own, day, left_out)


def _told(pair: _Pair) -> Iterator[tuple[Group, Group, Held]]:
    one, other = pair.ends.one, pair.ends.other
    for each in pair.rows:
        yield (one, other, each) if each.relation.subject == one.id else (other, one, each)
