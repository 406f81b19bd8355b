"""What a part of a text was read as."""

from typing import NamedTuple


class Read(NamedTuple):
    """An EDTF text, and a sentence on the reading taken where there was another."""

    edtf: str
    remark: str = ""

    @property
    def first(self) -> str:
        """The start of an interval, the date itself where it is none."""
        return self.edtf.partition("/")[0]

    @property
    def last(self) -> str:
        """The end of an interval, the date itself where it is none."""
        return self.edtf.rpartition("/")[2]

    def marked(self, mark: str) -> "Read":
        """With ?, ~ or % at both ends."""
        ends = (self.first, self.last) if "/" in self.edtf else (self.edtf,)
        return Read("/".join(end + mark for end in ends), self.remark)


class Impossible(Exception):
    """The text is a date that cannot be; the message says why in one sentence."""


def year_text(year: int) -> str:
    """The EDTF year; 0 is 1 BCE."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}"
