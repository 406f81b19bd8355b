"""Relations in words: of one strand, of a pair, and of the whole picture."""

from collections.abc import Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.as_of import relation_as_of
from desktop_app.domain.bibliography import cited_by
from desktop_app.domain.date_words import day_in_words, in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records import Group, Relation, Source
from desktop_app.domain.sheet import phrase
from desktop_app.domain.source_words import short_name
from desktop_app.domain.standing import Standing, standing
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.pictures.marks import Table
from desktop_app.pictures.relation_kinds import importance

_SOURCES_TOLD = 3


class Held(msgspec.Struct, frozen=True, gc=False):
    """A relation that holds on the day, certainly or possibly."""

    relation: Relation
    possible: bool

    @property
    def disputed(self) -> bool:
        """Whether the record says that it is."""
        return self.relation.status == "disputed"


def standings(relations: Sequence[Relation], day: Day) -> Sequence[tuple[Relation, Standing]]:
    """Where each of some relations stands on the day."""
    return [(each, standing(each.start, each.end, day)) for each in relations]


def held(stands: Sequence[tuple[Relation, Standing]], day: Day) -> tuple[Held, ...]:
    """Those of some relations that hold on the day, the weightiest first."""
    found = [
        Held(relation_as_of(each, day), where is Standing.POSSIBLE)
        for each, where in stands
        if where.present
    ]
    return tuple(sorted(found, key=lambda each: (each.possible, importance(each.relation.kind))))


def is_in_force(relations: Sequence[Relation], day: Day) -> bool:
    """Whether any of some relations holds on the day."""
    return any(standing(each.start, each.end, day).present for each in relations)


def begun(relations: Sequence[Relation], day: Day) -> tuple[Relation, ...]:
    """Those that began by the day, ended ones too: the story of a pair."""
    return tuple(
        relation_as_of(each, day)
        for each in relations
        if standing(each.start, each.end, day) is not Standing.LATER
    )


def phrase_of(each: Held, seen_from: str) -> str:
    """The words on a line, as in: possibly supported by, disputed."""
    words = phrase(each.relation, subject=each.relation.subject == seen_from)
    words = words or _("linked, how is not said")
    if each.possible:
        words = _("possibly {relation}").format(relation=words)
    return _("{relation}, disputed").format(relation=words) if each.disputed else words


def phrase_on(relation: Relation, seen_from: str, day: Day) -> str:
    """The relation in words, as one of the two groups says it; that it is over by the day."""
    stands = standing(relation.start, relation.end, day)
    words = phrase_of(Held(relation, stands is Standing.POSSIBLE), seen_from)
    return _("{relation}, ended").format(relation=words) if stands is Standing.ENDED else words


class Teller:
    """What records say of relations: told again and again, read once for a picture."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._names: dict[str, str] = {}
        self._facts: dict[str, tuple[str, str, str]] = {}

    def facts(self, relation: Relation) -> tuple[str, str, str]:
        """Dates, basis and sources in words."""
        if relation.id not in self._facts:
            basis = BASIS_OF_RELATION.label(relation.basis)
            self._facts[relation.id] = dates(relation), basis, self.sources(relation)
        return self._facts[relation.id]

    def sources(self, relation: Relation) -> str:
        """Short names of its sources; that there is none."""
        names = [self._short_name(each) for each in cited_by(relation)[:_SOURCES_TOLD]]
        return ", ".join(filter(None, names)) or _("no source")

    def _short_name(self, source_id: str) -> str:
        if source_id not in self._names:
            source = self._finder.get("sources", source_id)
            self._names[source_id] = short_name(source) if isinstance(source, Source) else ""
        return self._names[source_id]


def strand_tells(rows: Sequence[Held], one: Group, other: Group, teller: Teller) -> str:
    """Relations that are drawn as one line: who is what to whom, since when, who says so."""
    lines = []
    names = {one.id: called(one), other.id: called(other)}
    pattern, unknown = _("{one} – {other}: {relation}"), _("basis not known")
    for each in rows:
        who = each.relation.subject
        whom = other.id if who == one.id else one.id
        lines.append(
            pattern.format(one=names[who], other=names[whom], relation=phrase_of(each, who))
        )
        since, basis, by = teller.facts(each.relation)
        lines.append(" · ".join([*filter(None, (since, basis or unknown)), by]))
        if each.relation.statement:
            lines.append(each.relation.statement)
    return "\n".join(lines)


def dates(relation: Relation) -> str:
    """From when until when, in words."""
    start, end = in_words(relation.start), in_words(relation.end)
    if start and end:
        return start if start == end else _("{start} to {end}").format(start=start, end=end)
    if start:
        return _("since {start}").format(start=start)
    return _("until {end}").format(end=end) if end else _("date not known")


def sources(relation: Relation, finder: Finder) -> str:
    """Short names of its sources; that there is none."""
    return Teller(finder).sources(relation)


def says(
    centre: Group, named: Sequence[tuple[Group, Sequence[Held]]], day: Day, left_out: int
) -> str:
    """What a reader would see, in a few sentences."""
    who = called(centre)
    if not named:
        lines = [no_relations(who, day)]
    else:
        count = ngettext("{count} group", "{count} groups", len(named)).format(count=len(named))
        lines = [
            _("{name} among {groups} on {day}.").format(
                name=who, groups=count, day=day_in_words(day)
            )
        ]
        lines += [
            f"{called(other)}: {', '.join(dict.fromkeys(phrase_of(e, centre.id) for e in rows))}."
            for other, rows in named
            if rows
        ]
    if left_out:
        lines.append(has_no_room(left_out))
    return " ".join(lines)


def no_relations(name: str, day: Day) -> str:
    """Why there is nothing to see, and what to do."""
    return _("No relation of {name} held on {day}. Choose another day, or add a relation.").format(
        name=name, day=day_in_words(day)
    )


def has_no_room(count: int) -> str:
    """How many groups are not in the picture."""
    return ngettext(
        "{count} more group, with fewer relations, has no room here.",
        "{count} more groups, with fewer relations, have no room here.",
        count,
    ).format(count=count)


def table(rows: Sequence[tuple[Group, Group, Held]], teller: Teller) -> Table:
    """Relations of the day as rows of text: subject, relation, object, dates, basis, sources."""
    heads = (_("Who"), _("Relation"), _("With"), _("Dates"), _("Basis"), _("Sources"))
    return Table(
        heads,
        tuple(
            (
                called(subject),
                phrase_of(each, subject.id),
                called(other),
                *teller.facts(each.relation),
            )
            for subject, other, each in rows
        ),
        tuple(("relations", each.relation.id) for _subject, _other, each in rows),
    )
