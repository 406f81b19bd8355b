"""A place as one asks for all that happened there: a spot, its province or its country."""

from enum import Enum
from urllib.parse import unquote

import msgspec

from desktop_app.domain.countries import country
from desktop_app.domain.folding import folded
from desktop_app.domain.records.atrocity import Place

Folded = tuple[str, str, str]


class Level(Enum):
    """How much ground a key covers."""

    SPOT = "spot"
    PROVINCE = "province"
    COUNTRY = "country"


class PlaceKey(msgspec.Struct, frozen=True):
    """Name, province and country (ISO 3166-1 alpha-2); a level above leaves out what is below."""

    name: str = ""
    admin1: str = ""
    country: str = ""

    @classmethod
    def of(cls, place: Place) -> "PlaceKey":
        """The narrowest key of an atrocity's place."""
        return cls(place.name, place.admin1, place.country)

    @classmethod
    def read(cls, text: str) -> "PlaceKey | None":
        """The key that `text` writes, None where it writes none."""
        parts = [unquote(part) for part in text.split("|")]
        return cls(*parts) if len(parts) == 3 and any(parts) else None

    @property
    def text(self) -> str:
        """As in "Kabul|Kabul|AF", a province "|Kabul|AF", a country "||AF"."""
        return "|".join(part.replace("%", "%25").replace("|", "%7C") for part in self._parts)

    @property
    def folded(self) -> Folded:
        """What keys of one place have in common, however they are spelt."""
        return folded(self.name), folded(self.admin1), self.country

    @property
    def level(self) -> Level | None:
        """Which level it is of, None where it says nothing."""
        if self.name:
            return Level.SPOT
        if self.admin1:
            return Level.PROVINCE
        return Level.COUNTRY if self.country else None

    @property
    def province(self) -> "PlaceKey | None":
        """The province that it lies in, or is; None where that is not known."""
        return PlaceKey("", self.admin1, self.country) if self.admin1 else None

    @property
    def nation(self) -> "PlaceKey | None":
        """The country that it lies in, or is; None where that is not known."""
        return PlaceKey("", "", self.country) if self.country else None

    @property
    def called(self) -> str:
        """The name of its own level: "Jalalabad", "Nangarhar", "Afghanistan"."""
        return self.name or self.admin1 or (country(self.country) if self.country else "")

    @property
    def _parts(self) -> tuple[str, str, str]:
        return self.name, self.admin1, self.country
