"""What a search can be narrowed to, as rows: the values of each facet under its heading."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt

from desktop_app import gettext as _
from desktop_app.domain.countries import country
from desktop_app.domain.counts import number
from desktop_app.domain.names import called
from desktop_app.domain.records import Group
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.domain.vocabularies.relations import BASIS_OF_RELATION
from desktop_app.library import Library
from desktop_app.models.headed_rows import HeadedRows, Heading
from desktop_app.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from desktop_app.library.searching import Survey

Chosen = Mapping[str, frozenset[str]]
"""The values chosen of each facet."""


class Option(msgspec.Struct, frozen=True):
    """A value of a facet that can be chosen, and how many records that would give."""

    facet: str
    value: str
    label: str
    records: int
    chosen: bool

    def __str__(self) -> str:
        """All that the row says, for a screen reader."""
        return f"{self.label}, {number(self.records)}"


Row = Heading | Option


def options(
    survey: "Survey", chosen: Chosen, library: Library, kinds: Mapping[str, str]
) -> Iterator[Row]:
    """The rows of a survey; a facet that can tell nothing apart is left out."""
    headings = {
        "table": _("Kind"),
        "group": _("Group"),
        "place": _("Place"),
        "country": _("Country"),
        "basis": _("Basis"),
        "marking": _("Marking"),
    }
    for facet, heading in headings.items():
        counts, held = survey.facets.get(facet, ()), chosen.get(facet, frozenset())
        if len(counts) > 1 or held:
            yield Heading(heading)
            for count in counts:
                label = _label(facet, count.value, library, kinds)
                yield Option(facet, count.value, label, count.records, count.value in held)


def _label(facet: str, value: str, library: Library, kinds: Mapping[str, str]) -> str:
    match facet:
        case "table":
            return kinds[value]
        case "group":
            group = library.get("groups", value)
            return called(group) if isinstance(group, Group) else value
        case "country":
            return country(value)
        case "basis":
            of_attribution = value in BASIS_OF_ATTRIBUTION
            return (BASIS_OF_ATTRIBUTION if of_attribution else BASIS_OF_RELATION).label(value)
        case "marking":
            return MARKING.label(value)
        case _:
            return value


class SearchChoices(HeadedRows[Option]):
    """Options can be chosen."""

    def find(self, facet: str, value: str) -> int:
        """The number of the row of a value; the first option where it is not there, else -1."""
        at = {n: row for n, row in enumerate(self._rows) if isinstance(row, Option)}
        same = (n for n, row in at.items() if (row.facet, row.value) == (facet, value))
        return next(same, next(iter(at), -1))

    def told(self, row: Option, role: int) -> Any:  # noqa: ANN401
        """The label, whether it is chosen, and all of it for a screen reader."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return str(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(row.label)
            case _:
                return None
