"""What a table says of its rows and of the filters that hold."""

from typing import Any

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.facet import Narrowable
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.filtering.narrowing import chosen_of
from desktop_app.domain.filtering.sentence import either, phrase, sentence, span_in_words
from desktop_app.models.table import TableModel
from desktop_app.views.filter_bar import DATES

_MOST_NAMED = 2


def told(model: TableModel[Any]) -> str:
    """The rows shown as a sentence that says what they are narrowed to."""
    table = model.narrowing.table
    if table is None:
        return ""
    said = sentence(table, model.filters, model.rowCount(), model.possible)
    if model.total and not model.rowCount() and not model.busy:
        return _("{sentence}. Nothing matches: clear the filters.").format(sentence=said)
    return said


def chips_of(table: Narrowable[Any] | None, filters: Filters) -> list[tuple[str, str, str]]:
    """Name, label and text of a chip for each filter but the words; dates come first."""
    if table is None:
        return []
    span = span_in_words(filters)
    chips = [(DATES, table.dates, span)] if span else []
    for facet in table.facets:
        labels = [facet.called(value) for value in chosen_of(facet, filters)]
        if len(labels) > _MOST_NAMED:
            many = ngettext("{name}: {count} chosen", "{name}: {count} chosen", len(labels))
            text = many.format(name=facet.label, count=number(len(labels)))
        elif facet.spans:
            text = phrase(facet, filters)
        else:
            text = either(labels)
        if labels:
            chips.append((facet.id, facet.label, text))
    return chips
