"""The record types, one module each, and the table that each is kept in."""

from desktop_app.domain.records.atrocity import Atrocity
from desktop_app.domain.records.common import Record
from desktop_app.domain.records.group import Group
from desktop_app.domain.records.person import Person
from desktop_app.domain.records.posting import Posting
from desktop_app.domain.records.relation import Relation
from desktop_app.domain.records.source import Source

RECORD_TYPES: dict[str, type[Record]] = {
    "groups": Group,
    "people": Person,
    "leadership": Posting,
    "atrocities": Atrocity,
    "relations": Relation,
    "sources": Source,
}
"""Record type by table, in the order of the library file."""

_TABLES = {record_type: table for table, record_type in RECORD_TYPES.items()}


def table_of(record: Record) -> str:
    """The table that a record of this type is kept in."""
    return _TABLES[type(record)]


__all__ = [
    "RECORD_TYPES",
    "Atrocity",
    "Group",
    "Person",
    "Posting",
    "Record",
    "Relation",
    "Source",
    "table_of",
]
