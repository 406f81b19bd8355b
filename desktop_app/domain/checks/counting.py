"""Counts of an atrocity against its accounts."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import Atrocity, Record
from desktop_app.domain.weighing import weigh


def check_counts(record: Record) -> Iterator[Problem]:
    """A best count outside all accounts needs its reason in the note."""
    if not isinstance(record, Atrocity) or record.note:
        return
    for name in ("killed", "injured"):
        weighed = weigh(getattr(record, name), (getattr(row, name) for row in record.accounts))
        if weighed is not None and weighed.outside:
            yield Problem(
                name,
                _("Say in the note why this figure is not within the accounts."),
                Severity.HINT,
            )
