"""Duplicates side by side, field by field, and the one record that choices make of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import AnyValue, Kind, Line, Prose, Rows
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Citation, Rival
from desktop_app.domain.uniting import can_unite, united, united_rows
from desktop_app.domain.vocabularies.common import MARKING

Document = Mapping[str, Any]
_MARKINGS = [term.id for term in MARKING]


class Choice(msgspec.Struct, frozen=True):
    """Whose value is kept: the record's at that position, None for those of all.

    `rivals` keeps the values not taken beside it, each with what carries it.
    """

    take: int | None
    rivals: bool = False


class Compared(msgspec.Struct, frozen=True):
    """One field of several records; None where a record has no value.

    A field that is not declared has no kind.
    """

    name: str
    label: str
    kind: Kind | None
    values: tuple[object, ...]
    cited: bool = False

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.distinct) > 1

    @property
    def distinct(self) -> list[object]:
        """The values that there are, each once."""
        found: list[object] = []
        for value in self.values:
            if value is not None and value not in found:
                found.append(value)
        return found

    @property
    def can_keep_all(self) -> bool:
        """Whether the values of all can stand in the field together."""
        if self.kind is None:
            return all(isinstance(value, list) for value in self.distinct)
        return can_unite(self.kind)

    @property
    def can_rival(self) -> bool:
        """Whether a value not taken can be kept as a rival of the one shown."""
        return self.cited and self.differs and not isinstance(self.kind, Rows)

    @property
    def proposed(self) -> Choice:
        """All of a list; the strictest marking; else the first value, facts with their rivals."""
        first = next((at for at, value in enumerate(self.values) if value is not None), 0)
        if self.name == "marking":
            return Choice(max(range(len(self.values)), key=self._strictness))
        if self.can_keep_all and not (isinstance(self.kind, Prose) and self.cited):
            return Choice(None)
        fact = self.can_rival and not isinstance(self.kind, Line | Prose)
        return Choice(first, rivals=fact)

    def _strictness(self, at: int) -> tuple[int, bool]:
        value = self.values[at]
        return (_MARKINGS.index(value) if value in _MARKINGS else 0, value is not None)


def compared(record_type: type[Record], documents: Sequence[Document]) -> tuple[Compared, ...]:
    """Every field that any of the documents has: the declared ones first, in their order."""
    fields = fields_of(record_type)
    held = {name for document in documents for name in document}
    strange = dict.fromkeys(name for document in documents for name in document)
    rows = [
        Compared(
            name,
            field.label,
            field.kind,
            tuple(document.get(name) for document in documents),
            field.cited and name != "rivals" and not isinstance(field.kind, AnyValue),
        )
        for name, field in fields.items()
        if name in held
    ]
    rows += [
        Compared(name, name, None, tuple(document.get(name) for document in documents))
        for name in strange
        if name not in fields
    ]
    return tuple(rows)


def merged(
    rows: Iterable[Compared], choices: Mapping[str, Choice], documents: Sequence[Document]
) -> dict[str, Any]:
    """The one document, its keys in the order of the first; fields without a choice as proposed."""
    chosen: dict[str, Any] = {}
    rivals: list[object] = []
    for row in rows:
        choice = choices.get(row.name, row.proposed)
        if choice.take is None:
            value = united(row.kind, row.values)
        else:
            value = row.values[choice.take]
            if choice.rivals and row.can_rival:
                rivals += _rivals(row, value, documents)
        if value is not None:
            chosen[row.name] = value
    if rivals:
        chosen["rivals"] = united_rows(Rival, rivals, onto=chosen.get("rivals") or ())
    order = dict.fromkeys((*documents[0], *chosen))
    return {name: chosen[name] for name in order if name in chosen}


def _rivals(row: Compared, taken: object, documents: Sequence[Document]) -> list[object]:
    found: list[object] = []
    for value, document in zip(row.values, documents, strict=True):
        if value is None or value == taken:
            continue
        rival: dict[str, object] = {"field": row.name, "value": value}
        carried = united_rows(Citation, _carrying(document, row.name))
        found.append({**rival, "citations": carried} if carried else rival)
    return found


def _carrying(document: Document, field: str) -> list[object]:
    """The citations of a document that carry a field, without the fields that they carry."""
    rows = document.get("citations")
    return [
        {key: value for key, value in row.items() if key != "fields"}
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and (not row.get("fields") or field in row["fields"])
    ]
