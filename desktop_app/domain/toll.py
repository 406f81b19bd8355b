"""How many were killed in several atrocities, by the best count of each."""

from collections.abc import Mapping

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number, spread
from desktop_app.domain.records.common import Range


class Toll(msgspec.Struct, frozen=True):
    """Sums over atrocities, and how many there are with and without a best count.

    Where a low or a high count is not known, the best one stands for it; the bounds of those
    without a best count are in the sums too, as in the pictures of the same atrocities. Of those
    without one, `unknown` have no bounds either.
    """

    best: int = 0
    low: int = 0
    high: int = 0
    counted: int = 0
    without: int = 0
    unknown: int = 0


def toll(killed: Mapping[Range, int]) -> Toll:
    """The toll of so many atrocities of each count."""
    best = low = high = counted = without = unknown = 0
    for count, times in killed.items():
        if count.best is None:
            without += times
            if count.low is None and count.high is None:
                unknown += times
            least = count.low or 0
            low += times * least
            high += times * (least if count.high is None else count.high)
            continue
        counted += times
        best += times * count.best
        low += times * (count.best if count.low is None else count.low)
        high += times * (count.best if count.high is None else count.high)
    return Toll(best, low, high, counted, without, unknown)


def in_words(killed: Toll) -> str:
    """As in: 2590 killed by best counts, 2101–2830 with the 2 that have none."""
    if not (killed.counted or killed.low):
        return _("the number of killed is not known")
    low, best, high = map(number, (killed.low, killed.best, killed.high))
    attacks = killed.counted + killed.without
    if not killed.counted:
        text = _("at least {low} killed").format(low=low)
        return _("{toll}; {without}").format(toll=text, without=no_best(killed.without, attacks))
    if killed.without > killed.unknown:
        bounded = killed.without - killed.unknown
        text = with_bounded(killed.best, killed.low, killed.high, bounded)
    elif low == best == high:
        text = _("{best} killed by best counts").format(best=best)
    else:
        told = _("{best} killed by best counts ({low}–{high})")
        text = told.format(best=best, low=low, high=high)
    if killed.unknown:
        text = _("{toll}; {without}").format(toll=text, without=no_count(killed.unknown, attacks))
    return text


def with_bounded(best: int, low: int, high: int, without: int) -> str:
    """Best counts, and bounds in which so many attacks without a best count are held, too."""
    told = ngettext(
        "{best} killed by best counts, {bounds} with the one that has none",
        "{best} killed by best counts, {bounds} with the {without} that have none",
        without,
    )
    bounds = spread(Range(low=low, high=high))
    return told.format(best=number(best), bounds=bounds, without=number(without))


def no_best(count: int, attacks: int) -> str:
    """How many of some attacks have no best count."""
    return _("{count} of {attacks} without a best count").format(
        count=number(count), attacks=number(attacks)
    )


def no_count(count: int, attacks: int) -> str:
    """How many of some attacks have no figure at all."""
    return _("{count} of {attacks} without any count").format(
        count=number(count), attacks=number(attacks)
    )
