import json

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.store.slices import (
    Held,
    Rows,
    is_laid_out,
    is_plain,
    layout,
    line_breaks,
    one_line,
    parse,
    straighten,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab ", max_size=2), inner),
    max_leaves=5,
)
DOCUMENTS = st.dictionaries(st.text('xyz\n"\\', max_size=3), JSON, max_size=4)
TABLES = st.dictionaries(
    st.text('tu"', max_size=2), st.dictionaries(st.text("ab\\", max_size=2), DOCUMENTS), max_size=3
)
Plain = dict[str, dict[str, dict[str, object]]]


def slices_of(tables: Plain) -> dict[str, Rows]:
    return {
        table: {id_: json.dumps(row, ensure_ascii=False).encode() for id_, row in rows.items()}
        for table, rows in tables.items()
    }


def bytes_of(tables: dict[str, Rows]) -> dict[str, dict[str, bytes]]:
    return {table: {i: bytes(raw) for i, raw in rows.items()} for table, rows in tables.items()}


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_layout_is_json_of_the_same_and_comes_back(tables: Plain) -> None:
    slices = slices_of(tables)
    laid_out = b"".join(layout(slices))
    plain = json.dumps(tables, ensure_ascii=False).encode()
    for data in (laid_out, plain):
        assert json.loads(data) == tables
        assert bytes_of(parse(data)) == slices
    assert is_laid_out(laid_out, slices)
    assert is_plain(plain, slices)
    assert not is_laid_out(plain, slices)


@settings(max_examples=40, deadline=None)
@given(TABLES, st.sampled_from([0, 1, 4, "\t", "\r\n "]))
def test_any_indentation_goes_to_one_line(tables: Plain, indent: int | str) -> None:
    data = json.dumps(tables, indent=indent, ensure_ascii=False).encode()
    found = parse(data)
    straighten(found)
    for rows in found.values():
        assert all(b"\n" not in bytes(raw) and b"\r" not in bytes(raw) for raw in rows.values())
    assert json.loads(b"".join(layout(found))) == tables


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_a_record_on_one_line_keeps_its_bytes(document: dict[str, object]) -> None:
    data = json.dumps(document, ensure_ascii=False).encode()
    assert one_line(data) == data


def test_a_name_that_stands_twice_is_no_layout() -> None:
    once: dict[str, Rows] = {"t": {"a": b'{"n": 2}'}}
    twice = b'{\n"t": {\n"a": {"n": 1},\n"a": {"n": 2}\n}\n}\n'
    assert bytes_of(parse(twice)) == once
    assert not is_laid_out(twice, once)
    assert not is_laid_out(twice.replace(b"},\n", b"},"), once)
    assert not is_plain(b'{"t": {"a": {"n": 1}, "a": {"n": 2}}}', once)


@given(st.text("a\n\r\x0b\x0c\x85\u2028").map(str.encode))
def test_line_breaks_are_counted(data: bytes) -> None:
    assert line_breaks(data) == data.count(b"\n")


def test_a_record_over_two_lines_is_no_layout() -> None:
    data = b'{\n"t": {\n"a": {"n":\n1}\n}\n}\n'
    assert not is_laid_out(data, parse(data))


def test_changes_keep_the_order_and_views_follow() -> None:
    held = Held({"t": {"a": b"1", "b": b"2"}})
    view = held.view("t")
    later = held.view("later")
    held.apply([Change("t", "a", b"1", b"3"), Change("t", "b", b"2", None)], added=["empty"])
    held.apply([Change("t", "b", None, b"4"), Change("later", "x", None, b"5")])
    assert dict(view) == {"a": b"3", "b": b"4"}
    assert dict(later) == {"x": b"5"}
    assert list(held.tables) == ["t", "empty", "later"]
    held.apply([], dropped=["empty", "t"])
    assert list(held.tables) == ["t", "later"]
