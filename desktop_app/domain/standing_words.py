"""Whether a record belongs to a day only possibly, or not yet, as a person reads it."""

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Atrocity, Posting, Record, Relation
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.domain.told import standing_of
from desktop_app.domain.vocabularies.leadership import EXIT, IN_POST


def in_a_word(record: Record, day: Day, finder: Finder) -> str:
    """For a row of a list: "possibly"; empty where the record certainly belongs to the day."""
    match standing_of(record, day, finder), record:
        case Standing.LATER, _:
            return _("after {day}").format(day=day_in_words(day))
        case Standing.POSSIBLE, Atrocity():
            return _("possibly after {day}").format(day=day_in_words(day))
        case Standing.POSSIBLE, _:
            return _("possibly")
        case _:
            return ""


def in_a_sentence(record: Record, day: Day, finder: Finder) -> str:
    """The same by itself: "Possibly in post on 26 August 2021."."""
    match standing_of(record, day, finder), record:
        case Standing.LATER, Atrocity():
            words = _("Happened after {day}, the day that is shown.")
        case Standing.LATER, _:
            words = _("Began after {day}, the day that is shown.")
        case Standing.POSSIBLE, Posting():
            words = _("Possibly in post on {day}: the dates leave it open.")
        case Standing.POSSIBLE, Relation():
            words = _("Possibly so on {day}: the dates leave it open.")
        case Standing.POSSIBLE, _:
            words = _("Possibly after {day}: the date leaves it open.")
        case _:
            return ""
    return words.format(day=day_in_words(day))


def exit_in_words(row: SheetPosting) -> str:
    """How a posting ended; whether it had by the day, where the dates leave that open."""
    exit_id, possible = row.posting.exit, row.standing is Standing.POSSIBLE
    if not possible:
        return EXIT.label(exit_id) or _("not known")
    if exit_id in {"", IN_POST}:
        return _("possibly in post")
    return _("{exit}, possibly later").format(exit=EXIT.label(exit_id))


def later_than(day: Day) -> str:
    """What is said of what lies after the day."""
    return _("later than {day}").format(day=day_in_words(day))


def possibly_later_than(day: Day) -> str:
    """What is said of what its date leaves open to lie after the day."""
    return _("possibly later than {day}").format(day=day_in_words(day))


def with_possibly_later(attacks: str, possible: int, count: int) -> str:
    """So many attacks in words, and how many of them may have happened after the day."""
    if not possible:
        return attacks
    if possible == count:
        return _("{attacks}, possibly later").format(attacks=attacks)
    return _("{attacks}, {count} of them possibly later").format(
        attacks=attacks, count=number(possible)
    )
