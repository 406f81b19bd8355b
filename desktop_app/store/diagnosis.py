"""Is this a library? Every byte of an unknown file is checked; what is wrong becomes a sentence."""

import codecs
import json
from collections import deque
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import Never

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.collector import collector_paused
from desktop_app.domain.stepping import finished, parcels
from desktop_app.store.documents import decode
from desktop_app.store.errors import Damaged
from desktop_app.store.slices import (
    Rows,
    is_laid_out,
    is_plain,
    parse,
    straighten,
)

_CHUNK = 128
"""Records looked into at a step."""


def slices_of(data: bytes) -> dict[str, Rows] | None:
    """The slices of bytes that may be anything; None where they are no tables of records."""
    try:
        return parse(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def read_known(
    path: Path, data: bytes, tables: dict[str, Rows] | None, *, ours: bool
) -> dict[str, Rows] | None:
    """The tables of bytes that we ourselves wrote or checked before; None for an empty file."""
    if not data:
        return None
    if tables is None:
        _refuse(path, data)
    if not ours:
        straighten(tables)
    return tables


def read_unknown(
    path: Path, data: bytes, tables: dict[str, Rows] | None, *, emptied: bool, looks_in: bool
) -> dict[str, Rows] | None:
    """The tables of bytes from anywhere; raises Damaged with the first thing that is wrong.

    Unless it `looks_in`, records may still turn out to be none: see `look_in`. No bytes are a new
    library, unless the file is known to have been emptied.
    """
    if not data and not emptied:
        return None
    if tables is None:
        _refuse(path, data)
    try:
        if looks_in:
            with collector_paused():
                finished(_decoding(tables))
        laid_out = is_laid_out(data, tables)
        if not laid_out and not is_plain(data, tables):
            _check_names(path, data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        _refuse(path, data)
    if not laid_out:
        straighten(tables)
    return tables


def look_in(
    path: Path, tables: Mapping[str, Rows], read: Callable[[], bytes]
) -> Generator[None, None, None]:
    """See that every record of the tables is one, some at each step.

    Raises Damaged with what is wrong in the file, which is `read` for that.
    """
    try:
        yield from _decoding(tables)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        _refuse(path, read())


def _decoding(tables: Mapping[str, Rows]) -> Generator[None, None, None]:
    """Decode every record: its text is UTF-8, its numbers can be read, and it is an object."""
    for rows in tables.values():
        for some in parcels(tuple(rows.values()), _CHUNK):
            deque(map(decode, some), maxlen=0)
            yield


def _check_names(path: Path, data: bytes) -> None:
    twice: list[str] = []

    def collect(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _value in pairs]
            twice.extend(name for name in found if names.count(name) > 1)
        return found

    json.loads(data, object_pairs_hook=collect)
    if twice:
        raise Damaged(
            _("{file} is damaged: the name “{name}” stands twice in one place.").format(
                file=path, name=twice[0]
            )
        )


def _refuse(path: Path, data: bytes) -> Never:
    raise Damaged(
        _("{file} is damaged: {what}. It was left as it is.").format(file=path, what=trouble(data))
    ) from None


def trouble(data: bytes) -> str:
    """What keeps the bytes from being a library, with the line where that can be told."""
    if not data.strip():
        return _("it is empty") if not data else _("it holds nothing but blanks")
    if data.startswith(codecs.BOM_UTF8):
        return _("it begins with a byte order mark")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _("line {line} is not UTF-8 text").format(line=line)
    try:
        tables = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        cut = "\n" not in text[error.pos :].rstrip() and error.msg.startswith("Unterminated")
        if cut or error.pos >= len(text.rstrip()):
            return _("it ends in the middle of line {line}").format(line=error.lineno)
        return _("line {line}, column {column} is not JSON").format(
            line=error.lineno, column=error.colno
        )
    except RecursionError:
        return _("it is nested too deeply")
    except ValueError as error:
        return str(error)
    return _shape_trouble(tables)


def _no_constant(name: str) -> Never:
    raise ValueError(_("it holds {name}, which is no number").format(name=name))


def _shape_trouble(tables: object) -> str:
    if not isinstance(tables, dict):
        return _("it is JSON, but not an object of tables")
    for table, rows in tables.items():
        if not isinstance(rows, dict):
            return _("“{table}” is not a table of records").format(table=table)
        for id_, record in rows.items():
            if not isinstance(record, dict):
                return _("the record {table} “{id}” is not an object").format(table=table, id=id_)
            try:
                decode(json.dumps(record).encode())
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                return _(
                    "the record {table} “{id}” holds half a character, a number that is too large,"
                    " or is nested too deeply"
                ).format(table=table, id=id_)
    return _("it holds half a character or a number that is too large")
