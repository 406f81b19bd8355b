"""Counted numbers as a person reads them: unknown is said, never shown as 0."""

from desktop_app import gettext as _
from desktop_app.domain.records.common import Range

_THIN_SPACE = "\u202f"


def number(value: int) -> str:
    """Digits in groups of three, parted by a thin space from five digits on."""
    return f"{value:,}".replace(",", _THIN_SPACE) if abs(value) >= 10_000 else str(value)


def and_more(left: int) -> str:
    """The last line of a list that names only some."""
    return _("and {count} more").format(count=number(left))


def best(count: Range) -> str:
    """The single figure for a column: the best one, else the bounds that are known, else "?"."""
    if count.best is not None:
        return number(count.best)
    return spread(count) or "?"


def brief(count: Range) -> str:
    """The same for a narrow column: "183", "3–9", "3+", "≤9", "?"."""
    if count.best is None and count.high is None and count.low is not None:
        return f"{number(count.low)}+"
    if count.best is None and count.low is None and count.high is not None:
        return f"≤{number(count.high)}"
    return best(count)


def spread(count: Range) -> str:
    """The bounds: "170–183", "at least 30", "up to 9"; empty where no bound is known."""
    if count.low is not None and count.low == count.high:
        return number(count.low)
    if count.low is not None and count.high is not None:
        return f"{number(count.low)}–{number(count.high)}"
    if count.low is not None:
        return _("at least {low}").format(low=number(count.low))
    if count.high is not None:
        return _("up to {high}").format(high=number(count.high))
    return ""


def in_full(count: Range) -> str:
    """Figure and bounds: "183 (170–183)"; "not known" where nothing is."""
    bounds = spread(count)
    if count.best is None:
        return bounds or _("not known")
    if not bounds or bounds == number(count.best):
        return number(count.best)
    return f"{number(count.best)} ({bounds})"
