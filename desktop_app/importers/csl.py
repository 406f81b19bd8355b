"""CSL-JSON: one item or a list of them.

Format: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop_app.importers.dates import from_parts, interval
from desktop_app.importers.found import FoundSource, Stated, found_source
from desktop_app.importers.source_types import from_csl

_USED = {"id", "type", "title", "author", "issued", "accessed", "URL", "DOI", "language"}
_USED |= {"container-title", "publisher", "citation-key", "title-short", "container-title-short"}
_WRITERS = ("author", "interviewer", "director", "editor")
_CIRCA = {True, "true", "1"}


def is_json(text: str) -> bool:
    """Whether the text begins as JSON."""
    return text.lstrip().startswith(("{", "["))


def read_csl(text: str) -> tuple[FoundSource, ...]:
    """Every item of the text.

    Raises:
        ValueError: the text is no JSON.
    """
    try:
        given = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return tuple(found_source(_stated(item)) for item in _items(given))


def _items(given: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(given, dict) and isinstance(given.get("items"), list):
        given = given["items"]
    for item in given if isinstance(given, list) else [given]:
        if isinstance(item, dict):
            yield item


def _stated(item: Mapping[str, Any]) -> Stated:
    kind, said = from_csl(_text(item.get("type")))
    writers: object = next((item[name] for name in _WRITERS if item.get(name)), [])
    used = _USED | ({"editor"} if not item.get("author") else set())
    return Stated(
        title=_text(item.get("title")),
        type=kind,
        said_type=said,
        authors=[_name(name) for name in writers] if isinstance(writers, list) else [],
        publishers=[_text(item.get(name)) for name in ("container-title", "publisher")],
        issued=_date(item.get("issued")),
        accessed=_date(item.get("accessed")),
        url=_text(item.get("URL")),
        doi=_text(item.get("DOI")),
        language=_text(item.get("language")),
        leftover=[(name, _text(value)) for name, value in item.items() if name not in used],
    )


def _text(value: object) -> str:
    match value:
        case str():
            return value
        case list():
            return ", ".join(filter(None, map(_text, value[:20])))
        case dict():
            return _date(value) or _name(value)
        case bool() | None:
            return ""
        case _:
            return str(value)


def _name(name: object) -> str:
    if not isinstance(name, dict):
        return _text(name) if isinstance(name, str) else ""
    if isinstance(name.get("literal"), str):
        return str(name["literal"])
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(name[part] for part in order if isinstance(name.get(part), str))


def _date(date: object) -> str:
    if not isinstance(date, dict):
        return date if isinstance(date, str) else str(date) if isinstance(date, int) else ""
    rows = date.get("date-parts")
    points = [_point(row, date) for row in rows] if isinstance(rows, list) else []
    stated = interval(points)
    if not stated:
        return next((date[k] for k in ("raw", "literal") if isinstance(date.get(k), str)), "")
    circa = date.get("circa")
    about = "~" if isinstance(circa, int | str) and circa in _CIRCA and "/" not in stated else ""
    return stated + about


def _point(row: object, date: Mapping[str, Any]) -> str:
    parts: Sequence[object] = row if isinstance(row, list) else []
    season = date.get("season")
    if len(parts) == 1 and str(season) in {"1", "2", "3", "4"}:
        return from_parts(parts[0], 20 + int(str(season)))
    return from_parts(*parts[:3]) if parts else ""
