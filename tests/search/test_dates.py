"""A date typed in words finds the dates of the library, which are written in digits."""

import pytest

from desktop_app.search.dates import in_digits
from desktop_app.search.letters import words_of
from tests.search.libraries import found, read, shipped, shipped_documents, tables


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("8 November 2021", {0: "08", 1: "11"}),
        ("26th aug 2021", {0: "26", 1: "08"}),
        ("August 26, 2021", {0: "08", 1: "26"}),
        ("bombing 1 Sept 2016", {1: "01", 2: "09"}),
        ("May 2020", {0: "05"}),
        ("12 octob", {0: "12", 1: "10"}),
        ("may have", {}),
        ("april", {}),
        ("40 march", {}),
        ("2021", {}),
    ],
)
def test_a_month_beside_a_day_or_a_year_is_written_in_digits(
    typed: str, digits: dict[int, str]
) -> None:
    assert dict(in_digits(words_of(typed))) == digits


def test_a_date_in_words_finds_the_day() -> None:
    search = read(
        tables(
            atrocities={
                "day": {"title": "One", "date": "2021-11-08"},
                "next": {"title": "Other", "date": "2021-11-09"},
                "told": {"title": "Third", "summary": "Reported on 8 November 2021."},
            }
        )
    )
    assert set(found(search, "8 November 2021")[:2]) == {"day", "told"}
    assert set(found(search, "November 2021")) == {"day", "next", "told"}
    assert found(search, "9 Nov 2021")[0] == "next"


def test_every_day_of_an_attack_in_the_shipped_library_is_found_in_words() -> None:
    months = "January February March April May June July August September October November December"
    for id_, attack in shipped_documents()["atrocities"].items():
        if len(attack["date"]) != len("2021-08-26"):
            continue
        year, month, day = attack["date"].split("-")
        typed = f"{int(day)} {months.split()[int(month) - 1]} {year}"
        assert id_ in found(shipped(), typed), typed
