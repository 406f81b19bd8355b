"""Dates as people write them, read into EDTF.

`understand` takes EDTF as it is and else plain words and figures, day before month. What EDTF of
levels 0 and 1 cannot say, it does not guess.
"""

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.date_input.intervals import interval
from desktop_app.domain.date_input.lacking import lacking
from desktop_app.domain.date_input.plain import plain
from desktop_app.domain.date_input.reading import Impossible
from desktop_app.domain.date_input.time_of_day import without_time
from desktop_app.domain.edtf import Day, EdtfError, parse, read

_LONGEST = 200


class Understood(msgspec.Struct, frozen=True):
    """What a text means: an EDTF text, empty where none; and a sentence that helps.

    Where there is a date, the sentence says which of two readings was taken; where there is none,
    what to do. Both are empty for an empty text.
    """

    edtf: str = ""
    remark: str = ""


def understand(text: str, today: Day | None = None) -> Understood:
    """Read any text; `today` gives “today” and “yesterday” a meaning. Never raises."""
    written = text.strip()
    if not written:
        return Understood()
    for notation in (written, written.upper().replace(" ", "")):
        if len(written) <= _LONGEST and read(notation):
            return Understood(notation)
    words, timed = without_time(plain(written)) if len(written) <= _LONGEST else ("", "")
    try:
        found = interval(words, today)
        if found is None:
            return Understood("", lacking(words, written) or _not_understood(written))
        return Understood(parse(found.edtf).text, " ".join(filter(None, (found.remark, timed))))
    except (Impossible, EdtfError) as reason:
        return Understood("", str(reason))


def _not_understood(text: str) -> str:
    shown = text if len(text) <= 40 else text[:40] + "…"
    return _(
        "“{text}” is not understood as a date: write it like 9 Feb 2015, Feb 2015, about 2016, "
        "2016? or May 2019 to 2021."
    ).format(text=shown)
