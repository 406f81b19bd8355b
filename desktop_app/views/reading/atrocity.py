"""An atrocity with its attributions and accounts."""

from gettext import gettext as _

from desktop_app.domain.bibliography import citations_of
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.domain.words import place_in_words
from desktop_app.views.reading.desk import Desk
from desktop_app.views.writer import Span, Spans


def write_atrocity(desk: Desk, atrocity: Atrocity) -> None:
    """What happened, the counts and who gives them, who is said to have done it."""
    writer = desk.writer
    writer.title(atrocity.title or _("Untitled"), 19)
    where = place_in_words(atrocity.place)
    writer.line(
        [Span(" · ".join(filter(None, (in_words(atrocity.date), where))), muted=True)],
        above=4,
        below=10,
    )
    if atrocity.summary:
        desk.prose(atrocity.summary, citations_of(atrocity, "summary"))
    _counts(desk, atrocity)
    writer.section(_("Attribution"))
    if not atrocity.attributions:
        writer.line([Span(_("Nobody is named in this library."), muted=True)])
    for row in atrocity.attributions:
        writer.line(_attribution(desk, row), below=4)
        if row.note:
            writer.line([Span(row.note, muted=True)], below=6)
    writer.section(_("What it was"))
    writer.facts(
        tuple(desk.fields(atrocity, "date", "place", "attack_types", "targets", "external_ids"))
    )
    desk.remarks(atrocity)


def _counts(desk: Desk, atrocity: Atrocity) -> None:
    desk.writer.section(_("Killed and injured"))
    desk.writer.facts(
        (
            (
                _("Killed"),
                [
                    Span(in_full(atrocity.killed), strong=True),
                    *desk.notes(citations_of(atrocity, "killed")),
                ],
            ),
            (
                _("Injured"),
                [
                    Span(in_full(atrocity.injured), strong=True),
                    *desk.notes(citations_of(atrocity, "injured")),
                ],
            ),
        )
    )
    if atrocity.accounts:
        desk.writer.section(_("Accounts"))
    for account in atrocity.accounts:
        figures = [
            _("killed {figure}").format(figure=in_full(account.killed))
            if account.killed.known
            else "",
            _("injured {figure}").format(figure=in_full(account.injured))
            if account.injured.known
            else "",
        ]
        desk.writer.line(
            [
                desk.link("sources", account.source),
                Span(f"\u2028{', '.join(filter(None, figures)) or _('no count')}", strong=True),
                Span(f"\u2028{account.note}" if account.note else "", muted=True),
            ],
            below=7,
        )


def _attribution(desk: Desk, row: Attribution) -> Spans:
    spans: list[Span] = [Span(BASIS_OF_ATTRIBUTION.label(row.basis), strong=True)]
    if row.group:
        spans += [Span(" – "), desk.link("groups", row.group)]
    if row.by:
        spans.append(
            Span(_(", according to {by}").format(by=row.by) if row.group else f" – {row.by}")
        )
    return [*spans, *desk.notes(row.citations)]
