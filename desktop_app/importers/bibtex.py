"""BibTeX and BibLaTeX entries."""

import logging
import re
from collections.abc import Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import DuplicateFieldKeyBlock, Entry
from pylatexenc.latex2text import LatexNodes2Text

from desktop_app import gettext as _
from desktop_app.importers.dates import from_parts
from desktop_app.importers.found import FoundSource, Stated, found_source
from desktop_app.importers.plain import address, line
from desktop_app.importers.source_types import from_bibtex

for _name in ("bibtexparser", "pylatexenc"):  # the reader is told what was not understood
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False

_USED = {"title", "subtitle", "author", "editor", "date", "year", "month", "day", "url", "urldate"}
_USED |= {"doi", "language", "langid", "howpublished", "entrysubtype"}
_CONTAINERS = ("journaltitle", "journal", "booktitle", "eventtitle")
_PUBLISHERS = ("publisher", "institution", "organization", "school")
_READ_ON = re.compile(
    r"\[?(?:online[;,] *)?(?:last )?accessed:?(?: on)? *([^\]]+)\]?", re.IGNORECASE
)
_MACRO = re.compile(r"\\[A-Za-z]+ ?|[\\{}]")

Fields = Mapping[str, str]


def read_bibtex(text: str) -> tuple[FoundSource, ...]:
    """Every entry of the text; of an entry that cannot be read, a source with only a problem."""
    library = parse_string(text)
    found = [found_source(_stated(entry, ())) for entry in library.entries]
    for block in library.failed_blocks:
        if isinstance(block, DuplicateFieldKeyBlock) and isinstance(
            block.ignore_error_block, Entry
        ):
            said = _("A field is given twice: {fields}.").format(
                fields=", ".join(sorted(block.duplicate_keys))
            )
            found.append(found_source(_stated(block.ignore_error_block, (said,))))
    unread = len(library.failed_blocks) + len(library.entries) - len(found)
    if unread:
        said = _("{count} entries could not be read: look for a missing brace or comma.")
        found.append(FoundSource({}, (), (said.format(count=unread),)))
    return tuple(found)


def _stated(entry: Entry, problems: tuple[str, ...]) -> Stated:
    raw = {field.key.lower(): str(field.value) for field in entry.fields}
    unescaped = {name: value.replace("\\", "") for name, value in raw.items()}
    url = address(unescaped.get("url", "")) or address(_closed(unescaped.get("howpublished", "")))
    kind, said = _type(entry.entry_type, raw, on_the_web=bool(url))
    containers, publishers = _any_of(raw, _CONTAINERS), _any_of(raw, _PUBLISHERS)
    told = {name: decoded(value) for name, value in raw.items()}
    note = _READ_ON.fullmatch(line(told.get("note", "")))
    accessed = told.get("urldate", "") or (note[1] if note else "")
    shown = _USED | {*_CONTAINERS, *_PUBLISHERS} | ({"note"} if note else set())
    where = decoded(raw.get("howpublished", ""))
    return Stated(
        title=": ".join(filter(None, (told.get("title"), told.get("subtitle")))),
        type=kind,
        said_type=said,
        authors=_names(raw.get("author") or raw.get("editor", "")),
        publishers=[*containers, *publishers, where if "://" not in where else ""],
        issued=_date(told),
        accessed=accessed,
        url=url or raw.get("url", ""),
        doi=unescaped.get("doi", ""),
        language=told.get("langid") or told.get("language", ""),
        leftover=[(name, value) for name, value in told.items() if name not in shown],
        problems=problems,
    )


def _closed(text: str) -> str:
    """A url macro with its brace off the address."""
    return text.replace("}", " ")


def decoded(text: str) -> str:
    """LaTeX as plain text. Nothing is read from disk, whatever a macro asks for."""
    if not any(sign in text for sign in "\\{}$~%"):
        return text
    try:
        plain = LatexNodes2Text(math_mode="text").latex_to_text(re.sub(r"(?<!\\)%", r"\\%", text))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        plain = _MACRO.sub("", text)
    return str(plain)


def _type(name: str, raw: Fields, *, on_the_web: bool) -> tuple[str, str]:
    subtype = decoded(raw.get("entrysubtype", "")).lower()
    if subtype in {"newspaper", "magazine"}:
        return from_bibtex(subtype, on_the_web=on_the_web)
    return from_bibtex(name, on_the_web=on_the_web)


def _any_of(raw: Fields, names: tuple[str, ...]) -> list[str]:
    return [decoded(raw[name]) for name in names if raw.get(name)][:1]


def _date(told: Fields) -> str:
    if told.get("date"):
        return told["date"]
    parts = [told.get(name, "") for name in ("year", "month", "day")]
    return from_parts(*parts) or " ".join(filter(None, reversed(parts)))


def _names(text: str) -> list[str]:
    return [_one_name(each) for each in split_multiple_persons_names(text)] if text else []


def _one_name(name: str) -> str:
    try:
        parts = parse_single_name_into_parts(name, strict=False)
    except (InvalidNameError, ValueError, IndexError, RecursionError):
        return decoded(name)
    return decoded(" ".join((*parts.first, *parts.von, *parts.last, *parts.jr)))
