"""Text made comparable: no case, no accents, one form of letters that are written two ways."""

import unicodedata

_SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "’": "'", "‘": "'"}
    | dict.fromkeys("\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u0640", "")
)


def folded(text: str) -> str:
    """The text as it is compared when a list is filtered."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = plain.translate(_SAME)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
