"""How many were killed in several atrocities, by the best count of each."""

from collections.abc import Mapping

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.records.common import Range


class Toll(msgspec.Struct, frozen=True):
    """Sums over atrocities, and how many there are with and without a best count.

    Where a low or a high count is not known, the best one stands for it; the bounds of those
    without a best count are in the sums too, as in the pictures of the same atrocities.
    """

    best: int = 0
    low: int = 0
    high: int = 0
    counted: int = 0
    without: int = 0


def toll(killed: Mapping[Range, int]) -> Toll:
    """The toll of so many atrocities of each count."""
    best = low = high = counted = without = 0
    for count, times in killed.items():
        if count.best is None:
            without += times
            least = count.low or 0
            low += times * least
            high += times * (least if count.high is None else count.high)
            continue
        counted += times
        best += times * count.best
        low += times * (count.best if count.low is None else count.low)
        high += times * (count.best if count.high is None else count.high)
    return Toll(best, low, high, counted, without)


def in_words(killed: Toll) -> str:
    """As in: 2600 killed by best counts (2091–2790); 2 without a best count."""
    if not (killed.counted or killed.low):
        return _("the number of killed is not known")
    low, best, high = map(number, (killed.low, killed.best, killed.high))
    if not killed.counted:
        text = _("at least {low} killed").format(low=low)
    elif low == best == high:
        text = _("{best} killed by best counts").format(best=best)
    else:
        told = _("{best} killed by best counts ({low}–{high})")
        text = told.format(best=best, low=low, high=high)
    if not killed.without:
        return text
    return _("{toll}; {count} without a best count").format(toll=text, count=number(killed.without))
