"""A group's sheet that is read some records at each step, as other things are done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.edit import Edit
from desktop_app.library import Library, UnknownGroup, open_library, sheets
from desktop_app.library.headway import Stage
from tests.small_library import written

ATTACKS: dict[str, dict[str, Any]] = {
    f"a{number}": {
        "title": f"Attack {number}",
        "date": f"20{number:02}-01-01",
        "attributions": [{"group": "g", "basis": "claimed"}],
        "citations": [{"source": "s"}],
    }
    for number in range(20)
}
LATER = ATTACKS["a3"] | {"title": "Added", "date": "2005-06-01"}

CHANGES: dict[str, Callable[[Library], Edit]] = {
    "an attack is changed": lambda library: library.put(
        "atrocities", "a3", ATTACKS["a3"] | {"title": "Changed", "date": "2019-05-05"}, "change"
    ),
    "an attack is added": lambda library: library.put("atrocities", "new", LATER, "addition"),
    "an attack is deleted": lambda library: library.removal("atrocities", "a7", "deletion"),
    "a source is deleted": lambda library: library.removal("sources", "s", "deletion"),
    "the leader is renamed": lambda library: library.put(
        "people", "p", {"names": [{"text": "Renamed"}]}, "change"
    ),
    "the group is renamed": lambda library: library.put(
        "groups", "g", {"names": [{"text": "Renamed"}]}, "change"
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "db.json", atrocities=ATTACKS)


@pytest.fixture
def library(path: Path) -> Library:
    return open_library(path)


def steps_of(path: Path) -> int:
    return len(list(open_library(path, read_only=True).reading_sheet("g")))


def is_as_read_anew(library: Library) -> bool:
    found = library.fact_sheet("g")
    library.fact_sheet("secret")  # so that the other is kept no more
    return found == library.fact_sheet("g")


def test_it_says_how_far_it_is_and_needs_no_reading_then(library: Library) -> None:
    told = list(library.reading_sheet("g"))
    assert {each.stage for each in told} == {Stage.READING}
    assert {each.total for each in told} == {len(ATTACKS) + 1}
    shares = [each.done for each in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (1, len(ATTACKS) + 1)
    assert not list(library.reading_sheet("g"))
    assert is_as_read_anew(library)


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_while_it_is_read_is_in_it(path: Path, change: str) -> None:
    for at in range(0, steps_of(path), 3):
        library = open_library(path)
        steps = library.reading_sheet("g")
        for _step in range(at):
            next(steps)
        library.apply(CHANGES[change](library))
        assert all(each.stage is Stage.READING for each in steps)
        assert is_as_read_anew(library)
        library.undo()
        library.close()


def test_after_very_many_changes_it_is_read_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = len(list(library.reading_sheet("g")))
    library.fact_sheet("secret")
    monkeypatch.setattr(sheets, "_MANY", 0)
    steps = library.reading_sheet("g")
    next(steps)
    library.apply(CHANGES["an attack is changed"](library))
    assert len(list(steps)) > once
    assert is_as_read_anew(library)


def test_of_a_group_deleted_meanwhile_there_is_none(library: Library) -> None:
    steps = library.reading_sheet("g")
    next(steps)
    library.apply(library.removal("groups", "g", "deletion"))
    list(steps)
    with pytest.raises(UnknownGroup):
        library.fact_sheet("g")


def test_where_it_is_given_up_the_sheet_of_before_is_still_there(library: Library) -> None:
    before = library.fact_sheet("secret")
    steps = library.reading_sheet("g")
    next(steps)
    steps.close()
    assert library.fact_sheet("secret") is before
    assert not library._sheets._late
    assert is_as_read_anew(library)


def test_two_may_be_read_at_the_same_time(library: Library) -> None:
    both = [library.reading_sheet("g"), library.reading_sheet("secret")]
    next(both[0])
    library.apply(CHANGES["an attack is changed"](library))
    for steps in (*both, library.reading_sheet("g")):
        list(steps)
    assert is_as_read_anew(library)
