"""EDTF levels 0 and 1, after https://www.loc.gov/standards/datetime/."""

import re
import warnings

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day, EdtfError, order_of, parse, read

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle

from tests.domain.dates import VALID, Span, dates, days, marked


def span(text: str) -> Span:
    date = parse(text)
    return date.earliest, date.latest


INVALID = [
    *("", " ", "now", "198", "19850412", "1985-4", "1985-04-1", "1985-4-12", "85-04-12", "+1985"),
    *("1985-13", "1985-00", "1985-20", "1985-25", "1985-04-00", "1985-04-31", "2001-02-29"),
    *("1900-02-29", "-0100-02-29", "-0000", "-0000-01", "-0000-01-01", "1985-W15", "1985-102"),
    *("1985-04-12T", "1985-04-12T24:00:00", "1985-04-12T23:60:30", "1985-04-12T23:20:60"),
    *("1985-04-12T23:20", "1985-04-12T23:20:30z", "1985-04-12T23:20:30+0430", "1985-04T10:00:00"),
    *("1985-04-12 23:20:30", "1985T10:00:00", "1985-04-12?T10:00:00", "1985-04-XXT10:00:00"),
    *("2004-XX-XXT10:00:00", "Y123456789T10:00:00", "1985-04-12T23:20:30.5", "T23:20:30"),
    *("Y2000", "Y0170000", "Y", "Y17000-01", "y17000", "Y1234567890123"),
    *("1985-21-05", "1985-24-XX", "-24"),
    *("?1984", "1984??", "1984?~", "1984-06?-11", "1984-?06", "1984-06-11 ?", "?", "~"),
    *("X985", "1X85", "XX85", "198x", "1985-X4", "1985-0X", "1985-04-1X", "1985-XX-12", "201X-04"),
    *("/", "..", "../..", "/..", "../", "1985//1986", "1985/1986/1987", "1985/...", "1985/."),
    *("2008/1964", "2004-06/2004-05", "1985-04-12T23:20:30/1986", "1985/1986-04-12T23:20:30Z"),
    *("1985-04-12/open", "1985/unknown", "1985 / 1986", "[1667,1668]", "{1960}", "1985-04-12\n"),
    *("١٩٨٥", "1985-04-1２", "1985-04-12T2٣:20:30", "１９８５", "1985–04–12", "\x00", "\ud800"),
]  # fmt: skip


@pytest.mark.parametrize("text", VALID)
def test_every_construct_covers_its_days(text: str) -> None:
    assert span(text) == VALID[text]
    assert parse(text).text == text


@pytest.mark.parametrize("text", INVALID, ids=ascii)
def test_what_is_no_date_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    sentence = str(refusal.value).removeprefix(f"“{text}” ")
    assert re.fullmatch(r"(is|names|ends) [^\n]+\.", sentence)
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1984", False, False),
        ("1984?", True, False),
        ("1984~", False, True),
        ("1984%", True, True),
    ],
)
def test_a_mark_says_what_is_in_doubt(text: str, uncertain: bool, approximate: bool) -> None:
    start = parse(text).start
    assert start is not None
    assert (start.uncertain, start.approximate) == (uncertain, approximate)


def test_a_mark_is_of_its_own_end() -> None:
    date = parse("1984?/2004-06~")
    assert date.start is not None
    assert date.end is not None
    assert (date.start.uncertain, date.end.uncertain) == (True, False)
    assert (date.start.approximate, date.end.approximate) == (False, True)
    assert date.uncertain
    assert parse("1984/2004?").uncertain
    assert not parse("1984/2004~").uncertain


def test_an_open_end_is_not_an_unknown_one() -> None:
    assert [(d.open_start, d.open_end) for d in map(parse, ("1985/..", "../1985"))] == [
        (False, True),
        (True, False),
    ]
    assert not any(d.open_start or d.open_end for d in map(parse, ("1985/", "/1985", "1985")))


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        *[("1985-04-12", True), ("1985-04-12T23:20:30Z", True), ("1985-04-12/1985-04-12", False)],
        *[("1985-04-12?", False), ("1985-04-12~", False), ("1985-04", False), ("/1985", False)],
    ],
)
def test_exact_is_one_day_without_doubt(text: str, exact: bool) -> None:
    assert parse(text).exact is exact


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        *[("1985-04-12", "day"), ("1985-04", "month"), ("1985-04-XX", "month")],
        *[("1985-24", "season"), ("1985", "year"), ("1985-XX", "year"), ("Y19850", "year")],
        *[("198X", "decade"), ("19XX", "century"), ("1XXX", "millennium"), ("XXXX", "unknown")],
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, precision: str) -> None:
    start = parse(text).start
    assert start is not None
    assert start.precision == precision


