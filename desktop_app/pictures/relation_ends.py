"""Where lines begin and end: at the edges of the names that they link, which have round ends."""

from collections.abc import Sequence
from math import hypot, sqrt

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_routes import is_within


def between(points: Sequence[Point], first: Box, last: Box) -> tuple[Point, ...]:
    """The part of a line from its way out of the first box to its way into the last one."""
    outside = _leaving(points, first)
    return tuple(reversed(_leaving(tuple(reversed(outside)), last)))


def _leaving(points: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The line without its beginning in the box."""
    for at, point in enumerate(points):
        if not _within_round(box, point):
            return (_way_out(points[at - 1], point, box), *points[at:]) if at else tuple(points)
    return tuple(points)


def _within_round(box: Box, at: Point) -> bool:
    if not is_within(box, at):
        return False
    reach = min(box[2] - box[0], box[3] - box[1]) / 2
    right = max(box[0] + reach - at[0], at[0] - box[2] + reach, 0.0)
    down = max(box[1] + reach - at[1], at[1] - box[3] + reach, 0.0)
    return right * right + down * down < reach * reach


def _way_out(a: Point, b: Point, box: Box) -> Point:
    """Where a straight line from a point in a box with round ends leaves it."""
    right, down = b[0] - a[0], b[1] - a[1]
    share = min(_until(a[0], b[0], box[0], box[2]), _until(a[1], b[1], box[1], box[3]))
    reach = min(box[2] - box[0], box[3] - box[1]) / 2
    x, y = a[0] + right * share, a[1] + down * share
    middle = (
        min(max(x, box[0] + reach), box[2] - reach),
        min(max(y, box[1] + reach), box[3] - reach),
    )
    if hypot(x - middle[0], y - middle[1]) > reach:
        off, below = a[0] - middle[0], a[1] - middle[1]
        square = right * right + down * down
        half = off * right + below * down
        rest = half * half - square * (off * off + below * below - reach * reach)
        share = (sqrt(max(rest, 0.0)) - half) / square
    return a[0] + right * share, a[1] + down * share


def _until(begin: float, end: float, low: float, high: float) -> float:
    """The share of the way from within two bounds to one of them."""
    if begin == end:
        return 1.0
    return ((high if end > begin else low) - begin) / (end - begin)
