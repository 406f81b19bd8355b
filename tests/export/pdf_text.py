"""The text of a PDF, made comparable."""

import io
import re
from unicodedata import normalize

from pypdf import PdfReader

_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")


def reader(data: bytes) -> PdfReader:
    """The PDF, open."""
    return PdfReader(io.BytesIO(data))


def squeezed(text: str) -> str:
    """NFKC without spaces and marks of direction, as lines and cells may break anywhere."""
    return _SPACE.sub("", _INVISIBLE.sub("", normalize("NFKC", text)))


def text_of(data: bytes, *running: str) -> str:
    """All text, squeezed, without the lines that run along every sheet of paper."""
    sheets = []
    paper = reader(data).pages
    for number, sheet in enumerate(paper, 1):
        text = squeezed(sheet.extract_text())
        for line in running:
            text = text.replace(squeezed(line), "")
        sheets.append(text.replace(f"{number}/{len(paper)}", ""))  # the dates of addresses stay
    return "".join(sheets)
