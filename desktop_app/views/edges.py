"""How much is left free at both ends of what a sheet shows: little where it is narrow."""

LEAST_EDGE, MOST_EDGE = 10, 28

_NEEDED = 560
"""Pixels of width below which little is left free."""


def edge(width: int) -> int:
    """Pixels left free at each end of what is so wide."""
    return MOST_EDGE if width >= _NEEDED else LEAST_EDGE
