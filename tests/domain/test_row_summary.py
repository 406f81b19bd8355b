from typing import Any

import pytest

from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.records.atrocity import Account, Attribution
from desktop_app.domain.records.common import Citation, Name, Rival
from desktop_app.domain.records.group import Size
from desktop_app.domain.row_summary import summary


def called(field: Field, value: str) -> str:
    return f"<{field.name} {value}>"


ROWS = [
    (Name, {"text": "ISIS-K", "kind": "acronym", "script": "Latn"}, "ISIS-K · acronym · Latin"),
    (Name, {"text": "خراسان", "kind": "native"}, "\u2068خراسان\u2069 · native"),
    (Size, {"date": "2015~", "low": 1000, "high": 3000}, "about 2015 · 1000–3000"),
    (Size, {"best": 2200, "low": 2000, "high": 2500, "by": "UN"}, "2200 (2000–2500) · UN"),
    (Account, {"source": "un", "killed": {"low": 3}}, "<source un> · killed at least 3"),
    (Account, {"killed": {"low": "x"}, "note": "a\n b"}, "a b"),
    (Attribution, {"group": "k", "basis": "claimed"}, "<group k> · claimed"),
    (
        Citation,
        {"source": "un", "fields": ["names", 3]},
        "<source un> · <fields names>, <fields 3>",
    ),
    (Rival, {"field": "founded", "value": 7}, "<field founded> · value 7"),
    (Name, {}, ""),
    (Name, ["odd"], "['odd']"),
]


@pytest.mark.parametrize(("row_type", "row", "line"), ROWS)
def test_a_row_is_told_in_a_line(row_type: Any, row: Any, line: str) -> None:
    assert summary(row_type, row, called) == line


@pytest.mark.parametrize("odd", ["", 0, 1.5, True, [], {}, [None, {}], {"low": True, "best": [1]}])
def test_no_row_is_too_odd(odd: Any) -> None:
    for record_type in RECORD_TYPES.values():
        for field in fields_of(record_type).values():
            if isinstance(field.kind, Rows):
                row = dict.fromkeys(fields_of(field.kind.type), odd)
                assert "\n" not in summary(field.kind.type, row, called)
