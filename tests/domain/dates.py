"""EDTF texts of every construct, drawn at random."""

from calendar import monthrange

from hypothesis import strategies as st

from desktop_app.domain.edtf import Day, read

days = st.builds(
    lambda year, month, day: Day(year, month, min(day, monthrange(2000 + year % 400, month)[1])),
    st.integers(-9999, 9999),
    st.integers(1, 12),
    st.integers(1, 31),
)
years = st.integers(0, 9999).map(lambda year: f"{year:04d}")
months = st.builds("{}-{:02d}".format, years, st.integers(1, 12))
points = st.one_of(
    years,
    months,
    days.map(str),
    st.builds("{}-{}".format, years, st.sampled_from([21, 22, 23, 24, "XX", "XX-XX"])),
    months.map("{}-XX".format),
    st.sampled_from(["201X", "20XX", "2XXX", "XXXX", "-201X", "Y12345", "Y-98765"]),
)
marked = st.builds("{}{}".format, points, st.sampled_from(["", "?", "~", "%"]))
dates = st.one_of(
    marked,
    st.builds("{}/{}".format, marked, marked).filter(lambda text: read(text) is not None),
    st.builds("{}/{}".format, marked, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), marked),
)

Span = tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]

VALID: dict[str, Span] = {
    # Level 0: dates, times, intervals
    "1985": ((1985, 1, 1), (1985, 12, 31)),
    "1985-04": ((1985, 4, 1), (1985, 4, 30)),
    "1985-04-12": ((1985, 4, 12), (1985, 4, 12)),
    "2000-02": ((2000, 2, 1), (2000, 2, 29)),
    "1900-02": ((1900, 2, 1), (1900, 2, 28)),
    "0000": ((0, 1, 1), (0, 12, 31)),
    "0000-02-29": ((0, 2, 29), (0, 2, 29)),
    "1985-04-12T23:20:30": ((1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30Z": ((1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30-04": ((1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30+04:30": ((1985, 4, 12), (1985, 4, 12)),
    "-0044-03-15T12:00:00Z": ((-44, 3, 15), (-44, 3, 15)),
    "1964/2008": ((1964, 1, 1), (2008, 12, 31)),
    "2004-06/2006-08": ((2004, 6, 1), (2006, 8, 31)),
    "2004-02-01/2005-02-08": ((2004, 2, 1), (2005, 2, 8)),
    "2004-02-01/2005-02": ((2004, 2, 1), (2005, 2, 28)),
    "2005/2006-02": ((2005, 1, 1), (2006, 2, 28)),
    "2004/2004": ((2004, 1, 1), (2004, 12, 31)),
    # Level 1: years beyond four digits, negative years
    "Y170000002": ((170000002, 1, 1), (170000002, 12, 31)),
    "Y-170000002": ((-170000002, 1, 1), (-170000002, 12, 31)),
    "-1985": ((-1985, 1, 1), (-1985, 12, 31)),
    "-1985-04": ((-1985, 4, 1), (-1985, 4, 30)),
    "-0004-02-29": ((-4, 2, 29), (-4, 2, 29)),
    # Level 1: seasons
    "2001-21": ((2001, 3, 1), (2001, 5, 31)),
    "2001-22": ((2001, 6, 1), (2001, 8, 31)),
    "2001-23": ((2001, 9, 1), (2001, 11, 30)),
    "2001-24": ((2001, 12, 1), (2002, 2, 28)),
    "2003-24": ((2003, 12, 1), (2004, 2, 29)),
    # Level 1: qualification of the whole date
    "1984?": ((1984, 1, 1), (1984, 12, 31)),
    "2004-06~": ((2004, 6, 1), (2004, 6, 30)),
    "2004-06-11%": ((2004, 6, 11), (2004, 6, 11)),
    "2001-21~": ((2001, 3, 1), (2001, 5, 31)),
    "1984?/2004-06~": ((1984, 1, 1), (2004, 6, 30)),
    # Level 1: unspecified digits from the right
    "201X": ((2010, 1, 1), (2019, 12, 31)),
    "20XX": ((2000, 1, 1), (2099, 12, 31)),
    "2XXX": ((2000, 1, 1), (2999, 12, 31)),
    "XXXX": ((0, 1, 1), (9999, 12, 31)),
    "-201X": ((-2019, 1, 1), (-2010, 12, 31)),
    "2004-XX": ((2004, 1, 1), (2004, 12, 31)),
    "1985-04-XX": ((1985, 4, 1), (1985, 4, 30)),
    "1985-XX-XX": ((1985, 1, 1), (1985, 12, 31)),
    "201X~": ((2010, 1, 1), (2019, 12, 31)),
    # Level 1: open and unknown ends
    "1985-04-12/..": ((1985, 4, 12), None),
    "1985/..": ((1985, 1, 1), None),
    "../1985-04": (None, (1985, 4, 30)),
    "1985-04-12/": ((1985, 4, 12), None),
    "/1985": (None, (1985, 12, 31)),
    "1984~/..": ((1984, 1, 1), None),
}
"""The first and the last day of every construct of EDTF, as its specification has them."""
