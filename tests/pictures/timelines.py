"""Sheets made up for timelines: a group with listings and leaders."""

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records import Group, Person, Posting
from desktop_app.domain.records.common import Name
from desktop_app.domain.records.group import Designation
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing import Standing
from tests.pictures.postings import NO_SOURCES

DAY, TODAY = Day(2021, 8, 26), Day(2024, 12, 31)
WIDE = 1000.0


def made_up(
    *listed: str, founded: str = "2015", postings: tuple[SheetPosting, ...] = ()
) -> FactSheet:
    group = Group(
        id="g",
        names=(Name(text="G"),),
        founded=founded,
        designations=tuple(
            Designation(authority=f"State {number}", listed=date)
            for number, date in enumerate(listed)
        ),
    )
    return FactSheet(group, FOREVER, postings, (), (), NO_SOURCES)


def led(number: int, start: str, end: str = "", exit: str = "") -> SheetPosting:  # noqa: A002
    person = Person(id=f"p{number}", names=(Name(text=f"Leader {number}"),))
    posting = Posting(
        id=f"l{number}",
        group="g",
        person=f"p{number}",
        role="leader",
        start=start,
        end=end,
        exit=exit,
    )
    return SheetPosting(posting, person, Standing.CERTAIN)
