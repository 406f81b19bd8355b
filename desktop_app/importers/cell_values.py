"""The value of one cell: dates in words, counts, terms by label or id, places, groups, sources."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.countries import COUNTRIES
from desktop_app.domain.date_input import understand
from desktop_app.domain.date_words import in_words
from desktop_app.domain.duplicates import plain_address
from desktop_app.domain.folding import folded
from desktop_app.domain.kinds import (
    Count,
    Countries,
    Country,
    Date,
    Kind,
    Number,
    OneOf,
    Prose,
    Reference,
    SomeOf,
)
from desktop_app.domain.records import Group, Source
from desktop_app.domain.vocabulary import Vocabulary
from desktop_app.importers.counts import read_count, unknown

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BETWEEN = re.compile(r"\s*[;|/]\s*")
_NO_LETTERS = re.compile(r"[\W_]+")
_COMMA = re.compile(r"\s*[,;|/]\s*")


class Cell(msgspec.Struct, frozen=True):
    """A cell as it is understood: its value, what to show of it, and why it is not understood.

    `remark` says how a text was taken that could mean two things.
    """

    value: Any = None
    shown: str = ""
    reason: str = ""
    remark: str = ""


class Known(msgspec.Struct, frozen=True):
    """Groups and sources of the library by what they may be called, folded."""

    groups: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
    """What a record is called, by id."""


def known(groups: Iterable[Group], sources: Iterable[Source]) -> Known:
    """What cells may name."""
    titles: dict[str, str] = {}
    by_group: dict[str, dict[str, None]] = {}
    by_source: dict[str, dict[str, None]] = {}
    for group in groups:
        titles[group.id] = group.names[0].text if group.names else group.id
        for name in (group.id, *(each.text for each in group.names)):
            by_group.setdefault(_plain(name), {})[group.id] = None
    for source in sources:
        titles[source.id] = source.title or source.id
        addresses = map(plain_address, (source.url, source.archive_url))
        for name in (source.id, source.title, *addresses):
            by_source.setdefault(_plain(name), {})[source.id] = None
    return Known(_ids(by_group), _ids(by_source), titles)


def read_cell(kind: Kind, text: str, known: Known) -> Cell:  # noqa: C901 - one line a kind
    """The value that a text has as a field of a kind. Never raises."""
    text = text.strip()
    if unknown(text) and not _is_term(text, kind):
        return Cell()
    if _CONTROL.search(text):
        return Cell(reason=_("It holds a character that cannot be kept."))
    match kind:
        case Date():
            return _date(text)
        case Count():
            return _count(text)
        case Number(low, high):
            return _number(text, low, high)
        case OneOf(vocabulary):
            return _term(text, vocabulary)
        case SomeOf(vocabulary):
            return _several([_term(each, vocabulary) for each in _parts(text, vocabulary)])
        case Country():
            return _country(text)
        case Countries():
            return _several([_country(each) for each in _COMMA.split(text) if each])
        case Reference(table):
            names = known.groups if table == "groups" else known.sources
            return _record(text, names, known.titles)
        case Prose():
            prose = text.replace("\r\n", "\n").replace("\r", "\n")
            return Cell(prose, prose)
        case _:
            line = " ".join(text.split())
            return Cell(line, line)


def _date(text: str) -> Cell:
    found = understand(_interval(text))
    if not found.edtf:
        return Cell(reason=found.remark)
    return Cell(found.edtf, in_words(found.edtf), remark=found.remark)


def _interval(text: str) -> str:
    """The EDTF interval that a table shows with a dash between its ends."""
    first, dash, second = f" {text} ".partition(" – ")
    if not dash:
        return text
    open_or_unknown = {"": "..", "?": ""}
    ends = (open_or_unknown.get(end.strip(), end.strip()) for end in (first, second))
    interval = "/".join(ends)
    return interval if understand(interval).edtf else text


def _count(text: str) -> Cell:
    found = read_count(text)
    if found is None:
        told = _("“{text}” is no count: write 12, 10–15, at least 30 or up to 9.")
        return Cell(reason=told.format(text=text))
    return Cell(found, text)


def _number(text: str, low: float, high: float) -> Cell:
    found = re.fullmatch(r"([+-]?)(\d+(?:[.,]\d+)?)\s*°?\s*([NSEWnsew]?)", text.replace("−", "-"))
    if found is None:
        return Cell(reason=_("“{text}” is not a number.").format(text=text))
    number = float(found[2].replace(",", "."))
    negative = found[1] == "-" or found[3].upper() in {"S", "W"}
    value = -number if negative else number
    if not low <= value <= high:
        told = _("{number} does not lie between {low} and {high}.")
        return Cell(reason=told.format(number=text, low=f"{low:g}", high=f"{high:g}"))
    plain = int(value) if value.is_integer() else value
    return Cell(plain, f"{plain}")


def _term(text: str, vocabulary: Vocabulary[Any]) -> Cell:
    term = _terms(vocabulary).get(_plain(text))
    if term is None:
        told = _("“{text}” is not one of the terms for {list}.")
        return Cell(reason=told.format(text=text, list=vocabulary.name))
    return Cell(term, vocabulary.label(term))


def _is_term(text: str, kind: Kind) -> bool:
    return isinstance(kind, OneOf | SomeOf) and _plain(text) in _terms(kind.vocabulary)


@cache
def _terms(vocabulary: Vocabulary[Any]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for term in vocabulary:
        for name in (term.id, term.label):
            found.setdefault(_plain(name), term.id)
    return found


def _parts(text: str, vocabulary: Vocabulary[Any]) -> Sequence[str]:
    if _plain(text) in _terms(vocabulary):
        return [text]
    parts = [part for part in _BETWEEN.split(text) if part]
    return parts if len(parts) > 1 else [part for part in _COMMA.split(text) if part]


def _several(cells: Sequence[Cell]) -> Cell:
    reasons = [cell.reason for cell in cells if cell.reason]
    if reasons:
        return Cell(reason=" ".join(reasons))
    return Cell(
        list(dict.fromkeys(cell.value for cell in cells)),
        ", ".join(dict.fromkeys(cell.shown for cell in cells)),
    )


def _country(text: str) -> Cell:
    code = text.upper() if text.upper() in COUNTRIES else _countries().get(_plain(text))
    if code is None:
        return Cell(reason=_("“{text}” is no country that is known.").format(text=text))
    return Cell(code, COUNTRIES[code])


@cache
def _countries() -> Mapping[str, str]:
    return {_plain(name): code for code, name in COUNTRIES.items()}


def _record(text: str, names: Mapping[str, tuple[str, ...]], titles: Mapping[str, str]) -> Cell:
    ids = names.get(_plain(plain_address(text))) or names.get(_plain(text), ())
    if len(ids) == 1:
        return Cell(ids[0], titles[ids[0]])
    if ids:
        told = _("“{text}” may be any of {count} records of this library.")
        return Cell(reason=told.format(text=text, count=len(ids)))
    return Cell(reason=_("“{text}” is not in this library.").format(text=text))


def _ids(found: Mapping[str, Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(ids) for name, ids in found.items() if name}


def _plain(text: str) -> str:
    return _NO_LETTERS.sub(" ", folded(text)).strip()
