"""What a damaged library still holds: sound records are kept, each unsound line is named."""

import json
import re
from collections.abc import Iterator

import msgspec

from desktop_app import gettext as _
from desktop_app.store.diagnosis import trouble
from desktop_app.store.documents import decode, encode
from desktop_app.store.errors import Unstorable
from desktop_app.store.slices import Rows

_NAME = rb'\s*("(?:[^"\\]|\\.)*")\s*:\s*'
_TABLE = re.compile(_NAME + rb"\{\s*$")
_RECORD = re.compile(_NAME + rb"(\{.*\})\s*,?\s*$")
_names = msgspec.json.Decoder(str)
_FRAME = re.compile(rb"\s*[{}]{0,2}\s*,?\s*$")


class Damage(msgspec.Struct, frozen=True):
    """A line, counted from 1, that could not be read, and what is wrong with it."""

    line: int
    what: str


def salvage(data: bytes) -> tuple[dict[str, Rows], tuple[Damage, ...]]:
    """The sound records of a damaged db.json and a report on the rest; never raises."""
    lines = data.split(b"\n")
    by_lines = any(found[2] != b"{}" for line in lines[:1000] if (found := _RECORD.match(line)))
    tables, damage = _by_lines(lines) if by_lines else _by_walking(data)
    return tables, damage or (Damage(len(lines), trouble(data)),)


def _by_lines(lines: list[bytes]) -> tuple[dict[str, Rows], tuple[Damage, ...]]:
    tables: dict[str, Rows] = {}
    damage: list[Damage] = []
    table: str | None = None
    for number, line in enumerate(lines, 1):
        if _FRAME.match(line):
            table = None if b"}" in line else table
        elif (opened := _TABLE.match(line)) and (name := _name(opened[1])) is not None:
            table = name
            tables.setdefault(table, {})
        elif (found := _RECORD.match(line)) is None or (id_ := _name(found[1])) is None:
            damage.append(Damage(number, _("it is not a whole record")))
        elif (what := _trouble(found[2])) is not None:
            damage.append(Damage(number, what))
        elif table is None:
            damage.append(Damage(number, _("its table is unknown")))
        elif id_ in tables[table]:
            damage.append(Damage(number, _("the record “{id}” stands twice").format(id=id_)))
        else:
            tables[table][id_] = found[2]
    if [line.strip() for line in lines if line.strip()][-2:] != [b"}", b"}"]:
        damage.append(Damage(len(lines), _("the end of the file is missing")))
    return tables, tuple(damage)


def _name(quoted: bytes) -> str | None:
    try:
        return _names.decode(quoted)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _trouble(slice_: bytes) -> str | None:
    try:
        decode(slice_)
    except UnicodeDecodeError:
        return _("it is not UTF-8 text")
    except (msgspec.DecodeError, RecursionError):
        return _("it is not a sound record")
    return None


def _by_walking(data: bytes) -> tuple[dict[str, Rows], tuple[Damage, ...]]:
    """Records of a file in another layout, up to the first thing that is no JSON."""
    text = data.decode(errors="surrogateescape")
    walker = _Walker(text)
    tables: dict[str, Rows] = {}
    damage: list[Damage] = []
    try:
        for table in walker.names():
            rows = tables.setdefault(table, {})
            for id_ in walker.names():
                line = walker.line
                record = walker.value()
                if id_ in rows:
                    damage.append(Damage(line, _("the record “{id}” stands twice").format(id=id_)))
                    continue
                try:
                    rows[id_] = encode(_object(record))
                except Unstorable:
                    what = _("the record {table} “{id}” is not sound").format(table=table, id=id_)
                    damage.append(Damage(line, what))
    except (ValueError, RecursionError):
        damage.append(Damage(walker.line, _("what follows cannot be read")))
    return tables, tuple(damage)


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Unstorable(value)
    return value


class _Walker:
    """Steps through the text of nested JSON objects, name by name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decoder = json.JSONDecoder()

    @property
    def line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def names(self) -> Iterator[str]:
        """The names of one object; the caller reads each value before the next name."""
        self._need("{")
        more = not self.take("}")
        while more:
            name = self.value()
            if not isinstance(name, str):
                raise ValueError(name)  # noqa: TRY004
            self._need(":")
            yield name
            more = self.take(",")
            if not more:
                self._need("}")

    def _need(self, mark: str) -> None:
        if not self.take(mark):
            raise ValueError(mark)

    def value(self) -> object:
        self._blank()
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        return value

    def take(self, mark: str) -> bool:
        self._blank()
        if not self._text.startswith(mark, self._at):
            return False
        self._at += len(mark)
        return True

    def _blank(self) -> None:
        while self._at < len(self._text) and self._text[self._at] in " \t\r\n":
            self._at += 1
