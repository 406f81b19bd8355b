"""What does not fit a field is named where it stands, and takes nothing else along."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fitting import fitting
from desktop_app.domain.problem import Severity
from desktop_app.domain.reading import misfits
from desktop_app.domain.records import RECORD_TYPES
from tests.domain.libraries import Document, misfitting

tables = st.sampled_from(sorted(RECORD_TYPES))
rows = tables.flatmap(lambda table: st.tuples(st.just(table), misfitting(table)))


@pytest.mark.parametrize(
    ("table", "document", "told", "left"),
    [
        (
            "atrocities",
            {"killed": {"low": "5o", "best": 40, "high": "3 or 4"}},
            {"killed.low": "“5o” is not a whole", "killed.high": "“3 or 4” is not a whole"},
            {"killed": {"best": 40}},
        ),
        (
            "groups",
            {"sizes": [{"best": 7}, {"by": "UN", "best": 2.5}]},
            {"sizes[1].best": "“2.5” is not a whole number"},
            {"sizes": [{"best": 7}, {"by": "UN"}]},
        ),
        (
            "atrocities",
            {"place": {"name": "Kabul", "latitude": "north"}},
            {"place.latitude": "“north” is not a number"},
            {"place": {"name": "Kabul"}},
        ),
        (
            "groups",
            {"area": ["AF", 5], "founded": 2015, "names": "X"},
            {"area[1]": "Expected `str`", "founded": "Expected `str`", "names": "Expected `array`"},
            {},
        ),
    ],
)
def test_each_part_is_named_and_left_out(
    table: str, document: Document, told: dict[str, str], left: dict[str, Any]
) -> None:
    found = fitting(RECORD_TYPES[table], document)
    assert {each.field for each in found.problems} == set(told)
    for each in found.problems:
        assert told[each.field] in each.sentence
        assert each.severity is Severity.IMPOSSIBLE
    assert found.document == left


@given(rows)
def test_what_is_left_fits_and_nothing_is_changed(row: tuple[str, Document]) -> None:
    table, document = row
    before = json.dumps(document)
    found = fitting(RECORD_TYPES[table], document)
    assert json.dumps(document) == before
    assert not misfits(RECORD_TYPES[table], found.document)
    wrong = {misfit.field for misfit in misfits(RECORD_TYPES[table], document)}
    named = {each.field.partition(".")[0].partition("[")[0] for each in found.problems}
    assert named == wrong
    fits = {name: value for name, value in document.items() if name not in wrong}
    assert found.document == fits | {
        name: found.document[name] for name in wrong & {*found.document}
    }
