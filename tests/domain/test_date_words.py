import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.date_words import day_in_words, in_words, iso, short_day
from desktop_app.domain.edtf import Day
from tests.domain.dates import VALID, dates

WORDS = {
    "2015-02-09": "9 February 2015",
    "2021-08-26T17:36:00Z": "26 August 2021",
    "2015-02": "February 2015",
    "2015": "2015",
    "2016?": "2016 (uncertain)",
    "2015~": "about 2015",
    "2015-02%": "about February 2015 (uncertain)",
    "2001-21": "spring 2001",
    "2001-22": "summer 2001",
    "2001-23": "autumn 2001",
    "2001-24": "winter 2001–2002",
    "-0001-24": "winter 2 BCE–1 BCE",
    "201X": "the 2010s",
    "000X": "some year from 1 BCE to 9 CE",
    "-201X": "some year from 2020 BCE to 2011 BCE",
    "19XX": "some year from 1900 to 1999",
    "2XXX": "some year from 2000 to 2999",
    "XXXX": "an unknown year",
    "-XXXX": "an unknown year BCE",
    "0005": "5 CE",
    "2004-XX": "a month in 2004",
    "1985-XX-XX": "a day in 1985",
    "1985-04-XX": "a day in April 1985",
    "0000": "1 BCE",
    "-0043-03-15": "15 March 44 BCE",
    "Y170000002": "year 170000002",
    "Y-17000": "year 17001 BCE",
    "2015-01/2016-07": "January 2015 to July 2016",
    "2015~/2016?": "about 2015 to 2016 (uncertain)",
    "2019-05/..": "since May 2019",
    "2019-05/": "from May 2019, end unknown",
    "../2019-05": "until May 2019",
    "/2019-05": "until May 2019, start unknown",
}


@pytest.mark.parametrize("text", WORDS)
def test_every_construct_has_words(text: str) -> None:
    assert in_words(text) == WORDS[text]


@pytest.mark.parametrize("text", ["", "soon", "2015-13"])
def test_what_is_no_date_comes_back_as_it_is(text: str) -> None:
    assert in_words(text) == text


@given(st.one_of(dates, st.sampled_from(sorted(VALID))))
def test_words_hold_no_mark_of_the_notation(text: str) -> None:
    words = in_words(text)
    assert words
    assert not set(words) & set("/?~%X{}")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (Day(2021, 8, 26), "26 August 2021"),
        (Day(-99, 1, 1), "1 January 100 BCE"),
        (Day(12345, 12, 31), "31 December 12345"),
    ],
)
def test_any_day_has_words(day: Day, words: str) -> None:
    assert day_in_words(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (Day(2021, 8, 26), "26 Aug 2021"),
        (Day(5, 5, 1), "1 May 5"),
        (Day(-43, 3, 15), "15 Mar 44 BCE"),
    ],
)
def test_any_day_has_few_letters(day: Day, words: str) -> None:
    assert short_day(day) == words


ISO = {
    "": "?",
    "2015-02-09": "2015-02-09",
    "2016?": "2016?",
    "2015/2016": "2015 – 2016",
    "2015/..": "2015 –",
    "../2015": "– 2015",
    "2015/": "2015 – ?",
    "/2015": "? – 2015",
}


@pytest.mark.parametrize("text", ISO)
def test_a_narrow_column_shows_iso(text: str) -> None:
    assert iso(text) == ISO[text]
