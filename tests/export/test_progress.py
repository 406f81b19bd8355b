"""An export says what it is at, takes a step with each record, and ends where that says so."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet, fact_sheet
from desktop_app.export.formats import FORMATS, Format
from desktop_app.export.progress import UNWATCHED, Progress, Stage
from desktop_app.export.rendered import Rendered
from desktop_app.export.sheet_page import sheet_page
from tests.export.library import RECORDS

ALWAYS = [Stage.READING, Stage.PAGE, Stage.NOTES, Stage.TEXTS, Stage.DOCUMENT]
STAGES = {"pdf": [*ALWAYS, Stage.TYPESETTING], "html": ALWAYS, "md": ALWAYS}


class Ended(Exception):
    """The work was told to end."""


class Noted(Progress):
    """Notes the steps of every stage, and ends the work at the `last` chance to do so."""

    def __init__(self, last: int = 0) -> None:
        self.stages: dict[Stage, list[int]] = {Stage.READING: [0, 0]}
        self.chances = 0
        self._last = last

    def begin(self, stage: Stage, steps: int = 0) -> None:
        self.stages[stage] = [0, steps]
        self.heed()

    def step(self) -> None:
        self.stages[next(reversed(self.stages))][0] += 1
        self.heed()

    def heed(self) -> None:
        self.chances += 1
        if self.chances == self._last:
            raise Ended


def sheet_of(progress: Progress = UNWATCHED) -> FactSheet:
    group = RECORDS.get("groups", "k")
    assert isinstance(group, Group)
    return fact_sheet(group, Day(2021, 8, 26), RECORDS, heed=progress.heed)


def exported(chosen: Format, progress: Progress) -> Rendered:
    made = date(2026, 11, 22)
    page = sheet_page(sheet_of(progress), RECORDS, made=made, marking="red", progress=progress)
    return chosen.render(page, progress)


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: each.id)
def test_every_stage_takes_as_many_steps_as_it_has_records(chosen: Format) -> None:
    sheet = sheet_of()
    records = len(sheet.postings) + len(sheet.atrocities) + len(sheet.relations)
    records += len(sheet.sources)
    noted = Noted()
    exported(chosen, noted)
    assert list(noted.stages) == STAGES[chosen.id]
    assert noted.stages[Stage.PAGE] == [records, records]
    for stage in (Stage.NOTES, Stage.TEXTS, Stage.DOCUMENT):
        done, steps = noted.stages[stage]
        assert done == steps >= records


def chances(chosen: Format) -> Iterator[int]:
    noted = Noted()
    exported(chosen, noted)
    yield from range(1, noted.chances + 1)


@pytest.mark.parametrize("chosen", FORMATS[1:], ids=lambda each: each.id)
def test_what_ends_it_ends_it_at_once_wherever_it_is(chosen: Format) -> None:
    for last in chances(chosen):
        noted = Noted(last)
        with pytest.raises(Ended):
            exported(chosen, noted)
        assert noted.chances == last


def test_every_record_is_a_chance_to_end_the_reading() -> None:
    noted = Noted()
    sheet = sheet_of(noted)
    assert noted.chances > len(sheet.atrocities) + len(sheet.relations) + len(sheet.sources)
