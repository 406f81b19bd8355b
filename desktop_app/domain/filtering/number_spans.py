"""Numbers from one to another as a value of a facet: "100-" is 100 or more, "0-9" up to 9."""

import re
from typing import NamedTuple

from desktop_app import gettext as _
from desktop_app.domain.counts import number

_NUMBER = "(0|[1-9][0-9]{0,8})"
_SPAN = re.compile(f"{_NUMBER}-{_NUMBER}?")


class NumberSpan(NamedTuple):
    """From the least to the most; without a most, any number from the least on."""

    least: int
    most: int | None

    def __contains__(self, figure: object) -> bool:
        """Whether a number lies in it."""
        inside = isinstance(figure, int) and figure >= self.least
        return inside and (self.most is None or figure <= self.most)  # type: ignore[operator]

    def __str__(self) -> str:
        """As `read_span` takes it."""
        return f"{self.least}-{'' if self.most is None else self.most}"

    @property
    def in_words(self) -> str:
        """As in: 100 or more; up to 9; 20–99."""
        least = number(self.least)
        if self.most is None:
            return _("{number} or more").format(number=least)
        if self.most == self.least:
            return least
        most = number(self.most)
        if self.least == 0:
            return _("up to {number}").format(number=most)
        return _("{least}–{most}").format(least=least, most=most)


def read_span(text: str) -> NumberSpan | None:
    """The span that a value names, None where it is none or holds no number."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    least, most = int(found[1]), int(found[2]) if found[2] else None
    return NumberSpan(least, most) if most is None or least <= most else None


def span_between(least: str, most: str) -> NumberSpan | None:
    """The span between two numbers as they are typed; None where there is none."""
    low, high = (text.strip().lstrip("0") or text.strip()[:1] for text in (least, most))
    return read_span(f"{low or 0}-{high}") if low or high else None
