"""A source that was read from foreign text: its record, what was left over, what is doubtful."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.vocabularies.sources import SOURCE_TYPE
from desktop_app.importers.dates import read_date
from desktop_app.importers.languages import language_tag
from desktop_app.importers.plain import address, line

_MARKUP = re.compile(r"</?(?:i|b|em|strong|su[bp]|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/[0-9a-z_*]+/(https?://.+)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")


class FoundSource(msgspec.Struct, frozen=True):
    """The raw mapping of a source record; pairs of what it has no field for; sentences."""

    document: Mapping[str, str]
    leftover: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a text states of a source, as it stands there. `said_type` is the type in its words."""

    title: str = ""
    type: str = ""
    said_type: str = ""
    authors: Sequence[str] = ()
    publishers: Sequence[str] = ()
    issued: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    language: str = ""
    leftover: Sequence[tuple[str, str]] = ()
    problems: Sequence[str] = ()


def found_source(stated: Stated) -> FoundSource:
    """The record that a statement makes: clean text, EDTF dates, web addresses, known terms."""
    url, archive_url = _addresses(stated)
    issued, accessed = read_date(stated.issued), read_date(stated.accessed)
    tag = language_tag(stated.language)
    document = {
        "title": _text(stated.title),
        "type": stated.type if stated.type in SOURCE_TYPE else "",
        "author": in_a_row([_text(name) for name in stated.authors]),
        "publisher": ", ".join(dict.fromkeys(filter(None, map(_text, stated.publishers)))),
        "issued": issued.edtf,
        "accessed": accessed.edtf,
        "url": url,
        "archive_url": archive_url,
        "language": tag,
    }
    unread = (
        (_("date"), stated.issued, issued.edtf),
        (_("date of access"), stated.accessed, accessed.edtf),
        (_("language"), stated.language, tag),
        (_("address"), stated.url, address(stated.url)),
        ("DOI", stated.doi, stated.doi if _DOI.search(stated.doi) and "doi.org" in url else ""),
    )
    lost = [(name, line(said)) for name, said, read in unread if line(said) and not read]
    rest = ((line(name), _text(said)) for name, said in stated.leftover)
    return FoundSource(
        {name: value for name, value in document.items() if value},
        (*lost, *((name, said) for name, said in rest if name and said)),
        (
            *stated.problems,
            *(date.remark for date in (issued, accessed) if date.edtf and date.remark),
            *_doubts(stated, lost),
        ),
    )


def in_a_row(names: Sequence[str]) -> str:
    """Names as `author` takes them: "A", "A and B", "A, B and C", "A and others"."""
    known = [name for name in names if name]
    return " and ".join(filter(None, (", ".join(known[:-1]), *known[-1:])))


def _text(text: str) -> str:
    return line(unescape(_MARKUP.sub("", text)))


def _addresses(stated: Stated) -> tuple[str, str]:
    given = address(stated.url)
    archived = _ARCHIVE.fullmatch(given)
    if archived:
        return address(archived[1]), given
    doi = _DOI.search(stated.doi)
    return given or (address(f"https://doi.org/{doi[0]}") if doi else ""), ""


def _doubts(stated: Stated, lost: Sequence[tuple[str, str]]) -> Iterator[str]:
    if stated.said_type and stated.type:
        yield _("“{said}” is taken for “{term}”.").format(
            said=line(stated.said_type), term=SOURCE_TYPE.label(stated.type)
        )
    elif stated.said_type:
        yield _("“{said}” is no known type of source.").format(said=line(stated.said_type))
    for name, said in lost:
        if name != "DOI":
            yield _("The {what} “{said}” was not understood.").format(what=name, said=said)
