import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.date_input import understand
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day, Edtf, Point, parse, read
from tests.domain.dates import VALID, dates

PLAIN = {
    "Feb 2015": "2015-02",
    "feb. 2015": "2015-02",
    "February, 2015": "2015-02",
    "Sept 2015": "2015-09",
    "2015 February": "2015-02",
    "in May 2019": "2019-05",
    "2015": "2015",
    "about 2016": "2016~",
    "c. 2016": "2016~",
    "c2016": "2016~",
    "ca. May 2016": "2016-05~",
    "circa 12 May 2016": "2016-05-12~",
    "around 2016?": "2016%",
    "2016?": "2016?",
    "2016 ?": "2016?",
    "2016 (uncertain)": "2016?",
    "possibly 2016": "2016?",
    "May 2016?": "2016-05?",
    "~2016": "2016~",
    "about 2015-2016": "2015~/2016~",
    "spring 2019": "2019-21",
    "Summer of 2019": "2019-22",
    "fall 2019": "2019-23",
    "winter 2019": "2019-24",
    "winter 2019/20": "2019-24",
    "winter 2019–2020": "2019-24",
    "12.5.2020": "2020-05-12",
    "12. 5. 2020": "2020-05-12",
    "12/05/2020": "2020-05-12",
    "5/13/2020": "2020-05-13",
    "13/5/2020": "2020-05-13",
    "12.5.20": "2020-05-12",
    "12.5.99": "1999-05-12",
    "2020/5/12": "2020-05-12",
    "2020-5-12": "2020-05-12",
    "2020.05.12": "2020-05-12",
    "20200512": "2020-05-12",
    "05/2020": "2020-05",
    "2020/05": "2020-05",
    "May 12, 2020": "2020-05-12",
    "12 May 2020": "2020-05-12",
    "12th of May, 2020": "2020-05-12",
    "Tuesday, 12 May 2020": "2020-05-12",
    "12-May-2020": "2020-05-12",
    "١٢ May ٢٠٢٠": "2020-05-12",
    "2015-2016": "2015/2016",
    "2015–2016": "2015/2016",
    "2015 to 2016": "2015/2016",
    "2015 / 2016": "2015/2016",
    "2015-16": "2015/2016",
    "2019/20": "2019/2020",
    "between 2015 and May 2016": "2015/2016-05",
    "from 2015 to 2016": "2015/2016",
    "May–June 2020": "2020-05/2020-06",
    "12-15 May 2020": "2020-05-12/2020-05-15",
    "May 12–15, 2020": "2020-05-12/2020-05-15",
    "28 May to 2 June 2020": "2020-05-28/2020-06-02",
    "spring to autumn 2019": "2019-21/2019-23",
    "from May 2019": "2019-05/..",
    "since May 2019": "2019-05/..",
    "May 2019 onwards": "2019-05/..",
    "2019 to present": "2019/..",
    "2019 -": "2019/..",
    "2019 to unknown": "2019/",
    "unknown to 2019": "/2019",
    "until 2017": "../2017",
    "by 2017": "../2017",
    "before 2017": "/2016",
    "before May 2017": "/2017-04",
    "before January 2017": "/2016-12",
    "after 31 Dec 2017": "2018-01-01/",
    "unknown": "XXXX",
    "the 1990s": "199X",
    "90s": "199X",
    "19th century": "18XX",
    "early 2019": "2019-01/2019-04",
    "mid-2019": "2019-05/2019-08",
    "late August 2021": "2021-08-21/2021-08-31",
    "end of February 2020": "2020-02-21/2020-02-29",
    "first half of 2019": "2019-01/2019-06",
    "1st half of 2019": "2019-01/2019-06",
    "last quarter of 2019": "2019-10/2019-12",
    "Q3 2019": "2019-07/2019-09",
    "late 2019 to early 2020": "2019-09/2020-04",
    "a day in May 2015": "2015-05-XX",
    "44 BC": "-0043",
    "15 March 44 B.C.": "-0043-03-15",
    "AD 79": "0079",
    "201x": "201X",
    " 2015-02-09 ": "2015-02-09",
    "2015-02-09T12:00:00Z": "2015-02-09T12:00:00Z",
    "today": "2021-08-27",
    "yesterday": "2021-08-26",
    "last Monday": "2021-08-23",
    "Thursday": "2021-08-26",
    "3 days ago": "2021-08-24",
    "two weeks ago": "2021-08-13",
    "last month": "2021-07",
    "this year": "2021",
    "26 aug 21": "2021-08-26",
    "26 Aug '21": "2021-08-26",
    "26-Aug-21": "2021-08-26",
    "26AUG21": "2021-08-26",
    "Aug 26, 21": "2021-08-26",
    "Sep 11 01": "2001-09-11",
    "Dec 25, ’99": "1999-12-25",
    "Aug '21": "2021-08",
    "Aug 99": "1999-08",
    "the '90s": "199X",
    "26 8 2021": "2021-08-26",
    "26 08 21": "2021-08-26",
    "2021 08 26": "2021-08-26",
    "26. August 2021": "2021-08-26",
    "August 26,2021.": "2021-08-26",
    "(2016)": "2016",
    "[May 2016]": "2016-05",
    "during May 2016": "2016-05",
    "as of 26 Aug 2021": "2021-08-26",
    "on or about 26 August 2021": "2021-08-26~",
    "o/a 26 Aug 2021": "2021-08-26~",
    "est. 2016": "2016~",
    "2016-ish": "2016~",
    "2016 (approx.)": "2016~",
    "2016 or so": "2016~",
    "presumably 2016": "2016?",
    "believed to be 2016": "2016?",
    "?2016": "2016?",
    "undated": "XXXX",
    "n.d.": "XXXX",
    "no earlier than May 2016": "2016-05/",
    "not later than 2016": "/2016",
    "2Q 2019": "2019-04/2019-06",
    "second half of May 2019": "2019-05-16/2019-05-31",
    "first week of August 2021": "2021-08-01/2021-08-07",
    "last week of February 2020": "2020-02-23/2020-02-29",
    "week of 26 August 2021": "2021-08-23/2021-08-29",
    "2015 or 2016": "2015/2016",
    "May or June 2016": "2016-05/2016-06",
    "night of 26-27 August 2021": "2021-08-26/2021-08-27",
    "early morning of 26 August 2021": "2021-08-26",
    "26 August 2021, 5:50 p.m.": "2021-08-26",
    "2021-08-26 17:50": "2021-08-26",
    "2021-08-26T17:50": "2021-08-26",
    "17:50 on 26 Aug 2021": "2021-08-26",
}
TODAY = Day(2021, 8, 27)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_become_dates(text: str) -> None:
    assert understand(text, TODAY).edtf == PLAIN[text]
    assert understand(text.upper(), TODAY).edtf == PLAIN[text]


