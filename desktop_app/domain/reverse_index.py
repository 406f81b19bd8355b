"""Which records name a record: looked up without a scan, kept up to date change by change."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.naming import Naming, Slice, naming_by_steps, read_naming
from desktop_app.domain.naming_one import naming_one
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in

_MANY = 2_000
"""So many changes take longer to follow than a table takes to be read again."""
FEW = 2_000
"""Records that are read at once, whoever is asked for."""
_GLANCES = 8
"""So many looks at a larger table cost more than reading it."""
Key = tuple[str, str]


class ReverseIndex:
    """Who names whom in a library.

    `tables` gives all records as they are then; one that was not `read` yet is read when somebody
    first asks, where it has more than a `few` records only as far as needed, until `gather` has
    walked it. Later changes are told to `follow`.
    """

    def __init__(
        self,
        tables: Callable[[], Mapping[str, Mapping[str, Slice]]],
        read: Mapping[str, Naming] | None = None,
        few: int = FEW,
    ) -> None:
        self._tables = tables
        self._few = few
        self._read = dict(read or {})
        self._glances: dict[str, dict[Key, tuple[str, ...]]] = defaultdict(dict)
        self._late: list[tuple[str, list[Change]]] = []
        """For each table that is being read, what was changed meanwhile."""
        self._followed: dict[str, dict[Key, dict[str, None]]] = defaultdict(dict)

    def naming(self, table: str, record_id: str, by: str) -> tuple[str, ...]:
        """Ids of the records of table `by` that name the record."""
        key = table, record_id
        followed = self._followed[by].get(key)
        if followed is not None:
            return tuple(followed)
        if by in self._read:
            return self._read[by].of(*key)
        glances = self._glances[by]
        if key not in glances and self._is_long(by) and len(glances) < _GLANCES:
            glances[key] = naming_one(by, self._tables()[by], *key)
        return glances[key] if key in glances else self._named_by(by).of(*key)

    def all_naming(self, table: str, record_id: str) -> tuple[Key, ...]:
        """Every record (table, id) that names the record."""
        return tuple((by, id_) for by in RECORD_TYPES for id_ in self.naming(table, record_id, by))

    def gather(self, tables: Iterable[str] = RECORD_TYPES) -> Iterator[None]:
        """Read those tables that were not read yet, some records at each step.

        Meanwhile changes may be followed, and several may walk it at the same time.
        """
        for table in tables:
            if table not in self._read:
                late: list[Change] = []
                self._late.append((table, late))
                try:
                    naming = yield from naming_by_steps(table, dict(self._tables().get(table, {})))
                finally:
                    self._late = [each for each in self._late if each[1] is not late]
                if table not in self._read and len(late) <= _MANY:
                    self._read[table] = naming
                    self.follow(late)

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes that were made; what a record goes on naming keeps its place."""
        if len(changes) > _MANY:
            for table in {change.table for change in changes}:
                self._read.pop(table, None)
                self._followed.pop(table, None)
        for change in changes:
            self._glances.pop(change.table, None)
            for table, late in self._late:
                if table == change.table:
                    late.append(change)
            if change.table in self._read:
                before, after = (_named(change.table, d) for d in (change.before, change.after))
                for key in before - after:
                    self._naming_now(change.table, key).pop(change.id, None)
                for key in after - before:
                    self._naming_now(change.table, key)[change.id] = None

    def _naming_now(self, by: str, key: Key) -> dict[str, None]:
        """Those of a table that name a record, to be changed."""
        followed = self._followed[by]
        if key not in followed:
            followed[key] = dict.fromkeys(self._read[by].of(*key))
        return followed[key]

    def _is_long(self, table: str) -> bool:
        """Whether a table takes longer to be read than a record to be looked for in it."""
        return len(self._tables().get(table, ())) > self._few

    def _named_by(self, table: str) -> Naming:
        """What the records of a table named when it was read."""
        if table not in self._read:
            self._read[table] = read_naming(table, self._tables().get(table, {}))
        return self._read[table]


def _named(table: str, document: Slice | None) -> set[Key]:
    """What one record names, as (table, id)."""
    if document is None or table not in RECORD_TYPES:
        return set()
    found = references_in(msgspec.json.decode(document), RECORD_TYPES[table])
    return {(named.table, named.id) for named in found}
