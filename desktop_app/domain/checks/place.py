"""Where something happened: coordinates outside the country that is named."""

from collections.abc import Iterator
from typing import Protocol

from desktop_app import gettext as _
from desktop_app.domain.countries import country
from desktop_app.domain.problem import Problem
from desktop_app.domain.records import Atrocity, Record

TOLERANCE = 25.0
"""Kilometres: what the simplified borders, and a point set on a border town, may be off."""


class Atlas(Protocol):
    """Whoever knows the shapes of countries."""

    def kilometres_outside(self, code: str, latitude: float, longitude: float, /) -> float:
        """How far a point lies outside of a country; 0 where its shape is not known."""
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
    if abs(place.latitude) > 90 or abs(place.longitude) > 180:
        return
    if atlas.kilometres_outside(place.country, place.latitude, place.longitude) > TOLERANCE:
        yield Problem(
            "place.latitude",
            _("{latitude}, {longitude} does not lie in {country}.").format(
                latitude=place.latitude, longitude=place.longitude, country=country(place.country)
            ),
        )
