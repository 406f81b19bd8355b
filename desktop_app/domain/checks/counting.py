"""Counts of an atrocity against its accounts."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import Atrocity, Record


def check_counts(record: Record) -> Iterator[Problem]:
    """A best count outside all accounts needs its reason in the note."""
    if not isinstance(record, Atrocity) or record.note:
        return
    for name in ("killed", "injured"):
        best = getattr(record, name).best
        counted = [
            part
            for account in record.accounts
            for part in (
                getattr(account, name).low,
                getattr(account, name).best,
                getattr(account, name).high,
            )
            if part is not None
        ]
        if best is not None and counted and not min(counted) <= best <= max(counted):
            yield Problem(
                name,
                _("The best count lies outside all accounts: say why in the note."),
                Severity.HINT,
            )
