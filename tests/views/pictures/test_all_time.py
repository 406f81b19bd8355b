"""The attacks that pictures are of, on any day."""

from pathlib import Path

import pytest

from desktop_app.domain.edtf import FOREVER
from desktop_app.domain.filtering.filters import NO_FILTERS
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.library import Library, open_library
from desktop_app.views.pictures.all_time import AllTime
from tests.windows import Documents, write_library

ATTACKS = {
    f"a{number}": {
        "title": f"Attack {number}",
        "date": f"2020-01-{number + 1:02}",
        "attributions": [{"group": "g", "basis": "claimed"}],
    }
    for number in range(5)
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    tables: Documents = {"groups": {"g": {"names": [{"text": "G"}]}}, "atrocities": ATTACKS}
    return open_library(write_library(tmp_path / "db.json", tables))


def attacks(all_time: AllTime, library: Library) -> tuple[SheetAtrocity, ...]:
    whole = library.fact_sheet("g", FOREVER).atrocities
    return all_time.attacks(whole, library.fact_sheet("g").atrocities, NO_FILTERS)


def test_they_are_the_same_while_nothing_changes(library: Library) -> None:
    all_time = AllTime()
    first = attacks(all_time, library)
    assert len(first) == len(ATTACKS)
    assert attacks(all_time, library) is first


def test_those_that_were_deleted_and_came_back_are_the_rows_of_the_sheet(library: Library) -> None:
    all_time = AllTime()
    attacks(all_time, library)
    library.apply(library.removals([("atrocities", id_) for id_ in ATTACKS], "deletion"))
    library.undo()
    found = attacks(all_time, library)
    sheet = library.fact_sheet("g")
    assert all(one is other for one, other in zip(found, sheet.atrocities, strict=True))
    assert attacks(all_time, library) is found
