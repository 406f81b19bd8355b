"""What the controls of one form choose from, and which control a kind of field gets."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.domain.countries import COUNTRIES, country
from desktop_app.domain.distinguishing import detail, other_names
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.folding import folded
from desktop_app.domain.kinds import (
    AnyValue,
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    Keyed,
    Number,
    OneOf,
    Part,
    Prose,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.known_places import known_places
from desktop_app.domain.names import title
from desktop_app.domain.records import Source
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.row_summary import summary
from desktop_app.domain.source_words import short_name
from desktop_app.domain.vocabulary import Vocabulary
from desktop_app.library import Library
from desktop_app.views.form.choices import OneControl, SeveralControl, choices_of
from desktop_app.views.form.control import Control
from desktop_app.views.form.count import CountControl
from desktop_app.views.form.date import DateControl
from desktop_app.views.form.keyed import KeyedControl
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.form.text import LineControl, NumberControl, ProseControl


class Catalogue(QObject):
    """The lists that a form of one record type chooses from, each made once, when first needed.

    The sources of `cited_last` are offered before all others.
    """

    def __init__(
        self,
        library: Library,
        record_type: type[msgspec.Struct],
        cited_last: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._library = library
        self.record_type = record_type
        self._cited_last = cited_last
        self._vocabularies: dict[str, Choices] = {}
        self._tables: dict[str, Choices] = {}

    def control(self, field: Field) -> Control:  # noqa: C901 - one line a kind
        """The control for a field, but for nested ones and values of any kind."""
        match field.kind:
            case Prose():
                return ProseControl()
            case Date():
                return DateControl()
            case Number():
                return NumberControl()
            case Count():
                return CountControl()
            case OneOf(vocabulary):
                return OneControl(self._vocabulary(vocabulary))
            case SomeOf(vocabulary):
                return SeveralControl(self._vocabulary(vocabulary))
            case Reference(table):
                return ReferenceControl(self.records(table), table, self._library)
            case Country():
                return OneControl(self._countries, _("Not a country; it is kept as it is."))
            case Countries():
                return SeveralControl(self._countries)
            case FieldNames(several):
                return SeveralControl(self._fields) if several else OneControl(self._fields)
            case Keyed():
                return KeyedControl(field.kind)
            case Part() | Rows() | AnyValue():
                raise TypeError(field.name)
            case _:
                return LineControl()

    @cached_property
    def places(self) -> Sequence[tuple[Place, int]]:
        """The places of the library, the most used first, each with how often it is."""
        return known_places(self._library.records("atrocities"))

    def summary(self, row_type: type[msgspec.Struct], row: object) -> str:
        """One line that tells a nested row from its neighbours."""
        return summary(row_type, row, self._called)

    def short_name(self, source: str) -> str:
        """Publisher and year of a source; an id that is none as it stands."""
        record = self._library.get("sources", source)
        return short_name(record) if isinstance(record, Source) else source

    def _called(self, field: Field, value: str) -> str:
        if isinstance(field.kind, Reference):
            return self.records(field.kind.table).label(value)
        return self._fields.label(value)

    def records(self, table: str) -> Choices:
        """The records of a table by title; where titles are the same, with their ids."""
        if table not in self._tables:
            self._tables[table] = Choices(
                lambda: self._in_order(table),
                one=lambda record_id: _one(self._library, table, record_id),
                detail=lambda record_id: self._detail(table, record_id),
            )
        return self._tables[table]

    def _in_order(self, table: str) -> Sequence[Choice]:
        titled = _titled(self._library, table)
        if table != "sources" or not self._cited_last:
            return titled
        by_id = {choice.id: choice for choice in titled}
        first = [by_id[each] for each in self._cited_last if each in by_id]
        return [*first, *(choice for choice in titled if choice not in first)]

    def _detail(self, table: str, record_id: str) -> str:
        record = self._library.get(table, record_id)
        return detail(record, self._library) if record else ""

    def _vocabulary(self, vocabulary: Vocabulary[Any]) -> Choices:
        if vocabulary.name not in self._vocabularies:
            self._vocabularies[vocabulary.name] = choices_of(vocabulary.terms)
        return self._vocabularies[vocabulary.name]

    @cached_property
    def _countries(self) -> Choices:
        entries = [Choice(code, country(code)) for code in COUNTRIES]
        return Choices(lambda: entries, ids_are_codes=True)

    @cached_property
    def _fields(self) -> Choices:
        entries = [
            Choice(name, field.label, field.help)
            for name, field in fields_of(self.record_type).items()
        ]
        return Choices(lambda: entries)


def _one(library: Library, table: str, record_id: str) -> Choice | None:
    record = library.get(table, record_id)
    return Choice(record_id, title(record, library)) if record else None


def _titled(library: Library, table: str) -> Sequence[Choice]:
    records = [(record, title(record, library)) for record in library.records(table)]
    seen: dict[str, int] = {}
    for _record, text in records:
        seen[folded(text)] = seen.get(folded(text), 0) + 1
    named = [
        Choice(
            record.id,
            f"{text} ({record.id})" if seen[folded(text)] > 1 else text,
            names=other_names(record),
        )
        for record, text in records
    ]
    return sorted(named, key=lambda choice: folded(choice.label))
