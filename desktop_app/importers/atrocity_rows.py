"""Rows of a pasted table as records of atrocities, each cell read or marked with its reason."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Count
from desktop_app.domain.records import Atrocity
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION
from desktop_app.importers.cell_values import Cell, Known, read_cell
from desktop_app.importers.columns import BOUNDS, Target


class Defaults(msgspec.Struct, frozen=True):
    """What holds for rows that say nothing of it, and whether unread cells are kept.

    `group` and `source` are ids, empty for none.
    """

    group: str = ""
    basis: str = ""
    source: str = ""
    keep_unread: bool = True


class RowRead(msgspec.Struct, frozen=True):
    """A row as it is understood: its cells, and the record that they make."""

    cells: tuple[Cell, ...]
    document: dict[str, Any]

    @property
    def unread(self) -> int:
        """How many cells are not understood."""
        return sum(bool(cell.reason) for cell in self.cells)


def read_row(
    texts: Sequence[str],
    columns: Sequence[Target | None],
    heads: Sequence[str],
    defaults: Defaults,
    known: Known,
) -> RowRead:
    """One row; columns without a target are left out."""
    cells = tuple(
        Cell() if target is None else _read(target, text, known)
        for target, text in zip(columns, texts, strict=True)
    )
    document: dict[str, Any] = {}
    read = [
        (target, cell.value)
        for target, cell in zip(columns, cells, strict=True)
        if target is not None and cell.value is not None
    ]
    for target, value in sorted(read, key=lambda each: each[0].id == BOUNDS):
        _put(document, target, value)
    _attribute(document, defaults)
    if defaults.source and not document.get("citations"):
        document["citations"] = [{"source": defaults.source}]
    if defaults.keep_unread:
        _keep(document, texts, heads, cells)
    order = [name for name in fields_of(Atrocity) if name in document]
    return RowRead(cells, {name: document[name] for name in order})


def _read(target: Target, text: str, known: Known) -> Cell:
    if target.id == "attributions.basis":
        return _basis(text, known, target)
    kind = Count() if target.id == BOUNDS else target.kind
    return read_cell(kind, text, known)


def _basis(text: str, known: Known, target: Target) -> Cell:
    """A basis, or one that is shown as disputed."""
    for term in BASIS_OF_ATTRIBUTION:
        disputed = _("{basis}, disputed").format(basis=term.label)
        if text.strip().casefold() == disputed.casefold():
            return Cell((term.id, "disputed"), disputed)
    return read_cell(target.kind, text, known)


def _put(document: dict[str, Any], target: Target, value: Any) -> None:  # noqa: ANN401
    table, _dot, name = target.id.partition(".")
    if table == "attributions":
        if isinstance(value, tuple):
            value, status = value
            document.setdefault("status", status)
        document.setdefault("attributions", [{}])[0][name] = value
    elif table == "citations":
        document["citations"] = [{"source": value}]
    elif target.id == BOUNDS:
        document["killed"] = _bounded(document.get("killed", {}), value)
    elif name:
        document.setdefault(table, {})[name] = value
    elif isinstance(value, dict):
        document[table] = {**value, **document.get(table, {})}
    else:
        document[table] = value


def _bounded(count: dict[str, int], bounds: dict[str, int]) -> dict[str, int]:
    """A single number as bounds is both of them; as figure too, it says no more than they do."""
    only = bounds.get("best")
    if only is None:
        return {**count, **bounds}
    rest = {part: value for part, value in count.items() if part != "best" or value != only}
    return {**rest, "low": only, "high": only}


def _attribute(document: dict[str, Any], defaults: Defaults) -> None:
    """A row that names no group is of the default one, if any; a group without basis gets one."""
    row = document.get("attributions", [{}])[0]
    if defaults.group and not row.get("group") and row.get("basis") != "unclaimed":
        row = {"group": defaults.group, **row}
    if row.get("group") and not row.get("basis") and defaults.basis:
        row = {**row, "basis": defaults.basis}
    if row:
        order = ("group", "basis", "by")
        document["attributions"] = [{name: row[name] for name in order if name in row}]


def _keep(
    document: dict[str, Any], texts: Sequence[str], heads: Sequence[str], cells: Sequence[Cell]
) -> None:
    lost = [
        line
        for head, text, cell in zip(heads, texts, cells, strict=True)
        if cell.reason and (line := " ".join(f"{head}: {text}".split())).isprintable()
    ]
    if lost:
        told = _("Pasted, but not understood: {cells}").format(cells="; ".join(lost))
        document["internal_note"] = "\n\n".join(filter(None, (document.get("internal_note"), told)))


def wished_id(document: Mapping[str, Any]) -> str:
    """What to make the id of a new atrocity from: its day and its title."""
    return " ".join(str(document.get(name, "")) for name in ("date", "title"))
