"""The stretch of time that a library tells of."""

import msgspec

from desktop_app.domain.edtf import Day, read


class _Dated(msgspec.Struct):
    founded: str = ""
    ended: str = ""
    date: str = ""
    start: str = ""
    end: str = ""


_decoder = msgspec.json.Decoder(_Dated)


class Years:
    """From the earliest to the latest day that groups, postings, attacks or relations name."""

    def __init__(self) -> None:
        self.first: Day | None = None
        self.last: Day | None = None

    def take(self, document: bytes) -> None:
        """Take in the bytes of one record; what is no date in it counts for nothing."""
        try:
            dated = _decoder.decode(document)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return
        for text in (dated.founded, dated.ended, dated.date, dated.start, dated.end):
            date = read(text)
            if date is None:
                continue
            if date.earliest and (self.first is None or date.earliest < self.first):
                self.first = date.earliest
            if date.latest and (self.last is None or date.latest > self.last):
                self.last = date.latest
