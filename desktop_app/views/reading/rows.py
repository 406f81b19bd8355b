"""Records as rows of a list in a text: each leads to the record, and says what matters of it."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app import gettext as _
from desktop_app.domain.as_of import posting_as_of, relation_as_of
from desktop_app.domain.as_written import as_written
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import acronym
from desktop_app.domain.records import Atrocity, Group, Posting, Record, Relation
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Range
from desktop_app.domain.row_summary import isolated
from desktop_app.domain.sheet import phrase
from desktop_app.domain.standing_words import in_a_sentence, in_a_word
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.domain.vocabularies.leadership import ROLE
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.views.clock import today
from desktop_app.views.reading.desk import Desk
from desktop_app.views.writer import Link, Span

_SMALL = 12


def counts_in_words(killed: Range, injured: Range) -> str:
    """As in "killed 183 (170–183), injured at least 150"; empty where no count is known."""
    figures = (
        words.format(figure=in_full(count))
        for words, count in ((_("killed {figure}"), killed), (_("injured {figure}"), injured))
        if count.known
    )
    return ", ".join(figures)


def atrocity_row(desk: Desk, atrocity: Atrocity, *, of: str = "", with_place: bool = True) -> None:
    """What, when, where, the counts, and on what basis whom; of one group `of` only its basis."""
    said = (
        in_words(atrocity.date),
        isolated(atrocity.place.name or atrocity.place.admin1) if with_place else "",
        counts_in_words(atrocity.killed, atrocity.injured),
    )
    naming = [row for row in atrocity.attributions if not of or row.group == of]
    desk.writer.row(
        [
            desk.link("atrocities", atrocity.id),
            _small(" · ".join(filter(None, said)), "\u2028"),
            *_bases(desk, naming, named=not of),
            *in_time(desk, atrocity),
        ],
        below=7,
    )


def _bases(desk: Desk, rows: Iterable[Attribution], *, named: bool) -> Iterator[Span]:
    between = "\u2028"
    for row in dict.fromkeys((row.basis, row.group if named else "") for row in rows):
        basis, group = row
        doubtful = basis in {"suspected", "denied"}
        label = BASIS_OF_ATTRIBUTION.label(basis) or _("basis not known")
        yield _small(between, muted=True)
        yield Span(label, colour=desk.writer.doubt if doubtful else "", pixels=_SMALL)
        if group:
            yield _small(": ")
            yield _short(desk, group)
        between = " · "


def _short(desk: Desk, group_id: str) -> Span:
    group = desk.library.get("groups", group_id)
    if not isinstance(group, Group):
        return Span(group_id, pixels=_SMALL)
    return Span(isolated(acronym(group)), link=Link("groups", group_id), pixels=_SMALL)


def _posting_row(desk: Desk, posting: Posting, *, with_person: bool) -> None:
    """Who or which role, in which group, from when to when."""
    role = posting.title or ROLE.label(posting.role) or _("role not known")
    dates = _stretch(posting.start, posting.end)
    if with_person:
        head = [desk.link("leadership", posting.id)]
    else:
        head = [
            Span(isolated(role), link=Link("leadership", posting.id)),
            Span(" – "),
            desk.link("groups", posting.group),
        ]
    desk.writer.row([*head, _small(dates, "\u2028"), *in_time(desk, posting)], below=5)


def posting_rows(desk: Desk, some: Iterable[Posting], *, with_person: bool = False) -> None:
    """A row for each posting: of a person the roles, else `with_person` the people."""
    for posting in some:
        _posting_row(desk, posting_as_of(posting, desk.day), with_person=with_person)


def relation_rows(desk: Desk, of: str, some: Iterable[Relation]) -> None:
    """A row for each relation of the group `of`."""
    for relation in some:
        _relation_row(desk, relation_as_of(relation, desk.day), of)


def _relation_row(desk: Desk, relation: Relation, of: str) -> None:
    """What the group `of` is to the other one, since when, on what basis."""
    subject = relation.subject == of
    other = relation.object if subject else relation.subject
    dates = _stretch(relation.start, relation.end)
    basis = BASIS_OF_RELATION.label(relation.basis) if relation.basis else ""
    desk.writer.row(
        [
            Span(phrase(relation, subject=subject), link=Link("relations", relation.id)),
            Span(" – "),
            desk.link("groups", other),
            _small(" · ".join(filter(None, (dates, basis))), "\u2028"),
            *in_time(desk, relation),
        ],
        below=5,
    )


def _stretch(start: str, end: str) -> str:
    """As in "May 2016 – July 2019", "May 2016 –", "– July 2019"."""
    return f"{in_words(start)} – {in_words(end)}".strip() if start or end else ""


def in_time(desk: Desk, record: Record) -> Sequence[Span]:
    """Whether the record belongs to the day only possibly, or not yet."""
    word = in_a_word(record, desk.day, desk)
    return (Span(f"\u2002{word}", colour=desk.writer.doubt, pixels=_SMALL),) if word else ()


def on_the_day(desk: Desk, record: Record, *others: Record) -> None:
    """What the day leaves open of a record; that its texts, or those of others, may be later."""
    uncertain = in_a_sentence(record, desk.day, desk)
    if uncertain:
        desk.writer.line([Span(uncertain, colour=desk.writer.doubt)], above=2, below=8)
    written = (as_written(each, desk.day, today()) for each in (record, *others))
    told = next(filter(None, written), "")
    if told:
        desk.writer.line([Span(told, muted=True, pixels=_SMALL)], above=2, below=8)


def _small(text: str, before: str = "", *, muted: bool = True) -> Span:
    return Span(f"{before}{text}" if text else "", muted=muted, pixels=_SMALL)
