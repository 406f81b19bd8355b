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
