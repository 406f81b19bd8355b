"""How many were killed, added up over attacks so that unknown stays unknown."""

from collections.abc import Mapping, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import in_full, number, spread
from desktop_app.domain.records.common import Range

Count = tuple[int, int, int, int, int, int]
"""Best, low, high; 1 without any count; 1 with bounds only; and how deadly."""


class Toll(msgspec.Struct, frozen=True, gc=False):
    """The killed of some attacks.

    `best` adds up the best counts, `low` and `high` the bounds of all that have any figure.
    `unknown` attacks have none, `bounded` ones only bounds.
    """

    attacks: int = 0
    best: int = 0
    low: int = 0
    high: int = 0
    unknown: int = 0
    bounded: int = 0

    @property
    def known(self) -> bool:
        """Whether any attack has a figure."""
        return self.attacks > self.unknown

    @property
    def counted(self) -> int:
        """How many attacks have a best count."""
        return self.attacks - self.unknown - self.bounded

    @property
    def most(self) -> int:
        """The greatest figure that a picture of it must hold."""
        return max(self.low, self.best, self.high)

    @property
    def uncertain(self) -> bool:
        """Whether the bounds say more than the best counts do."""
        return self.known and not self.low == self.best == self.high

    @property
    def in_words(self) -> str:
        """As in: 6 attacks, 312 killed by best counts, 291–350 with the one that has none."""
        attacks = ngettext("{count} attack", "{count} attacks", self.attacks)
        words = [attacks.format(count=number(self.attacks))]
        if self.counted and self.bounded:
            words.append(with_bounded(self.best, self.low, self.high, self.bounded))
        elif self.counted:
            figure = in_full(Range(low=self.low, best=self.best, high=self.high))
            words.append(_("{figure} killed by best counts").format(figure=figure))
        elif self.bounded:
            figure = in_full(Range(low=self.low, high=self.high))
            words.append(_("{figure} killed, no best count").format(figure=figure))
        if self.unknown:
            words.append(no_count(self.unknown, self.attacks))
        return ", ".join(words)


def counts(killed: Range) -> Count:
    """What the count of an attack adds to a toll, and how deadly it makes the attack.

    One without any count is less deadly than one that killed nobody.
    """
    best, low, high = killed.best, killed.low, killed.high
    if best is not None:
        return best, best if low is None else low, best if high is None else high, 0, 0, best
    if low is None and high is None:
        return 0, 0, 0, 1, 0, -1
    most = high if high is not None else low or 0
    return 0, low or 0, most, 0, 1, most


def toll(killed: Mapping[Range, int]) -> Toll:
    """The toll of so many attacks of each count."""
    each = [(times, counts(count)) for count, times in killed.items()]
    best, low, high, unknown, bounded = (
        sum(times * figures[at] for times, figures in each) for at in range(5)
    )
    return Toll(sum(killed.values()), best, low, high, unknown, bounded)


def summed(tolls: Sequence[Toll]) -> Toll:
    """Several tolls added up."""
    return Toll(
        sum([each.attacks for each in tolls]),
        sum([each.best for each in tolls]),
        sum([each.low for each in tolls]),
        sum([each.high for each in tolls]),
        sum([each.unknown for each in tolls]),
        sum([each.bounded for each in tolls]),
    )


def killed_in_words(killed: Toll) -> str:
    """As in: 2590 killed by best counts, 2101–2830 with the 2 that have none."""
    if not (killed.counted or killed.low):
        return _("the number of killed is not known")
    low, best, high = map(number, (killed.low, killed.best, killed.high))
    if not killed.counted:
        text = _("at least {low} killed").format(low=low)
        without = no_best(killed.attacks, killed.attacks)
        return _("{toll}; {without}").format(toll=text, without=without)
    if killed.bounded:
        text = with_bounded(killed.best, killed.low, killed.high, killed.bounded)
    elif low == best == high:
        text = _("{best} killed by best counts").format(best=best)
    else:
        told = _("{best} killed by best counts ({low}–{high})")
        text = told.format(best=best, low=low, high=high)
    if killed.unknown:
        without = no_count(killed.unknown, killed.attacks)
        text = _("{toll}; {without}").format(toll=text, without=without)
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
