"""The stretch that one sees of a time: zoomed about the pointer, moved, never beyond its ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.pictures.timeline_span import SHORTEST, moved, zoomed

SPANS = st.tuples(st.floats(0, 9000), st.floats(SHORTEST, 900)).map(lambda p: (p[0], p[0] + p[1]))
WHOLE = (0.0, 10_000.0)


@settings(max_examples=100)
@given(SPANS, st.floats(0.05, 20), st.floats(0, 1))
def test_zooming_keeps_the_day_under_the_pointer(
    span: tuple[float, float], factor: float, part: float
) -> None:
    first, last = zoomed(span, WHOLE, factor, part)
    assert first + 1e-6 >= 0
    assert last <= 10_000 + 1e-6
    assert last - first >= SHORTEST - 1e-6
    day = span[0] + part * (span[1] - span[0])
    if first > 1e-6 and last < 10_000 - 1e-6:
        assert first + part * (last - first) == pytest.approx(day, abs=1e-3)


@settings(max_examples=60)
@given(SPANS, st.floats(-5, 5))
def test_moving_keeps_the_length_and_stays_inside(span: tuple[float, float], share: float) -> None:
    first, last = moved(span, WHOLE, share)
    assert last - first == pytest.approx(span[1] - span[0])
    assert -1e-6 <= first < last <= 10_000 + 1e-6
