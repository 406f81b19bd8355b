"""Numbers as people type them."""

import math
import re
import unicodedata

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+")


def number_or_text(text: str) -> object:
    """The number that a text means, the text itself where it is none, None where it is empty.

    Blanks and, before groups of three, commas part thousands; digits may be of any script.
    """
    plain = "".join(_digit(letter) for letter in text if not letter.isspace())
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    for kind in (int, float):
        try:
            number = kind(plain)
        except ValueError:
            continue
        if math.isfinite(number):
            return number
    return text.strip()


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, -1)
    return letter if value < 0 else str(value)
