"""The control for a place: one used before is filled in whole, coordinates are pasted as a pair."""

from collections.abc import Callable, Mapping, Sequence

from desktop_app import gettext as _
from desktop_app.domain.coordinates import read_angle, read_coordinates
from desktop_app.domain.fields import fields_of
from desktop_app.domain.folding import folded
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.vocabularies.atrocities import PLACE_PRECISION
from desktop_app.domain.words import place_in_words
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.nested import PartControl
from desktop_app.views.form.offering_line import OfferingLine
from desktop_app.views.form.offers import Offer
from desktop_app.views.form.text import LineControl

_MOST_SHOWN = 30
_PASTED = 4
"""Letters that come at once: so many are not typed."""

Fill = Callable[[Mapping[str, object]], None]


class PlaceControl(PartControl):
    """The fields of a place, which can be filled together."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(Place, catalogue)

    def fill(self, value: object) -> None:
        """Show the fields of a mapping."""
        super().fill(value)
        fields = self.fields
        if fields is None:
            return
        name = fields.rows["name"].control
        if isinstance(name, LineControl):
            name.replace_line(PlaceLine(self._catalogue, self.take))
        for axis in ("latitude", "longitude"):
            control = fields.rows[axis].control
            if isinstance(control, LineControl):
                _take_pairs(control, axis, self.take)

    def take(self, parts: Mapping[str, object]) -> None:
        """Put these parts of a place into their fields, as if the user had typed them."""
        fields = self.fields
        if fields is None:
            return
        for name, part in parts.items():
            if part in (None, ""):
                fields.document.pop(name, None)
            else:
                fields.document[name] = part
            fields.rows[name].control.show_value(fields.document.get(name))
        fields.edited.emit()


class PlaceLine(OfferingLine):
    """The name of a place. Any name can be typed; those used before are offered."""

    def __init__(self, catalogue: Catalogue, take: Fill) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._take = take
        self.setPlaceholderText(_("A name, or coordinates"))
        self.textEdited.connect(self._typed)

    def open_list(self) -> None:
        """Offer every place used before."""
        self.offer(self._offers(""), 0)

    def _typed(self, text: str) -> None:
        offers = self._offers(text)
        if offers and text.strip():
            self.offer(offers, 0 if read_coordinates(text) else -1)
        else:
            self.close_list()

    def _offers(self, typed: str) -> Sequence[Offer]:
        pair = read_coordinates(typed)
        if pair is not None:
            parts = {"name": "", "latitude": pair.latitude, "longitude": pair.longitude}
            return [
                Offer(
                    _("Coordinates {pair}").format(pair=pair),
                    lambda: _("Latitude first, then longitude."),
                    lambda: self._fill(parts),
                )
            ]
        words = folded(typed).split()
        found = [each for each in self._catalogue.places if _has(each[0], words)]
        found.sort(key=lambda each: not folded(each[0].name).startswith(" ".join(words)))
        return [self._offer(place, count) for place, count in found[:_MOST_SHOWN]]

    def _offer(self, place: Place, count: int) -> Offer:
        parts = {name: getattr(place, name) for name in fields_of(Place)}
        return Offer(place.name, lambda: _told(place, count), lambda: self._fill(parts))

    def _fill(self, parts: Mapping[str, object]) -> None:
        self.close_list()
        self._take(parts)


def _told(place: Place, count: int) -> str:
    where = place_in_words(Place(admin1=place.admin1, country=place.country))
    known = place.latitude is not None and place.longitude is not None
    pair = f"{place.latitude:.10g}, {place.longitude:.10g}" if known else ""
    precision = PLACE_PRECISION.label(place.precision)
    used = _("used once") if count == 1 else _("used {count} times").format(count=count)
    return " · ".join(filter(None, (where, pair, precision, used)))


def _has(place: Place, words: Sequence[str]) -> bool:
    text = folded(f"{place.name} {place.admin1} {place.country}")
    return all(word in text for word in words)


def _take_pairs(control: LineControl, axis: str, take: Fill) -> None:
    """Let a pair that is pasted into one coordinate fill both, and degrees become decimal."""
    before = [control.line.text()]

    def edited(text: str) -> None:
        pasted = len(text) - len(before[0]) >= _PASTED
        before[0] = text
        if pasted:
            read(text)

    def read(text: str) -> None:
        pair = read_coordinates(text)
        if pair is not None:
            take({"latitude": pair.latitude, "longitude": pair.longitude})

    def left() -> None:
        text = control.line.text()
        if not isinstance(control.value(), str):
            return
        angle = read_angle(text)
        if angle is None:
            read(text)
        else:
            take({axis: angle})

    control.line.textEdited.connect(edited)
    control.line.editingFinished.connect(left)
