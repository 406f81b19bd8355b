"""Coordinates as maps and reports write them, in decimal degrees (WGS 84)."""

import re
import unicodedata
from typing import NamedTuple

_NUMBER = r"[+-]?\d{1,3}(?:[.,]\d+)?"
_SIDE = r"[nsew]"
_ANGLE = re.compile(
    rf"""\s* (?P<before>{_SIDE})? \s*
         (?P<degrees>{_NUMBER}) \s* (?:°|º|deg|d)? \s*
         (?: (?P<minutes>\d{{1,2}}(?:[.,]\d+)?) \s* (?:'|m)\s*
             (?: (?P<seconds>\d{{1,2}}(?:[.,]\d+)?) \s* (?:"|''|s(?![a-z])) \s* )? )?
         (?P<after>{_SIDE}(?![a-z]))? \s*""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"\s*(?:[,;/|]|\band\b|\s)\s*")
_QUOTES = str.maketrans(
    {"′": "'", "’": "'", "‘": "'", "ʹ": "'", "″": '"', "”": '"', "“": '"', "ʺ": '"', "−": "-"}
)
_LINK = re.compile(
    r"(?:@|[?&](?:q|ll|mlat)=|#map=[\d.]+/)(-?\d+\.\d+)(?:,|/|%2C|&mlon=)(-?\d+\.\d+)"
)
_LABELS = re.compile(r"\b(?:lat(?:itude)?|lon(?:gitude)?|long)\b\s*[:=]?", re.IGNORECASE)


class Coordinates(NamedTuple):
    """Degrees north and degrees east."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        """As in: 34.5553, 69.2075."""
        return f"{self.latitude:.10g}, {self.longitude:.10g}"


def read_coordinates(text: str) -> Coordinates | None:
    """Both coordinates, latitude first unless N, S, E, W say otherwise; None where it is none.

    Takes decimal degrees, degrees with minutes and seconds, hemispheres before or behind, and the
    addresses of the common map sites.
    """
    if len(text) > 500:
        return None
    if found := _LINK.search(text):
        return _placed(float(found[1]), "", float(found[2]), "")
    plain = unicodedata.normalize("NFC", text).translate(_QUOTES).strip().strip("()[]").casefold()
    plain = _LABELS.sub(" ", plain)
    for between in _BETWEEN.finditer(plain):
        first, second = _angle(plain[: between.start()]), _angle(plain[between.end() :])
        if first and second and not (between[0] == "," and plain.count(",") > 1):
            return _placed(*first, *second)
    return None


def read_angle(text: str) -> float | None:
    """One coordinate in degrees, minutes and seconds; None where it is none. South is negative."""
    plain = unicodedata.normalize("NFC", text[:100]).translate(_QUOTES).strip().casefold()
    found = _angle(_LABELS.sub(" ", plain))
    if found is None or abs(found[0]) > 180:
        return None
    return round(-found[0] if found[1] in {"s", "w"} else found[0], 6)


def _angle(text: str) -> tuple[float, str] | None:
    found = _ANGLE.fullmatch(text)
    if found is None or (found["before"] and found["after"]):
        return None
    degrees, minutes, seconds = (
        float((found[part] or "0").replace(",", ".")) for part in ("degrees", "minutes", "seconds")
    )
    if minutes >= 60 or seconds >= 60:
        return None
    size = abs(degrees) + minutes / 60 + seconds / 3600
    sign = -1 if found["degrees"].startswith("-") else 1
    return sign * size, found["before"] or found["after"] or ""


def _placed(first: float, side: str, second: float, other: str) -> Coordinates | None:
    if bool(side) != bool(other) or (side and (side in "ns") == (other in "ns")):
        return None
    first *= -1 if side in {"s", "w"} else 1
    second *= -1 if other in {"s", "w"} else 1
    if side in {"e", "w"}:
        first, second = second, first
    if abs(first) > 90 or abs(second) > 180:
        return None
    return Coordinates(round(first, 6), round(second, 6))
