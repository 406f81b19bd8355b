import pytest
from hypothesis import given

from desktop_app.domain.date_meaning import meaning
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import parse
from tests.domain.dates import dates

MEANINGS = {
    "2021-08-26": "Thursday, 26 August 2021",
    "-0043-03-15": "15 March 44 BCE",
    "2016~": "about 2016 · 1 January 2016 – 31 December 2016",
    "2015-02-09?": "9 February 2015 (uncertain) · 9 February 2015",
    "2015/2016-02": "2015 to February 2016 · 1 January 2015 – 29 February 2016",
    "2019-05/..": "since May 2019 · from 1 May 2019",
    "/2019-05": "until May 2019, start unknown · up to 31 May 2019",
    "2001-24": "winter 2001–2002 · 1 December 2001 – 28 February 2002",
    "XXXX": "an unknown year",
}


@pytest.mark.parametrize("text", MEANINGS)
def test_a_date_says_the_days_that_it_covers(text: str) -> None:
    assert meaning(parse(text)) == MEANINGS[text]


def test_words_that_are_shown_are_not_said_again() -> None:
    assert meaning(parse("2015"), "2015") == "1 January 2015 – 31 December 2015"
    assert meaning(parse("2021-08-26"), "26 August 2021") == "Thursday, 26 August 2021"


@given(dates)
def test_every_date_has_a_meaning(text: str) -> None:
    assert meaning(parse(text)).endswith(in_words(text)) or in_words(text) in meaning(parse(text))
