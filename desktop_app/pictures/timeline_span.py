"""The span of time that one sees, and how it changes under the hand."""

Span = tuple[float, float]
"""The numbers of the first day and of the day after the last; parts of days count."""

SHORTEST = 12.0
"""Days that a span has at least."""


def zoomed(span: Span, whole: Span, factor: float, part: float) -> Span:
    """A span shorter by a factor; the day at `part` of it (0 left, 1 right) stays where it is."""
    length = span[1] - span[0]
    longest = max(SHORTEST, whole[1] - whole[0])
    shorter = min(longest, max(SHORTEST, length / factor))
    first = span[0] + part * (length - shorter)
    return _within((first, first + shorter), whole)


def moved(span: Span, whole: Span, share: float) -> Span:
    """The span drawn along to the right by a share of its length."""
    away = share * (span[1] - span[0])
    return _within((span[0] - away, span[1] - away), whole)


def around(span: Span, whole: Span, day: float) -> Span:
    """The span as it is where it holds a day, else as long and with the day in its middle."""
    if span[0] <= day < span[1]:
        return span
    half = (span[1] - span[0]) / 2
    return _within((day - half, day + half), whole)


def _within(span: Span, whole: Span) -> Span:
    """The span put where none of it, or as little as can be, lies outside the whole."""
    first, last = span
    if last > whole[1]:
        first, last = first - (last - whole[1]), whole[1]
    if first < whole[0]:
        first, last = whole[0], last + (whole[0] - first)
    return first, last
