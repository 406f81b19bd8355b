"""RIS: lines of a two-letter tag, two blanks, a hyphen and a value.

Format: https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html and the tags that Zotero,
EndNote and publishers add. Lax: one blank will do, and the last `ER` may be missing.
"""

import re
from collections.abc import Iterator, Sequence

from desktop_app.importers.dates import from_parts, read_date
from desktop_app.importers.found import FoundSource, Stated, found_source
from desktop_app.importers.names import first_name_first
from desktop_app.importers.source_types import from_ris

_LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")
_START = re.compile(r"^TY {1,2}- ?", re.MULTILINE)
_TITLES, _DATES = ("TI", "T1", "CT", "BT"), ("DA", "PY", "Y1")
_USED = {"TY", "ER", "AU", "A1", "UR", "LK", "L2", "DO", "LA", "Y2", *_TITLES, *_DATES}
_CONTAINERS, _PUBLISHERS = ("T2", "JO", "JF", "JA", "J2", "BT"), ("PB",)

Tags = dict[str, list[str]]


def is_ris(text: str) -> bool:
    """Whether a reference begins somewhere in the text."""
    return _START.search(text) is not None


def read_ris(text: str) -> tuple[FoundSource, ...]:
    """Every reference of the text."""
    return tuple(found_source(_stated(tags)) for tags in _references(text))


def _references(text: str) -> Iterator[Tags]:
    tags: Tags = {}
    last: list[str] = []
    for row in text.splitlines():
        found = _LINE.match(row.strip("\ufeff"))
        if found is None:
            if last and row.strip():
                last[-1] += f" {row.strip()}"
            continue
        tag, value = found[1], found[2].strip()
        if tag in {"TY", "ER"} and tags:
            yield tags
            tags = {}
        if tag != "ER":
            last = tags.setdefault(tag, [])
            last.append(value)
    if tags:
        yield tags


def _stated(tags: Tags) -> Stated:
    kind, said = from_ris(_first(tags, ("TY",)))
    title = _first(tags, _TITLES)
    containers = [_first(tags, _CONTAINERS if title != _first(tags, ("BT",)) else ("T2",))]
    shown = {*_USED, *_CONTAINERS, *_PUBLISHERS}
    return Stated(
        title=title,
        type=kind,
        said_type=said,
        authors=[first_name_first(name) for tag in ("AU", "A1") for name in tags.get(tag, ())],
        publishers=[*containers, _first(tags, _PUBLISHERS)],
        issued=_date(tags),
        accessed=_slashed(_first(tags, ("Y2",))),
        url=_first(tags, ("UR", "LK", "L2")),
        doi=_first(tags, ("DO",)),
        language=_first(tags, ("LA",)),
        leftover=[(tag, value) for tag, all_ in tags.items() if tag not in shown for value in all_],
    )


def _date(tags: Tags) -> str:
    """The most precise of the dates."""
    dates = [_slashed(value) for tag in _DATES for value in tags.get(tag, ())]
    known = [date for date in dates if read_date(date).edtf]
    return max(known, key=len, default="") or next(filter(None, dates), "")


def _slashed(text: str) -> str:
    """A RIS date, "2015/02/09/other information", any part of which may be empty."""
    year, month, day, _other = (*(part.strip() for part in text.split("/", 3)), "", "", "")[:4]
    return from_parts(year, month, day) or text


def _first(tags: Tags, names: Sequence[str]) -> str:
    return next((value for name in names for value in tags.get(name, ()) if value), "")
