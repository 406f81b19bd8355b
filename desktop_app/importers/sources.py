"""Sources from pasted text: BibTeX, CSL-JSON, RIS, or a title and an address."""

import re

from desktop_app import gettext as _
from desktop_app.importers.csl import is_json, read_csl
from desktop_app.importers.found import FoundSource
from desktop_app.importers.lines import read_lines
from desktop_app.importers.ris import is_ris, read_ris

LONGEST = 1_000_000
"""Characters that are read at once."""

_BIBTEX = re.compile(r"^\s*@[A-Za-z]+\s*[{(]", re.MULTILINE)


def read_sources(text: str) -> tuple[FoundSource, ...]:
    """Every source that the text tells of, recognised by its content; none of an empty text."""
    if len(text) > LONGEST:
        said = _("The text is longer than {count} characters: paste fewer sources at once.")
        return (FoundSource({}, (), (said.format(count=LONGEST),)),)
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if is_json(plain):
        try:
            return read_csl(plain)
        except ValueError as error:
            said = _("The text looks like CSL-JSON but cannot be read: {reason}.")
            return (FoundSource({}, (), (said.format(reason=error),)),)
    if is_ris(plain):
        return read_ris(plain)
    if _BIBTEX.search(plain):
        from desktop_app.importers.bibtex import read_bibtex

        return read_bibtex(plain)
    return read_lines(plain)
