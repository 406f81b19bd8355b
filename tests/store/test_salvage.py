import json

from desktop_app.store.salvage import salvage
from desktop_app.store.slices import Rows, layout

TABLES: dict[str, Rows] = {
    "groups": {
        "a": b'{"name": "A"}',
        "b": b'{"name": "}, {"}',
        "c": b'{"deep": {"x": 1}}',
        "d": b"{}",
    },
    "empty": {},
    "people": {"p": b'{"name": "P"}'},
}
WHOLE = b"".join(layout(TABLES))


def test_each_unsound_line_is_named_and_the_others_kept() -> None:
    for bad in (b'{"name": ', b'{"name": "\xff"}', b'{"name": "\\ud800"}', b"[1]", b"\x00\x00"):
        data = WHOLE.replace(bytes(TABLES["groups"]["b"]), bad)
        tables, damage = salvage(data)
        assert {t: set(rows) for t, rows in tables.items()} == {
            "groups": {"a", "c", "d"},
            "empty": set(),
            "people": {"p"},
        }
        assert [found.line for found in damage] == [4]


def test_missing_end_is_named() -> None:
    tables, damage = salvage(WHOLE[:-30])
    assert set(tables["groups"]) == {"a", "b", "c", "d"}
    assert damage[-1].what == "the end of the file is missing"


def test_other_layouts_are_read_up_to_the_damage() -> None:
    plain = {t: {i: json.loads(bytes(r)) for i, r in rows.items()} for t, rows in TABLES.items()}
    for indent in (None, 4):
        data = json.dumps(plain, indent=indent).encode()
        cut = data.index(b'"p"')
        tables, damage = salvage(data[:cut])
        assert tables["groups"] == {i: json.dumps(r).encode() for i, r in plain["groups"].items()}
        assert tables["people"] == {}
        assert [found.line for found in damage] == [data[:cut].count(b"\n") + 1]
