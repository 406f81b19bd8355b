"""The count that a sheet gives beside what the accounts say. Accounts are never added up."""

from collections.abc import Iterable

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.records.common import Range


class Weighed(msgspec.Struct, frozen=True):
    """The least and the most that any account gives, and how the sheet's figure stands to them.

    `differ` means that the accounts do not all say the same; `outside` that the sheet's best
    figure is below the least or above the most.
    """

    least: int
    most: int
    differ: bool = False
    outside: bool = False

    @property
    def span(self) -> str:
        """As in: 170–183."""
        if self.most == self.least:
            return number(self.least)
        return f"{number(self.least)}–{number(self.most)}"


def weigh(count: Range, accounts: Iterable[Range]) -> Weighed | None:
    """Hold a count against the accounts' counts; None where no account gives any."""
    known = [account for account in accounts if account.known]
    figures = [
        figure
        for account in known
        for figure in (account.low, account.best, account.high)
        if figure is not None
    ]
    if not figures:
        return None
    least, most = min(figures), max(figures)
    outside = count.best is not None and not least <= count.best <= most
    return Weighed(least, most, len(set(known)) > 1, outside)


def in_words(weighed: Weighed) -> str:
    """What a reader should know; empty where the accounts agree with the sheet."""
    if weighed.outside:
        return _("outside the accounts: {span}").format(span=weighed.span)
    return _("accounts differ: {span}").format(span=weighed.span) if weighed.differ else ""