@pytest.mark.parametrize("text", ["12/5/2020", "12.5.2020", "1-2-2020"])
def test_two_readings_are_told_apart(text: str) -> None:
    first, second, year = text.replace("/", "-").replace(".", "-").split("-")
    assert f"{year}-{int(first):02d}-{int(second):02d}" in understand(text).remark


@pytest.mark.parametrize(
    "text",
    ["2015 or 2016", "26 August 2021 (evening)", "week of 26 August 2021", "early May 2016"],
)
def test_a_reading_that_leaves_something_out_says_so(text: str) -> None:
    assert understand(text).remark


@pytest.mark.parametrize("text", ["26 August", "26.8.", "August", "Aug 21"])
def test_without_a_year_it_says_how_to_add_one(text: str) -> None:
    understood = understand(text)
    assert not understood.edtf
    proposed = understood.remark.split("“")[-1].rstrip("”.")
    assert understand(proposed).edtf.startswith("2021-08"), understood.remark


def test_other_calendars_are_not_taken_for_ours() -> None:
    assert understand("1400 AH").edtf == understand("4 Shahrivar 1400 SH").edtf == ""
    assert "Gregorian" in understand("1400 AH").remark


@pytest.mark.parametrize("text", ["13/5/2020", "5.5.2020", "2020-05-12", "12 May 2020", "2015-16"])
def test_one_reading_needs_no_remark(text: str) -> None:
    assert not understand(text).remark


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "12",
        "May",
        "5/2020/7",
        "45 May 2020",
        "31 Feb 2015",
        "2016 to 2015",
        "today",
        "0 BC",
    ],
)
def test_what_is_no_date_says_what_to_do(text: str) -> None:
    understood = understand(text)
    assert not understood.edtf
    assert understood.remark.endswith(".")


def test_nothing_is_nothing() -> None:
    assert understand("  ").edtf == ""
    assert understand("  ").remark == ""


@given(st.one_of(dates, st.sampled_from(sorted(VALID))))
def test_the_words_of_a_date_read_back_to_it(text: str) -> None:
    understood = understand(in_words(text))
    assert _meaning(parse(understood.edtf)) == _meaning(parse(text)), (in_words(text), understood)
    assert not understood.remark


@given(dates)
def test_edtf_is_taken_as_it_is(text: str) -> None:
    assert understand(text).edtf == text


WORDS = (
    "about from to until since before after between and early late mid first half of may march "
    "12 5 2020 20 44 bce winter spring - – / . ? ~ % X , () unknown some year day in a today "
    "0 99999999999999 century s q2 .."
)
TOKENS = st.lists(st.sampled_from(sorted(WORDS.split(" "))))


@given(st.one_of(st.text(), TOKENS.map(" ".join), TOKENS.map("".join)))
def test_any_text_is_a_date_or_says_what_to_do(text: str) -> None:
    understood = understand(text, TODAY)
    assert bool(text.strip()) == bool(understood.edtf or understood.remark)
    assert not understood.edtf or read(understood.edtf)


def _meaning(date: Edtf) -> tuple[object, ...]:
    return (
        _point(date.start),
        _point(date.end),
        date.interval,
        date.open_start,
        date.open_end,
    )


def _point(point: Point | None) -> tuple[object, ...]:
    if point is None:
        return ()
    return point.precision, point.earliest, point.latest, point.uncertain, point.approximate
