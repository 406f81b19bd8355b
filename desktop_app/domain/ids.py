"""Ids of new records: readable, and made of letters that files and addresses bear."""

import re
import unicodedata
from collections.abc import Container

_LONGEST = 60


def free_id(wish: str, taken: Container[str]) -> str:
    """The wish in lower-case ASCII letters, digits and hyphens, numbered where it is taken."""
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "record"
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate
