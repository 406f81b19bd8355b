"""A place: all that happened there, by whomever, with the places above, below and beside it."""

from collections.abc import Iterator, Sequence
from functools import partial

from desktop_app import gettext as _
from desktop_app.domain.countries import country
from desktop_app.domain.counts import number
from desktop_app.domain.happenings import Happened, Happenings
from desktop_app.domain.place_key import Level, PlaceKey
from desktop_app.domain.row_summary import isolated
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.happened import READING, list_happened
from desktop_app.views.reading.place_words import place_link
from desktop_app.views.reading.rows import atrocity_row
from desktop_app.views.record_kinds import how_many
from desktop_app.views.writer import Span, Spans

_PLACES = 40
"""Places named in one paragraph."""


def write_place(desk: Desk, key: PlaceKey) -> None:
    """Where it is, and what happened there up to the day, the newest first."""
    writer, happenings = desk.writer, desk.happenings
    if happenings is not None:
        key = happenings.spelt(key)
    writer.title(isolated(key.called), 19)
    writer.row([Span(_kind(key), muted=True)], above=4, below=6)
    if happenings is None or not happenings.complete:
        writer.line([Span(READING, muted=True)])
        return
    here = happenings.at(key, desk.day)
    writer.facts(_above(desk, happenings, key, here))
    for heading, places in (
        (_WITHIN[key.level], happenings.within(key, desk.day)),
        (_("Of the same name, elsewhere"), happenings.namesakes(key, desk.day)),
    ):
        if places:
            writer.section(heading)
            desk.long_list(places, partial(_paragraph, desk, key), _PLACES)
    writer.section(_("What happened here"))
    if not here.ids:
        writer.line([Span(_("Nothing is recorded here."), muted=True)])
    in_row = partial(atrocity_row, with_place=key.level is not Level.SPOT)
    list_happened(desk, here, in_row)


def _above(
    desk: Desk, happenings: Happenings, key: PlaceKey, here: Happened
) -> Iterator[tuple[str, Spans]]:
    """How much happened here, in the province, in the country."""
    yield _("Recorded here"), [Span(how_many("atrocities", len(here.ids)), strong=True)]
    for label, above in ((_("Province"), key.province), (_("Country"), key.nation)):
        if above is not None and above != key:
            count = how_many("atrocities", happenings.count(above, desk.day))
            yield label, [place_link(above), Span(f" · {count}", muted=True)]


def _paragraph(desk: Desk, above: PlaceKey, places: Sequence[tuple[PlaceKey, int]]) -> None:
    """Places in running text, each with its number of atrocities."""
    spans: list[Span] = []
    for key, count in places:
        spans += [Span(" · ", muted=True)] if spans else []
        spans.append(place_link(key))
        spans.append(Span(_where(key, above) + f"\u00a0({number(count)})", muted=True))
    desk.writer.row(spans, below=6)


def _where(key: PlaceKey, above: PlaceKey) -> str:
    """What tells a place from one that is not above it: its province, its country."""
    if key.folded[1:] == above.folded[1:] or above.level is not Level.SPOT:
        return ""
    parts = (key.admin1, country(key.country) if key.country else "")
    return "".join(f", {isolated(part)}" for part in parts if part)


def _kind(key: PlaceKey) -> str:
    """What level it is of; a spot needs no word for it."""
    match key.level:
        case Level.PROVINCE:
            return _("province")
        case Level.COUNTRY:
            return _("country")
        case _:
            return ""


_WITHIN = {
    Level.SPOT: _("Parts of it"),
    Level.PROVINCE: _("Places in it"),
    Level.COUNTRY: _("Provinces"),
    None: "",
}
