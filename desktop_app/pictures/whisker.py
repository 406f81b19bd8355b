"""Lines from a low to a high figure, with a cap at each end."""

from desktop_app.pictures.marks import Ink, Look, Mark, Path


def upright(x: float, low: float, high: float, *, cap: float, faint: bool = False) -> Mark:
    """Over a column at x, between two heights of the picture."""
    ends = ((x - cap, high), (x + cap, high), (x, high), (x, low), (x - cap, low), (x + cap, low))
    return Mark(Path(ends), Look(line=Ink.TEXT, width=1, faint=faint))


def lying(y: float, low: float, high: float, *, cap: float) -> Mark:
    """Over a bar at y, from left to right."""
    ends = ((low, y - cap), (low, y + cap), (low, y), (high, y), (high, y - cap), (high, y + cap))
    return Mark(Path(ends), Look(line=Ink.TEXT, width=1))
