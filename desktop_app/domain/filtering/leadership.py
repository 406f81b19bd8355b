"""What the Leadership table is narrowed by."""

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.facet import Facet, Narrowable, When, field, one_of, sourcing
from desktop_app.domain.records import Posting
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.domain.vocabularies.leadership import IN_POST
from desktop_app.domain.vocabulary import Term


def _when(row: SheetPosting) -> When:
    posting = row.posting
    return When(posting.start, posting.end, over=posting.exit not in {"", IN_POST})


def _count(rows: int) -> str:
    return ngettext("{count} posting", "{count} postings", rows).format(count=number(rows))


LEADERSHIP: Narrowable[SheetPosting] = Narrowable(
    (
        one_of(
            "role",
            field(Posting, "role"),
            _("as {values}"),
            lambda row: row.posting.role,
            unstated=_("with role not stated"),
        ),
        Facet(
            "standing",
            _("On the day"),
            "{values}",
            lambda row: (row.standing.value,),
            (
                Term(Standing.CERTAIN.value, _("in post"), ""),
                Term(Standing.POSSIBLE.value, _("possibly in post"), ""),
                Term(Standing.ENDED.value, _("no longer in post"), ""),
            ),
            close=False,
        ),
        one_of(
            "exit",
            field(Posting, "exit"),
            _("exit: {values}"),
            lambda row: row.posting.exit,
            close=False,
        ),
        *sourcing(lambda row: row.posting),
    ),
    _("Date"),
    _when,
    _count,
    _("No postings"),
)
