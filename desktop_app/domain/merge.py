"""Several records as one: what named any of them names the one that stays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Date, OneOf, Part, Reference, Rows
from desktop_app.domain.records import RECORD_TYPES, Relation
from desktop_app.domain.records.common import Rival
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.domain.uniting import one_row, united_rows
from desktop_app.domain.vocabularies.relations import RELATION_KIND

Key = tuple[str, str]
Document = dict[str, Any]
Slices = Callable[[str], Mapping[str, bytes]]
Decode = Callable[[bytes], Document]
Encode = Callable[[Mapping[str, Any]], bytes]


class Merger(msgspec.Struct, frozen=True):
    """Which records of a table become one: `document` is stored as `keep`, `gone` are deleted."""

    table: str
    keep: str
    gone: tuple[str, ...]
    document: Document


class Merging(msgspec.Struct, frozen=True):
    """The edit that merges, and what it does beside: told before it is made.

    `followed` name the record that stays where they named another; `doubles` said the same as
    another record afterwards and became one with it; `selves` were relations of the merged groups
    to each other.
    """

    edit: Edit
    followed: tuple[Key, ...]
    doubles: tuple[Key, ...]
    selves: tuple[Key, ...]
    rows_dropped: int


def merging(
    merger: Merger, label: str, slices: Slices, index: ReverseIndex, decode: Decode, encode: Encode
) -> Merging:
    """The edit that merges records: references follow, doubles that arise become one."""
    work = _Work(merger, slices, decode)
    work.put((merger.table, merger.keep), merger.document)
    for lost in merger.gone:
        for key in (*index.all_naming(merger.table, lost), *_rivalled(merger, lost, slices)):
            work.follow(key)
    followed = tuple(key for key in work.after if key != (merger.table, merger.keep))
    selves = tuple(key for key in followed if work.names_itself(key))
    for key in selves:
        work.after[key] = None
    doubles = tuple(work.unite_doubles(index.all_naming(merger.table, merger.keep)))
    changes = [Change(merger.table, lost, slices(merger.table)[lost], None) for lost in merger.gone]
    for (table, id_), document in work.after.items():
        before = slices(table)[id_]
        after = None if document is None else encode(document)
        if after != before:
            changes.append(Change(table, id_, before, after))
    return Merging(Edit(label, tuple(changes)), followed, doubles, selves, work.rows_dropped)


class _Work:
    """The records that a merger touches, as they become; None where one goes."""

    def __init__(self, merger: Merger, slices: Slices, decode: Decode) -> None:
        self._merger = merger
        self._slices = slices
        self._decode = decode
        self.after: dict[Key, Document | None] = {}
        self.rows_dropped = 0

    def put(self, key: Key, document: Document) -> None:
        """Take a document as it is, but for references to records that go."""
        copy = self._decode(msgspec.json.encode(document))
        self._rename(copy, RECORD_TYPES[key[0]], RECORD_TYPES[key[0]], key)
        self.after[key] = copy

    def follow(self, key: Key) -> None:
        """Let a record name the one that stays."""
        table, id_ = key
        if key in self.after or (table == self._merger.table and id_ in self._merger.gone):
            return
        document = self._decode(self._slices(table)[id_])
        self._rename(document, RECORD_TYPES[table], RECORD_TYPES[table], key)
        if RECORD_TYPES[table] is Relation:
            _order(document)
        self.after[key] = document

    def names_itself(self, key: Key) -> bool:
        """Whether a record became a relation of a group to itself."""
        document = self.after[key]
        return (
            document is not None
            and RECORD_TYPES[key[0]] is Relation
            and document.get("subject") == document.get("object") == self._merger.keep
        )

    def unite_doubles(self, others: Iterable[Key]) -> Iterable[Key]:
        """Make one of records that say the same now; yields those that go."""
        buckets: dict[tuple[object, ...], list[Key]] = {}
        for key in dict.fromkeys((*others, *self.after)):
            marks = self._marks(key)
            if marks is not None:
                buckets.setdefault((key[0], *marks), []).append(key)
        for keys in buckets.values():
            for at, key in enumerate(keys):
                if any(self._unite(held, key) for held in keys[:at]):
                    yield key

    def _unite(self, held: Key, key: Key) -> bool:
        one, other = self._document(held), self._document(key)
        if one is None or other is None or (held not in self.after and key not in self.after):
            return False
        both = one_row(RECORD_TYPES[key[0]], one, other)
        if not isinstance(both, dict):
            return False
        self.after[held], self.after[key] = both, None
        return True

    def _marks(self, key: Key) -> tuple[object, ...] | None:
        """What tells a posting or relation from another; None for records that stand alone."""
        fields = fields_of(RECORD_TYPES[key[0]])
        if not any(field.kind == Reference(self._merger.table) for field in fields.values()):
            return None
        document = self._document(key) or {}
        telling = (
            name
            for name, field in fields.items()
            if field.cited and isinstance(field.kind, Reference | Date | OneOf)
        )
        return tuple(str(document.get(name)) for name in telling)

    def _document(self, key: Key) -> Document | None:
        return self.after[key] if key in self.after else self._decode(self._slices(key[0])[key[1]])

    def _rename(
        self,
        document: Document,
        inner: type[msgspec.Struct],
        record_type: type[msgspec.Struct],
        key: Key,
    ) -> bool:
        """Follow in a set of fields of a record; True where anything in it changed."""
        changed = False
        for name, field in fields_of(inner).items():
            match field.kind, document.get(name):
                case Reference(table), str(named) if self._is_gone(table, named):
                    document[name] = self._merger.keep
                    changed = True
                case Part(part_type), dict(part):
                    changed |= self._rename(part, part_type, record_type, key)
                case Rows(row_type), list(rows):
                    changed |= self._rename_rows(document, name, rows, row_type, record_type, key)
                case _:
                    pass
        if inner is Rival:
            changed |= self._rename_rival(document, record_type)
        return changed

    def _rename_rows(
        self,
        document: Document,
        name: str,
        rows: list[object],
        row_type: type[msgspec.Struct],
        record_type: type[msgspec.Struct],
        key: Key,
    ) -> bool:
        touched = [
            isinstance(row, dict) and self._rename(row, row_type, record_type, key) for row in rows
        ]
        if not any(touched):
            return False
        told = [row for row in rows if not _names(row, row_type, key)]
        kept = united_rows(row_type, told) or []
        self.rows_dropped += len(rows) - len(kept)
        if kept:
            document[name] = kept
        else:
            del document[name]
        return True

    def _rename_rival(self, rival: Document, record_type: type[msgspec.Struct]) -> bool:
        field = fields_of(record_type).get(str(rival.get("field")))
        if field is None or not isinstance(field.kind, Reference):
            return False
        if not self._is_gone(field.kind.table, rival.get("value")):
            return False
        rival["value"] = self._merger.keep
        return True

    def _is_gone(self, table: str, named: object) -> bool:
        return table == self._merger.table and named in self._merger.gone


def _names(row: object, row_type: type[msgspec.Struct], key: Key) -> bool:
    """Whether a row of a record names the record itself: a source that cites itself."""
    return isinstance(row, dict) and any(
        field.kind == Reference(key[0]) and row.get(name) == key[1]
        for name, field in fields_of(row_type).items()
    )


def _order(relation: Document) -> None:
    """A relation without direction is stored once, in the order of its ids."""
    kind = RELATION_KIND.get(str(relation.get("kind")))
    subject, other = relation.get("subject"), relation.get("object")
    if kind and not kind.directed and isinstance(subject, str) and isinstance(other, str):
        relation["subject"], relation["object"] = sorted((subject, other))


def _rivalled(merger: Merger, lost: str, slices: Slices) -> Sequence[Key]:
    """Records whose rival values name a record: no declared reference, so nobody lists them."""
    found: list[Key] = []
    word = msgspec.json.encode(lost)
    for table, record_type in RECORD_TYPES.items():
        if any(f.kind == Reference(merger.table) for f in fields_of(record_type).values()):
            found += (
                (table, id_)
                for id_, document in slices(table).items()
                if b'"rivals"' in document and word in document
            )
    return found
