"""What bears no dates of its own and may tell, on an earlier day, of what came later."""

from desktop_app import gettext as _
from desktop_app.domain.as_of import later
from desktop_app.domain.date_words import day_in_words, in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.records import Group
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


def as_written(group: Group, day: Day, today: Day) -> str:
    """A sentence saying that the group's texts were written after the day; empty where not.

    They are as old as the record's last review, or may be of today.
    """
    reviewed = read(group.reviewed)
    written = min((reviewed and reviewed.latest) or today, today)
    if written <= day or not _tells(group):
        return ""
    if reviewed is None or reviewed.latest is None:
        words = _("Texts and claims are as of today: they may tell of what came after {day}.")
        return words.format(day=day_in_words(day))
    words = _("Texts and claims are as reviewed {when}: they may tell of what came after {day}.")
    return words.format(when=in_words(group.reviewed), day=day_in_words(day))


def _tells(group: Group) -> bool:
    """Whether it says anything that bears no date."""
    return any(getattr(group, name) for name in _UNDATED)


_UNDATED = (
    "summary",
    "ideology",
    "goals",
    "headquarters",
    "structure",
    "recruitment",
    "financing",
    "claims",
    "area",
)
