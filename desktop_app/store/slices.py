"""Tables as byte slices: db.json's bytes ⇄ the bytes of each record, and what memory holds."""

import re
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from io import BytesIO
from itertools import chain, islice

import msgspec

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edit import Change
from desktop_app.store.order import Order

Slice = bytes | msgspec.Raw
Rows = dict[str, Slice]

_decoder = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
_BREAK = re.compile(rb"[ \t\r\n]*[\r\n][ \t\r\n]*")
_OPENED = re.compile(rb"([\[{])[ \t\r\n]*[\r\n][ \t\r\n]*")
_CLOSING = re.compile(rb"[ \t\r\n]*[\r\n][ \t\r\n]*([\]}])")
_CHUNK = 256
_NO_ROWS: Mapping[str, Slice] = {}


def parse(data: bytes) -> dict[str, Rows]:
    """The records' slices of a whole library; raises msgspec.DecodeError."""
    with collector_paused():
        return dict(_decoder.decode(data))  # type: ignore[arg-type]


def straighten(tables: Mapping[str, Rows]) -> None:
    """Put every record on one line."""
    for rows in tables.values():
        for id_, raw in rows.items():
            slice_ = bytes(raw)
            if b"\n" in slice_ or b"\r" in slice_:
                rows[id_] = one_line(slice_)


def is_laid_out(data: bytes, tables: Mapping[str, Rows]) -> bool:
    """Whether the bytes are just these records in our layout, each on one line."""
    return _is_as_long_as(data, tables, b"\n", b",\n")


def is_plain(data: bytes, tables: Mapping[str, Rows]) -> bool:
    """Whether the bytes are just these records as plain TinyDB writes them, on one line."""
    return _is_as_long_as(data, tables, b"", b", ")


def _is_as_long_as(data: bytes, tables: Mapping[str, Rows], edge: bytes, between: bytes) -> bool:
    """Whether a layout of these records has as many bytes and lines as the file.

    A name that stands twice is one record here but two in the file, and so makes a difference.
    """
    filled = [rows for rows in tables.values() if rows]
    records = sum(map(len, filled))
    edges = 2 + bool(tables) + len(tables) + len(filled)
    betweens = max(len(tables) - 1, 0) + records - len(filled)
    length = 4 * len(tables) + 2 * records + edges * len(edge) + betweens * len(between)
    length += len(_text("".join(chain(tables, *filled)))) + 2 * (len(tables) + records)
    length += sum(map(len, chain.from_iterable(rows.values() for rows in filled)))
    lines = edges * edge.count(b"\n") + betweens * between.count(b"\n")
    return len(data) == length and line_breaks(data) == lines and b"\r" not in data


def line_breaks(data: bytes) -> int:
    """How many line feeds there are; quicker than `bytes.count` where lines are long."""
    whole = sum(1 for _line in BytesIO(data))
    return whole if not data or data.endswith(b"\n") else whole - 1


def one_line(slice_: bytes) -> bytes:
    """The same record without its line breaks; no string of JSON can hold a raw one."""
    if b"\n" not in slice_ and b"\r" not in slice_:
        return slice_
    slice_ = _CLOSING.sub(rb"\1", _OPENED.sub(rb"\1", slice_))
    return _BREAK.sub(b" ", slice_)


def layout(tables: Mapping[str, Mapping[str, Slice]]) -> Iterator[bytes]:
    """The bytes of db.json in pieces: TinyDB's JSON, one record per line."""
    edge, between = b"\n", b",\n"
    yield b"{"
    lead = edge
    for table, rows in tables.items():
        yield lead + _text(table) + b": {"
        lead = edge
        items = iter(rows.items())
        while chunk := [_text(id_) + b": " + bytes(raw) for id_, raw in islice(items, _CHUNK)]:
            yield lead + between.join(chunk)
            lead = between
        yield edge + b"}"
        lead = between
    yield edge + b"}" + edge


_text = msgspec.json.encode


class SliceView(Mapping[str, bytes]):
    """One table for reading: ids in file order, each with its immutable bytes."""

    __slots__ = ("_held", "_table")

    def __init__(self, held: "Held", table: str) -> None:
        """View a table, whatever becomes of it."""
        self._held = held
        self._table = table

    @property
    def rows(self) -> Mapping[str, Slice]:
        """The records as they are held, not to be changed."""
        return self._held.tables.get(self._table, _NO_ROWS)

    def __getitem__(self, id_: str) -> bytes:
        """The record's bytes; raises KeyError."""
        return bytes(self.rows[id_])

    def __iter__(self) -> Iterator[str]:
        """The ids in file order."""
        return iter(self.rows)

    def items(self) -> ItemsView[str, bytes]:
        """Ids and bytes, quicker than by one look-up each."""
        return _Items(self)

    def __len__(self) -> int:
        """How many records the table holds."""
        return len(self.rows)

    def __contains__(self, id_: object) -> bool:
        """Whether the table holds the record."""
        return id_ in self.rows


class _Items(ItemsView[str, bytes]):
    """The records of a view."""

    def __init__(self, view: SliceView) -> None:
        super().__init__(view)
        self._view = view

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return ((id_, bytes(raw)) for id_, raw in self._view.rows.items())


class Held:
    """What memory holds; only the storage changes it, and only after the log is on disk."""

    def __init__(self, tables: dict[str, Rows] | None, order: Order | None = None) -> None:
        """Hold the tables of a file; None is an empty file, which has no tables yet."""
        self.tables: dict[str, Rows] = tables or {}
        self.order = order or Order()
        self.empty = tables is None

    def get(self, table: str, id_: str) -> bytes | None:
        """The record's bytes, None where absent."""
        raw = self.tables.get(table, {}).get(id_)
        return None if raw is None else bytes(raw)

    def view(self, table: str) -> SliceView:
        """One table for reading; an unknown one is empty."""
        return SliceView(self, table)

    def apply(
        self, changes: Iterable[Change], added: Iterable[str] = (), dropped: Iterable[str] = ()
    ) -> None:
        """Make changes; what is new goes to the end, a record that comes back where it stood."""
        self.empty = False
        for table in added:
            self.tables.setdefault(table, {})
        back: dict[str, None] = {}
        for change in changes:
            rows = self.tables.setdefault(change.table, {})
            if change.after is None:
                if change.id in rows:
                    self.order.leaving(change.table, rows)
                    del rows[change.id]
            else:
                if change.id not in rows and self.order.coming(change.table, change.id, rows):
                    back[change.table] = None
                rows[change.id] = change.after
        for table in back:
            self.tables[table] = self.order.arranged(table, self.tables[table])
        for table in dropped:
            if not self.tables.get(table):
                self.tables.pop(table, None)

    def become(self, other: "Held") -> tuple[Change, ...]:
        """Hold what another holds; gives the changes that make the difference."""
        if other is self:
            return ()
        keys = {(table, id_): None for held in (self, other) for table, id_ in held}
        changes = tuple(
            Change(table, id_, self.get(table, id_), other.get(table, id_))
            for table, id_ in keys
            if self.get(table, id_) != other.get(table, id_)
        )
        self.tables, self.order, self.empty = other.tables, other.order, other.empty
        return changes

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Table and id of every record, in file order."""
        return ((table, id_) for table, rows in self.tables.items() for id_ in rows)

    def snapshot(self) -> dict[str, Rows]:
        """The tables as they are now, for a thread that writes them while edits go on."""
        return {table: rows.copy() for table, rows in self.tables.items()}
