"""Round figures along the axis of a picture."""

from math import floor, log10


def ticks(top: float, most: int = 3) -> tuple[int, ...]:
    """At most `most` whole round figures above 0 and up to `top`, evenly apart."""
    if top < 1:
        return ()
    step = 10 ** max(0, floor(log10(top / most)) if top > most else 0)
    for factor in (1, 2, 5, 10, 20, 50):
        if top // (step * factor) <= most:
            step *= factor
            break
    return tuple(range(step, int(top) + 1, step))
