"""No form of the shipped library makes an edit by being opened, looked through and left."""

import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import open_library
from desktop_app.views.editor import Editor
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.tab_order import stops
from tests.views.form.typing import unfold
from tests.windows import settle

EVERYDAY = 12
"""How many forms of a table are opened; every record is filled into one that is there."""


@pytest.mark.parametrize("most", [EVERYDAY, pytest.param(sys.maxsize, marks=pytest.mark.long)])
@pytest.mark.parametrize("table", RECORD_TYPES)
def test_no_shipped_record_changes_by_its_form_being_looked_through(
    qtbot: QtBot, shipped_copy: Path, table: str, most: int, seed: int, tell: Callable[[str], None]
) -> None:
    before = shipped_copy.read_bytes()
    library = open_library(shipped_copy)
    records = [record.id for record in library.records(table)]
    editor = Editor()
    qtbot.addWidget(editor)
    heard: list[object] = []
    editor.typed.connect(heard.append)
    editor.show()
    controls, opened = 0, Random(seed).sample(records, min(most, len(records)))
    for record in opened:
        editor.open(library, table, record)
        assert editor.fields is not None
        editor.fields.edited.connect(lambda record=record: heard.append(record))
        controls += look_through(editor.fields)
        assert not editor.changed
        assert editor.finish()
    form = Fields(RECORD_TYPES[table], {}, Catalogue(library, RECORD_TYPES[table]))
    qtbot.addWidget(form)
    form.show()
    form.edited.connect(lambda: heard.append("filled"))
    for record in records:
        form.document = document = library.document(table, record)
        given = deepcopy(document)
        for name, row in form.rows.items():
            row.control.show_value(document.get(name))
        assert {n: r.control.value() for n, r in form.rows.items()} == {
            name: given.get(name) for name in form.rows
        }
        assert document == given
    settle()
    assert not heard
    assert not library.drafts.list()
    assert library.next_undo is None
    library.close()
    assert shipped_copy.read_bytes() == before
    told = f"{len(opened)} opened, {controls} controls looked through, no edit"
    tell(f"{table}: {len(records)} records filled in, {told}; seed {seed}")


def look_through(form: Fields) -> int:
    """Open every row and go to every control; returns how many there are."""
    unfold(form)
    controls = list(stops(form))
    for control in controls:
        control.setFocus()
    return len(controls)
