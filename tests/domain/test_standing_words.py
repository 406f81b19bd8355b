import pytest

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Posting, Record, Relation, Source
from desktop_app.domain.standing_words import in_a_sentence, in_a_word, with_possibly_later
from tests.domain.libraries import library

DAY = Day(2021, 8, 26)


@pytest.mark.parametrize(
    ("record", "word", "sentence"),
    [
        (
            Posting(start="2020", end="2021"),
            "possibly",
            "Possibly in post on 26 August 2021: the dates leave it open.",
        ),
        (
            Relation(kind="ally"),
            "possibly",
            "Possibly so on 26 August 2021: the dates leave it open.",
        ),
        (
            Atrocity(date="2021-08"),
            "possibly after 26 August 2021",
            "Possibly after 26 August 2021: the date leaves it open.",
        ),
        (
            Atrocity(date="2021-09"),
            "after 26 August 2021",
            "Happened after 26 August 2021, the day that is shown.",
        ),
        (
            Posting(start="2022"),
            "after 26 August 2021",
            "Began after 26 August 2021, the day that is shown.",
        ),
    ],
)
def test_what_is_not_certain_of_the_day_is_said(record: Record, word: str, sentence: str) -> None:
    assert in_a_word(record, DAY, library()) == word
    assert in_a_sentence(record, DAY, library()) == sentence


@pytest.mark.parametrize(
    "record",
    [
        Posting(start="2020", exit="in-post"),
        Posting(start="2015", end="2016"),
        Relation(start="2020"),
        Atrocity(date="2021-08-26"),
        Source(issued="2030"),
    ],
)
def test_what_is_certain_needs_no_word(record: Record) -> None:
    assert in_a_word(record, DAY, library()) == in_a_sentence(record, DAY, library()) == ""


def test_attacks_that_are_only_possible_are_counted_among_all() -> None:
    assert with_possibly_later("3 attacks", 0, 3) == "3 attacks"
    assert with_possibly_later("3 attacks", 2, 3) == "3 attacks, 2 of them possibly later"
    assert with_possibly_later("1 attack", 1, 1) == "1 attack, possibly later"
