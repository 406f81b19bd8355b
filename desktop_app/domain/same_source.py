"""Whether a library has a source already."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.duplicates import plain_address
from desktop_app.domain.folding import folded
from desktop_app.domain.records import Source


def same_source(document: Mapping[str, Any], sources: Iterable[Source]) -> Source | None:
    """The first source of the same address, or of the same title and date; None where there is
    none. The address weighs more: what has its address is taken before what has its title.
    """
    addresses = {_address(document.get(name)) for name in ("url", "archive_url")} - {""}
    titled = _titled(document.get("title"), document.get("issued"))
    namesake: Source | None = None
    for source in sources:
        if addresses & {_address(source.url), _address(source.archive_url)}:
            return source
        if namesake is None and titled and titled == _titled(source.title, source.issued):
            namesake = source
    return namesake


def _address(value: object) -> str:
    return plain_address(value) if isinstance(value, str) else ""


def _titled(title: object, issued: object) -> str:
    if not isinstance(title, str) or not title.strip() or not isinstance(issued, str) or not issued:
        return ""
    return f"{' '.join(folded(title).split())}\n{issued}"
