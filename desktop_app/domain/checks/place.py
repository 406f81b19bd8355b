"""Where something happened: coordinates outside the country that is named."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from desktop_app import gettext as _
from desktop_app.domain.borders import Ring, kilometres_outside
from desktop_app.domain.countries import country
from desktop_app.domain.problem import Problem
from desktop_app.domain.records import Atrocity, Record

TOLERANCE = 25.0
"""Kilometres: what the simplified borders, and a point set on a border town, may be off."""


class Atlas(Protocol):
    """Whoever knows the shapes of countries."""

    def rings(self, code: str, /) -> Sequence[Ring]:
        """The country's border lines; empty where its shape is not known."""
        ...


def check_place(record: Record, atlas: Atlas) -> Iterator[Problem]:
    """A point off the earth is a value out of bounds; here it is one in the wrong country."""
    if not isinstance(record, Atrocity):
        return
    place = record.place
    if (place.latitude is None) != (place.longitude is None):
        missing = "latitude" if place.latitude is None else "longitude"
        yield Problem(f"place.{missing}", _("Latitude and longitude go together."))
    if place.latitude is None or place.longitude is None or not place.country:
        return
    rings = atlas.rings(place.country)
    if abs(place.latitude) > 90 or abs(place.longitude) > 180 or not rings:
        return
    if kilometres_outside(rings, place.latitude, place.longitude) > TOLERANCE:
        yield Problem(
            "place.latitude",
            _("{latitude}, {longitude} does not lie in {country}.").format(
                latitude=place.latitude, longitude=place.longitude, country=country(place.country)
            ),
        )
