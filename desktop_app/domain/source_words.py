"""A source in few words: on a mark, in a list, in a tooltip."""

import re

from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import read
from desktop_app.domain.folding import folded
from desktop_app.domain.names import source_line
from desktop_app.domain.records import Source

_LONGEST = 20
_SECOND_HAND = re.compile(r" via |[;(/]|, ")


def short_name(source: Source) -> str:
    """Publisher, else author, else title, and the year: "AFP 2020"."""
    said = source.publisher or source.author or source.title or source.url or source.id
    who = _SECOND_HAND.split(said)[0].strip() or said
    return " ".join(filter(None, (shortened(who), year(source))))


def shortened(text: str) -> str:
    """The text cut to 20 characters, after a word where that can be."""
    if len(text) <= _LONGEST:
        return text
    words, _blank, _rest = text[:_LONGEST].rpartition(" ")
    return f"{words.rstrip(' –—-:') or text[: _LONGEST - 1]}…"


def year(source: Source) -> str:
    """The year it was issued in, empty where that is not known."""
    date = read(source.issued)
    return str(date.sort_key[0].year) if date is not None and source.issued[:1].isdigit() else ""


def details(source: Source) -> str:
    """Publisher, author, date and grade in a line: what the title does not say."""
    grade = f"{source.reliability}{source.credibility}"
    said = (source.publisher, source.author, in_words(source.issued), grade)
    return " · ".join(filter(None, said))


def in_full(source: Source, locator: str = "") -> str:
    """Title, details, locator and address, a line each."""
    lines = (source_line(source), details(source), locator, source.url)
    return "\n".join(dict.fromkeys(filter(None, lines)))


def searched(source: Source) -> tuple[str, str]:
    """Folded texts in which a source is found: what is said of it, and what it is stored under."""
    said = (source.title, source.author, source.publisher, source.issued)
    return folded(" ".join(said)), folded(f"{source.url} {source.id}")
