"""The timeline in words."""

from bisect import bisect_right
from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.as_of import later, relation_as_of
from desktop_app.domain.counts import and_more, in_full, number
from desktop_app.domain.date_words import day_in_words, in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.in_post import in_post
from desktop_app.domain.names import called
from desktop_app.domain.records import Group
from desktop_app.domain.records.common import Citation
from desktop_app.domain.records.group import Designation
from desktop_app.domain.sheet import FactSheet, SheetAtrocity, SheetPosting, SheetRelation
from desktop_app.domain.standing import Standing
from desktop_app.domain.standing_words import later_than, with_possibly_later
from desktop_app.pictures.piles import tolled
from desktop_app.pictures.telling import lines, sources_told

_TOLD, _NAMED = 4, 8
_EVER = Day(-(10**12), 1, 1)
"""Before every day: what has no first day is later than none."""


def group_tells(name: str, date: str, sheet: FactSheet, _day: Day) -> str:
    """What is said of the founding or the end of the group."""
    field = "founded" if date == sheet.group.founded else "ended"
    return lines(
        _("{what}: {date}").format(what=name, date=in_words(date)),
        sources_told(_carrying(sheet.group.citations, field), sheet.sources),
    )


def attack_tells(row: SheetAtrocity, sheet: FactSheet) -> str:
    """What is said of one attack."""
    atrocity = row.atrocity
    return lines(
        atrocity.title,
        in_words(atrocity.date),
        _("{figure} killed").format(figure=in_full(atrocity.killed)),
        _("disputed, or the group only suspected") if row.disputed else "",
        sources_told(atrocity.citations, sheet.sources),
    )


def attacks_tell(rows: Sequence[SheetAtrocity], when: str, sheet: FactSheet) -> str:
    """What is said of several attacks in one stretch of time: their toll and the deadliest."""
    counted = tolled(rows).in_words
    worst = sorted(rows, key=lambda row: -(row.atrocity.killed.best or 0))[:_TOLD]
    some = [f"{in_full(row.atrocity.killed)} · {row.atrocity.title}" for row in worst]
    cited = [citation for row in worst for citation in row.atrocity.citations]
    return lines(
        _("{when}: {toll}").format(when=when, toll=counted),
        *some,
        _more(len(rows) - len(worst)),
        sources_told(cited, sheet.sources),
    )


def several(names: Sequence[str], when: str) -> str:
    """What is said of several moments in one stretch of time."""
    return lines(_("{when}:").format(when=when), *names[:_NAMED], _more(len(names) - _NAMED))


def _more(rest: int) -> str:
    if rest <= 0:
        return ""
    return and_more(rest)


def relation_name(row: SheetRelation) -> str:
    """A relation in few words, as seen from the group."""
    return _("{phrase} {other}").format(phrase=row.phrase, other=called(row.other))


def relation_tells(row: SheetRelation, sheet: FactSheet, day: Day) -> str:
    """What is said of a relation as of a day."""
    relation = relation_as_of(row.relation, day)
    return lines(
        relation_name(row),
        stretch(relation.start, relation.end),
        sources_told(relation.citations, sheet.sources),
    )


def listing_tells(listing: Designation, sheet: FactSheet, day: Day) -> str:
    """What is said of a designation as of a day."""
    delisted = "" if later(listing.delisted, day) else listing.delisted
    return lines(
        listing.authority,
        listing.list,
        stretch(listing.listed, delisted),
        sources_told(listing.citations, sheet.sources),
    )


def stretch(start: str, end: str) -> str:
    """From when until when, as far as that is known."""
    if start and end:
        return _("{start} to {end}").format(start=in_words(start), end=in_words(end))
    if start:
        return _("since {start}").format(start=in_words(start))
    return _("until {end}").format(end=in_words(end)) if end else _("dates not known")


def says(sheet: FactSheet, day: Day, first: Day, last: Day, undated: int, possible: int = 0) -> str:
    """What the timeline shows up to the day, in a few sentences; how much is later, or possibly."""
    group = sheet.group
    told = [
        _("Timeline of {group} from {first} to {last}.").format(
            group=called(group), first=day_in_words(first), last=day_in_words(last)
        )
    ]
    if group.founded:
        founded = in_words(group.founded)
        if later(group.founded, day):
            founded = f"{founded}, {later_than(day)}"
        told.append(_("Founded {date}.").format(date=founded))
    leaders = [row for row in sheet.postings if row.posting.role == "leader"]
    to_come = [each for each in leaders if _is_later(each, group, day)]
    begun = bisect_right(sheet.atrocities, day, key=_begins)
    relations = [row for row in sheet.relations if later(row.relation.start, day)]
    listings = [row for row in group.designations if later(row.listed, day)]
    there = _counts(
        len(leaders) - len(to_come),
        with_possibly_later(tolled(sheet.atrocities[:begun]).in_words, possible, begun),
        len(sheet.relations) - len(relations),
        len(group.designations) - len(listings),
    )
    after = tolled(sheet.atrocities[begun:])
    told.append(_("Up to {day}: {counts}.").format(day=day_in_words(day), counts="; ".join(there)))
    if to_come or after.attacks or relations or listings:
        rest = _counts(len(to_come), after.in_words, len(relations), len(listings))
        told.append(_("Faint, as later than the day: {toll}.").format(toll="; ".join(rest)))
    if undated:
        told.append(not_shown(undated) + ".")
    return " ".join(told)


def _counts(leaders: int, attacks: str, relations: int, listings: int) -> tuple[str, ...]:
    return (
        ngettext("{count} leader", "{count} leaders", leaders).format(count=leaders),
        attacks,
        ngettext("{count} relation", "{count} relations", relations).format(count=relations),
        ngettext("{count} listing", "{count} listings", listings).format(count=listings),
    )


def _is_later(row: SheetPosting, group: Group, day: Day) -> bool:
    return in_post(row.posting, row.person, group, day) is Standing.LATER


def _begins(row: SheetAtrocity) -> Day:
    """The first possible day, by which a sheet's attacks stand in order."""
    when = read(row.atrocity.date)
    return (when and when.earliest) or _EVER


def not_shown(count: int) -> str:
    """How much has no date to stand at."""
    return ngettext(
        "{count} without a date is not shown", "{count} without a date are not shown", count
    ).format(count=number(count))


def nothing() -> str:
    """Why the line is empty, and what to do."""
    return _("Nothing with a date is recorded of this group: add a date to it, or add a record.")


def _carrying(citations: Sequence[Citation], field: str) -> list[Citation]:
    return [each for each in citations if not each.fields or field in each.fields]