# Order


def test_dates_are_in_the_order_of_what_they_cover() -> None:
    texts = ["../1900", "/1901", "-0044", "0000", "19XX", "1985", "1985/..", "1985-04", "1985-05"]
    mixed = sorted(texts)
    assert mixed != texts
    assert sorted(mixed, key=lambda text: parse(text).sort_key) == texts


def test_what_is_no_date_comes_before_all_that_are() -> None:
    texts = ["soon", "-0100", "0000", "2021-08", "2021-08-26", "2021-13"]
    assert sorted(texts, key=order_of) == [
        "soon",
        "2021-13",
        "-0100",
        "0000",
        "2021-08",
        "2021-08-26",
    ]


@given(dates)
def test_what_a_date_covers_does_not_end_before_it_starts(text: str) -> None:
    date = parse(text)
    assert date.earliest or date.latest
    if date.earliest and date.latest:
        assert date.earliest <= date.latest


@given(st.lists(dates, min_size=3, max_size=3, unique=True))
def test_the_order_is_total(texts: list[str]) -> None:
    a, b, c = sorted((parse(text) for text in texts), key=lambda date: date.sort_key)
    assert a.sort_key < b.sort_key < c.sort_key
    assert len({date.sort_key for date in (a, b, c)}) == 3


@given(days, days)
def test_days_compare_as_their_dates_do(a: Day, b: Day) -> None:
    assert (a < b) == (parse(str(a)).sort_key < parse(str(b)).sort_key)


@given(days)
@example(Day(-100, 1, 1))
def test_a_day_and_its_text_are_the_same(day: Day) -> None:
    if not (day.year == 0 and str(day).startswith("-")):
        assert span(str(day)) == (day, day)


# The oracle

OUTSIDE_THE_ORACLE = {
    "2001-24": "winter goes on to the end of February; edtf ends it with the year",
    "1985/..": "edtf fails on an open end",
    "../1985": "edtf fails on an open start",
    "1985/": "edtf lets an unknown end be ten years off; here it is not known",
    "/1985": "edtf lets an unknown start be ten years off; here it is not known",
    "Y12345~": "edtf has no qualification of a long year",
    "2001-21~": "edtf has no qualification of a season",
    "XXXX?": "edtf has no qualification of an unknown year",
    "1707-01~/20XX": "edtf reads no unspecified digits beside a mark in an interval",
}
"""One text of each kind that the oracle reads otherwise, and why we differ."""


def of_oracle(text: str) -> Span:
    date = oracle.parse_edtf(text)
    return tuple(date.lower_strict()[:3]), tuple(date.upper_strict()[:3])


@pytest.mark.parametrize("text", OUTSIDE_THE_ORACLE)
def test_we_differ_from_the_oracle_where_we_say_so(text: str) -> None:
    try:
        found: Span | None = of_oracle(text)
    except (TypeError, oracle.EDTFParseException):
        found = None
    assert span(text) != found


def shared(text: str) -> bool:
    """Whether a single date is of no kind in which we differ."""
    plain = text.rstrip("?~%")
    winter = plain[4:] == "-24"
    unmarked = plain[0] == "Y" or plain == "XXXX" or plain[4:] in {"-21", "-22", "-23"}
    return not winter and (text == plain or not unmarked)


agreed = marked.filter(shared)
pairs = (
    st.tuples(agreed, agreed)
    .map(lambda ends: sorted(ends, key=lambda end: parse(end).sort_key))
    .filter(lambda ends: not set("XY") & set("".join(ends)))
    .map("/".join)
    .filter(lambda text: read(text) is not None)
)


@settings(max_examples=60)
@given(st.one_of(agreed, pairs))
def test_we_cover_the_same_days_as_the_oracle(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert span(text) == of_oracle(text)


# Anything at all

LETTERS = "0123456789-/XYT:Z+?~%. \u0661"


@given(st.one_of(st.text(), st.text(LETTERS, max_size=24), dates.map(lambda t: t + "0")))
def test_any_text_is_a_date_or_an_edtf_error(text: str) -> None:
    try:
        date = parse(text)
    except EdtfError as error:
        assert str(error).endswith(".")  # noqa: PT017
    else:
        assert date.text == text
        assert text.isascii()
