"""`search` finds records as the window does."""

import json
from pathlib import Path

from desktop_app import SHIPPED_LIBRARY
from tests.cli.conftest import Run


def test_hits_are_told_kind_by_kind(run: Run, library: Path) -> None:
    ended = run("search", "khorasan", "province", "--library", library)
    assert ended.status == 0
    lines = ended.out.splitlines()
    assert lines[:2] == ["Groups", "  Khorasan Province  (k)"]


def test_it_is_said_where_no_record_has_all_of_the_words(run: Run, library: Path) -> None:
    ended = run("search", "khorasan", "zzzzzzzz", "province", "--library", library)
    assert ended.status == 0
    said, heading = ended.out.splitlines()[:2]
    assert (said, heading) == ("No record has all of these words: these have some.", "Groups")


def test_json_tells_programs_where_the_words_are(run: Run, library: Path) -> None:
    rows = json.loads(run("search", "--json", "خراسان", "--library", library).out)
    assert (rows[0]["table"], rows[0]["id"], rows[0]["field"]) == ("groups", "k", "names[2].text")
    start, stop = rows[0]["matches"][0]
    assert rows[0]["text"][start:stop] == "خراسان"


def test_where_nothing_is_found_it_says_so(run: Run, library: Path) -> None:
    ended = run("search", '"(', "--library", library)
    assert (ended.status, ended.err) == (1, "")
    assert "Nothing was found" in ended.out
    assert json.loads(run("search", "--json", "zzzzzzzz", "--library", library).out) == []


def test_where_nothing_is_found_among_what_it_is_narrowed_to_it_says_what_to_do(
    run: Run, library: Path
) -> None:
    ended = run("search", "khorasan", "--marked", "red", "--library", library)
    assert (ended.status, ended.err) == (1, "")
    assert "so narrowed: leave out options" in ended.out
    assert "narrowed" not in run("search", "zzzzzzzz", "--library", library).out


def test_dates_that_end_before_they_begin_are_wrong_usage(run: Run, library: Path) -> None:
    ended = run("search", "x", "--from", "2022", "--to", "2021", "--library", library)
    assert (ended.status, ended.out) == (2, "")
    assert "The end lies before the beginning" in ended.err
    assert run("search", "x", "--from", "2021", "--to", "2021", "--library", library).status == 1


def test_what_is_marked_higher_is_left_out_if_asked(run: Run, library: Path) -> None:
    assert "(hidden)" in run("search", "hidden-group", "--library", library).out
    ended = run("search", "hidden-group", "--marking", "clear", "--library", library)
    assert "(hidden)" not in ended.out


def test_a_limit_below_one_is_wrong_usage(run: Run, library: Path) -> None:
    assert run("search", "x", "--limit", "0", "--library", library).status == 2


def test_it_is_narrowed_as_in_the_window(run: Run) -> None:
    def found(*options: str) -> list[str]:
        words = ("search", "--json", "--limit", "500", "attack", *options)
        return [hit["id"] for hit in json.loads(run(*words, "--library", SHIPPED_LIBRARY).out)]

    every = found()
    attacks = found("--kind", "atrocities")
    assert set(attacks) < set(every)
    in_kabul = found("--place", "kabul")
    assert in_kabul
    assert set(in_kabul) < set(attacks)
    late = found("--kind", "atrocities", "--from", "2021", "--to", "31 Dec 2021")
    assert late
    assert all(id_.startswith("2021") for id_ in late)
    assert set(found("--basis", "claimed", "--basis", "suspected")) < set(every)
    assert set(found("--group", "ISIS-K", "--country", "af")) < set(every)
    assert found("--marked", "red") == []
    assert found("--marked", "red", "--marking", "clear") == []


def test_a_date_that_is_none_and_a_group_that_is_none_are_named(run: Run, library: Path) -> None:
    ended = run("search", "x", "--from", "someday", "--library", library)
    assert (ended.status, len(ended.err.strip().splitlines())) == (2, 1)
    ended = run("search", "x", "--group", "nobody", "--library", library)
    assert ended.status == 1
    assert "nobody" in ended.err


def test_the_best_stand_first_as_in_the_window(run: Run) -> None:
    told = run("search", "haqani", "--limit", "6", "--library", SHIPPED_LIBRARY).out.splitlines()
    headings = [line for line in told if not line.startswith(" ")]
    assert headings[0] == "Best matches"
    assert "(haqqani)" in "".join(told[: told.index(headings[1])])
