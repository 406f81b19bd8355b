"""An atrocity with its attributions and accounts."""

from desktop_app import gettext as _
from desktop_app.domain.bibliography import citations_of
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Account, Attribution
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.domain.weighing import in_words as in_words_beside
from desktop_app.domain.weighing import weigh
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.place_words import place_spans
from desktop_app.views.reading.rows import counts_in_words, on_the_day
from desktop_app.views.writer import Span, Spans


def write_atrocity(desk: Desk, atrocity: Atrocity) -> None:
    """What happened, the counts and who gives them, who is said to have done it."""
    writer = desk.writer
    writer.title(atrocity.title or _("Untitled"), 19)
    when, where = in_words(atrocity.date), tuple(place_spans(atrocity.place))
    between = " · " if when and where else ""
    writer.row([Span(f"{when}{between}", muted=True), *where], above=4, below=10)
    on_the_day(desk, atrocity)
    if atrocity.summary:
        desk.prose(atrocity.summary, desk.sources_of(atrocity, "summary"))
    writer.section(_("Killed and injured"))
    writer.facts(
        tuple(
            (
                label,
                [
                    Span(in_full(count), strong=True),
                    *_beyond_summary(desk, atrocity, field),
                    *_beside_accounts(desk, atrocity, field),
                ],
            )
            for label, count, field in (
                (_("Killed"), atrocity.killed, "killed"),
                (_("Injured"), atrocity.injured, "injured"),
            )
        )
    )
    if atrocity.accounts:
        writer.section(_("Accounts"))
    for account in atrocity.accounts:
        writer.line(_account(desk, account), below=7)
    writer.section(_("Attribution"))
    if not atrocity.attributions:
        writer.line([Span(_("Nobody is named in this library."), muted=True)])
    for row in atrocity.attributions:
        writer.line(_attribution(desk, atrocity, row), below=4)
        if row.note:
            writer.line([Span(row.note, muted=True)], below=6)
    writer.section(_("What it was"))
    desk.facts(atrocity, "date", "place", "attack_types", "targets", "external_ids")
    desk.remarks(atrocity)


def _beyond_summary(desk: Desk, atrocity: Atrocity, field: str) -> Spans:
    """The notes of a count, but those that the summary above bears already."""
    said = citations_of(atrocity, "summary") if atrocity.summary else ()
    return desk.sources_of(atrocity, field, but=frozenset(said))


def _beside_accounts(desk: Desk, atrocity: Atrocity, field: str) -> Spans:
    """Whether the accounts differ, or the figure lies outside them."""
    counts = (getattr(account, field) for account in atrocity.accounts)
    weighed = weigh(getattr(atrocity, field), counts)
    said = in_words_beside(weighed) if weighed else ""
    return [Span(f"\u2028{said}", colour=desk.writer.doubt)] if said else []


def _account(desk: Desk, account: Account) -> Spans:
    figures = counts_in_words(account.killed, account.injured)
    return [
        desk.link("sources", account.source),
        Span(f"\u2028{figures or _('no count')}", strong=True),
        Span(f"\u2028{account.note}" if account.note else "", muted=True),
    ]


def _attribution(desk: Desk, atrocity: Atrocity, row: Attribution) -> Spans:
    spans: list[Span] = [Span(BASIS_OF_ATTRIBUTION.label(row.basis), strong=True)]
    if row.group:
        spans += [Span(" – "), desk.link("groups", row.group)]
    if row.by:
        said = _(", according to {by}").format(by=row.by) if row.group else f" – {row.by}"
        spans.append(Span(said))
    return [*spans, *desk.sources_of_row(atrocity, "attributions", row)]
