"""What bears no dates of its own and may tell, on an earlier day, of what came later."""

from desktop_app import gettext as _
from desktop_app.domain.as_of import later
from desktop_app.domain.date_words import day_in_words, in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Prose
from desktop_app.domain.records import Group, Record
from desktop_app.domain.vocabularies.groups import GROUP_STATE


def state_on(group: Group, day: Day, today: Day) -> str:
    """The group's state in words, where it is known of the day; empty where it is not.

    What the record says holds for today. Of an earlier day only the dates of founding and end
    decide.
    """
    if later(group.founded, day):
        return _("not yet founded")
    ended = read(group.ended)
    over = ended is not None and ended.latest is not None and ended.latest <= day
    if day >= today or over:
        return GROUP_STATE.label(group.state) if group.state else _("ended") if over else ""
    return ""


def state_told(group: Group, day: Day, today: Day) -> str:
    """The same for a list of facts: of a day of which it is not known, that it is not recorded."""
    known = state_on(group, day, today)
    return known or (_("not recorded for this day") if group.state else "")


def as_written(record: Record, day: Day, today: Day) -> str:
    """A sentence saying that the record's texts were written after the day; empty where not.

    They are as old as its last review, or may be of today.
    """
    reviewed = read(record.reviewed)
    latest = reviewed.latest if reviewed else None
    if min(latest or today, today) <= day or not _tells(record):
        return ""
    claims = isinstance(record, Group)
    if latest is None:
        words = (
            _("Texts and claims are as of today: they may tell of what came after {day}.")
            if claims
            else _("Texts are as of today: they may tell of what came after {day}.")
        )
        return words.format(day=day_in_words(day))
    words = (
        _("Texts and claims are as reviewed {when}: they may tell of what came after {day}.")
        if claims
        else _("Texts are as reviewed {when}: they may tell of what came after {day}.")
    )
    return words.format(when=in_words(record.reviewed), day=day_in_words(day))


def _tells(record: Record) -> bool:
    """Whether it says anything that bears no date."""
    if isinstance(record, Group) and (record.claims or record.area):
        return True
    fields = fields_of(type(record)).items()
    return any(isinstance(field.kind, Prose) and getattr(record, name) for name, field in fields)
