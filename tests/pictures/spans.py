"""EDTF dates of the last decades, and none."""

from hypothesis import strategies as st

_year = st.integers(1990, 2026)
_month = st.integers(1, 12)
_points = st.one_of(
    _year.map(str),
    st.builds("{}-{:02d}".format, _year, _month),
    st.builds("{}-{:02d}-{:02d}".format, _year, _month, st.integers(1, 28)),
    st.builds("{}{}".format, _year, st.sampled_from(["?", "~"])),
    st.sampled_from(["201X", "XXXX", "2020-22", "2019-05/..", "/2015", "not a date"]),
)
recent = st.one_of(st.just(""), _points)
