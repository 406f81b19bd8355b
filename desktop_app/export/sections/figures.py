"""Pictures on a page: as wide as its text, each with what it says in words.

Each is imported when a page wants it: a page without pictures needs no measure of text.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.export.page import Block, Figure, Heading, Text
from desktop_app.export.sections.context import Context
from desktop_app.pictures.marks import Picture

if TYPE_CHECKING:
    from desktop_app.pictures.dated import Dated

WIDTH = 640.0
"""Pixels: at the width of an A4 page's text, labels are set in 8 points."""

HIGHEST = 1000.0
"""Pixels: a higher picture could not be read on one page."""

PAGE = 780.0
"""Pixels of a part of such a picture: it fills a page and is not drawn smaller."""

_MAP_HEIGHT, _RELATIONS_HEIGHT, _KINDS_HEIGHT = 380.0, 420.0, 560.0


def succession(context: Context) -> Iterator[Block]:
    """Who held which posting when."""
    if context.pictures:
        from desktop_app.pictures.succession import succession

        day = context.sheet.as_of
        drawn = succession(context.sheet, day, WIDTH, context, context.until)
        yield from _figure(context, drawn, _("Who held which posting when"))


def sizes(context: Context) -> Iterator[Block]:
    """The estimates of the size."""
    if context.pictures:
        from desktop_app.pictures.sizes import sizes

        day = context.sheet.as_of
        drawn = sizes(context.sheet, day, WIDTH, context, context.until)
        yield from _figure(context, drawn, _("Estimates of the size over time"))


def attacks(context: Context) -> Iterator[Block]:
    """Where the attacks were, and how many they killed when; of several, also whom and how."""
    if context.pictures:
        from desktop_app.pictures.attack_map import AttackMap
        from desktop_app.pictures.dated import Dated
        from desktop_app.pictures.deaths import deaths
        from desktop_app.pictures.ground import world

        heeding, day = context.progress.heeding, context.sheet.as_of
        map_ = AttackMap(heeding(context.sheet.atrocities), day, context, world())
        context.progress.heed()
        drawn = map_.printed(map_.readable(WIDTH, _MAP_HEIGHT))
        yield from _figure(context, drawn, _("Where they were"))
        attacks = Dated(heeding(context.sheet.atrocities))
        context.progress.heed()
        killed = deaths(attacks, day, WIDTH, context)
        yield from _figure(context, killed, killed.title)
        if len(context.sheet.atrocities) > 1:
            yield from _kinds_of_attacks(context, attacks)


def _kinds_of_attacks(context: Context, attacks: "Dated") -> Iterator[Block]:
    from desktop_app.pictures.death_kinds import Kinds, death_kinds

    for kinds in Kinds:
        day = context.sheet.as_of
        killed = death_kinds(attacks, kinds, day, WIDTH, _KINDS_HEIGHT, context)
        yield from _figure(context, killed, killed.title)


def relations(context: Context) -> Iterator[Block]:
    """The group among others on the day."""
    if context.pictures:
        from desktop_app.pictures.relation_layout import layout
        from desktop_app.pictures.relations import relations

        group, day = context.sheet.group, context.sheet.as_of
        placed = layout(group, context.finder, WIDTH, _RELATIONS_HEIGHT, up_to=context.marking)
        caption = _("Relations in force on {day}").format(day=day_in_words(day))
        yield from _figure(context, relations(placed, day, context), caption)


def timeline(context: Context) -> Iterator[Block]:
    """What is dated, on one line of time, under a heading of its own."""
    if context.pictures:
        from desktop_app.pictures.timeline import timeline
        from desktop_app.pictures.timeline_gathering import Lanes

        lanes = Lanes(context.sheet)
        context.progress.heed()
        drawn = timeline(lanes, context.sheet.as_of, WIDTH, context.until)
        shown = tuple(_figure(context, drawn, _("What is dated, in order of time")))
        if shown:
            yield Heading(2, _("Timeline"))
            yield from shown


def _figure(context: Context, picture: Picture, caption: str) -> Iterator[Block]:
    """The picture, over several pages where one is too low for it, unless it shows nothing."""
    context.progress.heed()
    if picture.empty:
        return
    if picture.height <= HIGHEST:
        yield Figure(picture, picture.says, (Text(caption),))
        return
    from desktop_app.pictures.parting import parted

    parts = parted(picture, PAGE)
    told = _("{caption}, part {part} of {count}")
    for number, part in enumerate(parts):
        words = told.format(caption=caption, part=number + 1, count=len(parts))
        yield Figure(part, part.says, (Text(words if len(parts) > 1 else caption),))
