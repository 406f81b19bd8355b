from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.kinds import Country, Date, Kind, Line, Number, Prose, Reference
from desktop_app.domain.records import Group, Source
from desktop_app.domain.records.common import Name
from desktop_app.importers.cell_values import Known, known, read_cell
from desktop_app.importers.columns import targets

WORLD = known(
    [
        Group(id="k", names=(Name(text="Khorasan Province"), Name(text="ISIS-K", kind="acronym"))),
        Group(id="x", names=(Name(text="The Group"),)),
        Group(id="y", names=(Name(text="the group"),)),
    ],
    [Source(id="s", title="A report", url="https://www.un.org/report/")],
)
KINDS = {target.id: target.kind for target in targets()}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Date(), "2021-08-26", "2021-08-26"),
        (Date(), "26 Aug 2021", "2021-08-26"),
        (Date(), "2015-11-06 – 2015-11-08", "2015-11-06/2015-11-08"),
        (Date(), "2019-05 –", "2019-05/.."),
        (Date(), "2019-05 – ?", "2019-05/"),
        (Date(), "– 2019-05", "../2019-05"),
        (Date(), "2016?", "2016?"),
        (Date(), "?", None),
        (Number(-90, 90), "34.5", 34.5),
        (Number(-90, 90), "34,5° N", 34.5),
        (Number(-180, 180), "12.25W", -12.25),
        (Number(-90, 90), "-34", -34),
        (Country(), "af", "AF"),
        (Country(), "Afghanistan", "AF"),
        (KINDS["targets"], "Shia Muslims; police", ["shia", "police"]),
        (KINDS["targets"], "shia, Police, shia", ["shia", "police"]),
        (KINDS["attack_types"], "Unknown", ["unknown"]),
        (KINDS["attributions.basis"], "CLAIMED", "claimed"),
        (Reference("groups"), "isis-k", "k"),
        (Reference("groups"), "Khorasan  province", "k"),
        (Reference("sources"), "http://un.org/report", "s"),
        (Reference("sources"), "A Report", "s"),
        (Line(), " two\n lines ", "two lines"),
        (Prose(), "two\r\nlines", "two\nlines"),
        (Line(), "=1+1", "=1+1"),
    ],
)
def test_a_cell_is_read_as_a_value_of_its_column(kind: Kind, text: str, value: Any) -> None:
    cell = read_cell(kind, text, WORLD)
    assert (cell.value, cell.reason) == (value, "")


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        (Date(), "31.2.2020", "2020"),
        (Date(), "soon", "soon"),
        (Number(-90, 90), "95", "between"),
        (Number(-90, 90), "north", "number"),
        (Country(), "Atlantis", "Atlantis"),
        (KINDS["targets"], "shia, martians", "martians"),
        (KINDS["killed"], "many", "many"),
        (Reference("groups"), "The group", "2 records"),
        (Reference("groups"), "Nobody", "Nobody"),
        (Line(), "a\x07b", "character"),
    ],
)
def test_what_is_not_understood_says_why(kind: Kind, text: str, word: str) -> None:
    cell = read_cell(kind, text, WORLD)
    assert cell.value is None
    assert word in cell.reason


@given(st.sampled_from(targets()), st.text(max_size=30))
def test_no_text_breaks_it(target: Any, text: str) -> None:
    cell = read_cell(target.kind, text, Known({}, {}, {}))
    assert not (cell.value is not None and cell.reason)
