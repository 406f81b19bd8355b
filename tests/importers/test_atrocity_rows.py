"""Whole rows, and the way from our own table to the clipboard and back."""

from typing import Any

import pytest

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Atrocity, Group, Source
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.importers.atrocity_rows import Defaults, read_row, wished_id
from desktop_app.importers.cell_values import known
from desktop_app.importers.columns import matched
from desktop_app.importers.table_text import read_table
from desktop_app.library import open_library
from desktop_app.models.atrocities import columns
from desktop_app.models.copying import Copying, texts_of

WORLD = known([Group(id="k", names=())], [Source(id="s", title="S")])


def read(heads: str, cells: str, **defaults: Any) -> dict[str, Any]:
    names = heads.split("|")
    row = read_row(cells.split("|"), matched(names), names, Defaults(**defaults), WORLD)
    return row.document


def test_a_row_becomes_a_record_in_the_order_of_its_fields() -> None:
    heads = "Killed low|When|Headline|Perpetrator|Basis|Lat|Lon|Deaths|Source|Nonsense"
    cells = "10|5 Jan 2020|An attack|k|claimed|34.5|69|12|S|x"
    assert read(heads, cells) == {
        "title": "An attack",
        "date": "2020-01-05",
        "attributions": [{"group": "k", "basis": "claimed"}],
        "place": {"latitude": 34.5, "longitude": 69},
        "killed": {"best": 12, "low": 10},
        "citations": [{"source": "s"}],
    }


def test_defaults_hold_only_where_the_row_says_nothing() -> None:
    kept = {"group": "g", "basis": "attributed", "source": "t"}
    assert read("What", "A", **kept) == {
        "title": "A",
        "attributions": [{"group": "g", "basis": "attributed"}],
        "citations": [{"source": "t"}],
    }
    said = read("What|Group|Basis|Source", "A|k|suspected|S", **kept)
    assert said["attributions"] == [{"group": "k", "basis": "suspected"}]
    assert said["citations"] == [{"source": "s"}]
    assert read("What|Basis", "A|unclaimed", **kept)["attributions"] == [{"basis": "unclaimed"}]
    assert read("What", "A") == {"title": "A"}


def test_what_is_not_understood_is_kept_in_the_internal_note() -> None:
    document = read("What|Deaths|When", "A|lots of|someday")
    assert document["internal_note"] == (
        "Pasted, but not understood: Deaths: lots of; When: someday"
    )
    assert "internal_note" not in read("What|Deaths", "A|lots of", keep_unread=False)


def test_a_single_number_for_both_bounds() -> None:
    assert read("What|Killed|Range", "A|30|30")["killed"] == {"low": 30, "high": 30}
    assert read("What|Range|Killed", "A|10–14|12")["killed"] == {"best": 12, "low": 10, "high": 14}


def test_the_wish_for_an_id_is_day_and_title() -> None:
    assert wished_id({"date": "2020", "title": "A"}) == "2020 A"


@pytest.mark.parametrize("form", ["text", "html"])
def test_our_own_table_comes_back_cell_for_cell(form: str) -> None:
    library = open_library(SHIPPED_LIBRARY, read_only=True)
    groups = [record for record in library.records("groups") if isinstance(record, Group)]
    names = known(groups, ())
    shown = 0
    for group in groups:
        sheet = library.fact_sheet(group.id)
        if not sheet.atrocities:
            continue
        copying = Copying(columns(), sheet.atrocities)
        list(copying.steps())
        text, html = copying.data.text(), copying.data.html()
        heads, *rows = read_table(text) if form == "text" else read_table("", html)
        assert heads == tuple(column.label for column in columns())
        copied = [texts_of(columns(), row) for row in sheet.atrocities]
        for texts, before in zip(rows, copied, strict=True):
            assert texts == before
            row = read_row(texts, matched(heads), heads, Defaults(group=group.id), names)
            assert not row.unread, row
            atrocity = from_document(Atrocity, "x", row.document)
            naming = tuple(atrocity.attributions) or (Attribution(),)
            again = texts_of(columns(), SheetAtrocity(atrocity, naming))
            assert again == before
            shown += 1
    assert shown > 50
