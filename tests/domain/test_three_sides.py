"""A record that two sides changed, told field by field."""

from desktop_app.domain.three_sides import disputed
from tests.export.library import DOCUMENTS, RECORDS

BEFORE = DOCUMENTS["leadership"]["khan-leader"]


def test_only_what_the_sides_differ_on_is_told_and_who_changed_it() -> None:
    mine = BEFORE | {"title": "Emir", "end": "2016", "note": "Same."}
    theirs = BEFORE | {"title": "Governor", "exit_note": "By them.", "note": "Same."}
    found = {each.label: each for each in disputed("leadership", BEFORE, mine, theirs, RECORDS)}
    assert set(found) == {"Title", "Until", "How it ended"}
    title, end, exit_note = found["Title"], found["Until"], found["How it ended"]
    assert (title.mine, title.theirs, title.before) == ("Emir", "Governor", "Wali")
    assert (end.before, end.changed_by_mine) == (None, True)
    assert (exit_note.before, exit_note.changed_by_mine) == (None, False)
    assert exit_note.mine == BEFORE["exit_note"]


def test_a_record_new_on_both_sides_had_nothing_before() -> None:
    (name,) = disputed("people", {}, {"biography": "A"}, {"biography": "B"}, RECORDS)
    assert (name.mine, name.theirs, name.before) == ("A", "B", "")


def test_fields_that_nobody_declared_are_told_too() -> None:
    (row,) = disputed("people", {"x": 1}, {"x": 2}, {"x": 1}, RECORDS)
    assert (row.label, row.mine, row.theirs) == ("x", "2", "1")
