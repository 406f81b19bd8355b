"""A text with what does not matter for reading a date taken out of it."""

import re
import unicodedata

from desktop_app.domain.date_input.figures import full_year

_DASHES = re.compile("[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]")
_FRAMES = {"(": ")", "[": "]", '"': '"', "“": "”"}
_SHORT_YEAR = re.compile(r"(?<!\d)['’‘](\d\d)(?![\ds])")
_ERA = re.compile(r"\b(b\.? ?c\.?(?: ?e\.?)?|c\. ?e\.|a\.? ?d\.?)(?![a-z])")
_WEEKDAY = re.compile(
    r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b(?! century)")
_HAS_FIGURE = re.compile(r"\d")
_FILLER = re.compile(r"\b(?:of|the|in the year|on)\b(?! to\b)")


def plain(text: str) -> str:
    """The text in small letters and figures 0–9, one kind of dash, single blanks, no fillers."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(_figure(letter) for letter in text)
    text = _DASHES.sub("-", text).strip()
    if text[:1] in _FRAMES and text.endswith(_FRAMES[text[0]]):
        text = text[1:-1].strip()
    text = re.sub(r"(?<=[^.])\.$", "", text)
    text = _SHORT_YEAR.sub(lambda found: str(full_year(found[1])), text)
    text = _ERA.sub(lambda found: " bce " if found[1].startswith("b") else " ce ", text)
    text = re.sub(r"(?<=[^\W\d])\.", " ", text).replace(",", " ")
    text = re.sub("['’‘]", "", text)
    text = _ORDINAL.sub(r"\1", text)
    if _HAS_FIGURE.search(text):
        text = _WEEKDAY.sub(" ", text)
    text = _FILLER.sub(" ", text)
    return " ".join(text.split())


def _figure(letter: str) -> str:
    value = unicodedata.digit(letter, -1)
    return letter if value < 0 else str(value)
