"""How the killed are drawn: firmly named, in doubt, and without a count; and their legend."""

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.toll import Toll
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Ink, Look, Mark, Path, Rectangle, Stroke
from desktop_app.pictures.whisker import upright

_SWATCH = 9.0

UNDER = Look(fill=Ink.PAGE)
"""Lies under a bar, so that no grid shines through."""


def firm(*, faint: bool = False) -> Look:
    """Attacks that the group claimed or that are laid to it, undisputed."""
    return Look(fill=Ink.VIOLENCE, strength=0.82, faint=faint)


def in_doubt(*, faint: bool = False) -> Look:
    """Attacks in dispute, or of which the group is only suspected."""
    return Look(
        fill=Ink.VIOLENCE, strength=0.22, line=Ink.VIOLENCE, stroke=Stroke.DASHED, faint=faint
    )


def uncounted(*, faint: bool = False) -> Look:
    """Attacks of which nobody says how many were killed."""
    return Look(fill=Ink.DOUBT, strength=0.14, line=Ink.DOUBT, stroke=Stroke.DOTTED, faint=faint)


def possibly_later(look: Look, wide: float) -> Look:
    """The same of attacks whose dates leave open that they are later than the day: it fades."""
    return replace(look, fades_in=wide / 2, fades_out=wide / 2)


def entries(
    firmly: Toll, doubted: Toll, *, possible: bool = False, after: bool = False
) -> tuple[Entry, ...]:
    """The legend: only what the picture shows."""
    found = []
    if firmly.attacks:
        found.append(Entry(_("claimed or attributed"), (_swatch(firm()),)))
    if doubted.attacks:
        found.append(Entry(_("disputed or only suspected"), (_swatch(in_doubt()),)))
    if firmly.uncertain or doubted.uncertain:
        word = _("low to high")
        if firmly.bounded or doubted.bounded:
            word = _("low to high, also where there is no best count")
        found.append(Entry(word, (upright(_SWATCH / 2, 0, -_SWATCH, cap=3),)))
    if firmly.unknown or doubted.unknown:
        found.append(Entry(_("? attacks without any count"), (_swatch(uncounted()),)))
    if possible:
        fading = possibly_later(firm(), _SWATCH)
        found.append(Entry(_("possibly later than the day"), (_swatch(fading),)))
    if after:
        found.append(Entry(_("later than the day"), (_swatch(firm(faint=True)),)))
    return tuple(found)


def day_line(x: float, top: float, bottom: float) -> Mark:
    """The day of the picture."""
    return Mark(Path(((x, top), (x, bottom))), Look(line=Ink.ACCENT, width=1, stroke=Stroke.DASHED))


def _swatch(look: Look) -> Mark:
    return Mark(Rectangle(0, -_SWATCH, _SWATCH, _SWATCH, radius=1.5), look)
