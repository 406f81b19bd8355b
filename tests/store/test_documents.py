import json
import math

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.store.documents import check_bytes, decode, encode
from desktop_app.store.errors import Unstorable

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n\t\\"/'), max_size=20
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=6))
def test_what_is_stored_comes_back_the_same(document: dict[str, object]) -> None:
    data = encode(document)
    assert b"\n" not in data
    assert repr(decode(data)) == repr(document)
    assert list(decode(data)) == list(document)
    assert json.loads(data) == document


def test_a_record_is_written_so_that_people_can_read_it() -> None:
    assert encode({"name": "ولاية", "n": [1, 2.5]}).decode() == '{"name": "ولاية", "n": [1, 2.5]}'


REFUSED: dict[str, tuple[dict[object, object], str]] = {
    "bell": ({"a": {"b": ["x", "y\x07"]}}, r"“a\.b\[1\]”.*U\+0007 at position 2"),
    "carriage return": ({"a": "\r"}, r"U\+000D"),
    "delete": ({"a": "\x7f"}, r"U\+007F"),
    "C1": ({"a": "\x85"}, r"U\+0085"),
    "half a character": ({"a": "\ud800"}, r"U\+D800"),
    "control in key": ({"a": {"\x00": 1}}, r"“a\.\\x00”.*U\+0000"),
    "NaN": ({"a": math.nan}, "finite"),
    "infinity": ({"a": {"b": math.inf}}, r"“a\.b”.*finite"),
    "very large": ({"a": -(10**5000)}, "digits"),
    "key": ({"a": {1: 2}}, "key 1 is not text"),
    "tuple": ({"a": (1,)}, "tuple"),
    "set": ({"a": {1}}, "set"),
    "bytes": ({"a": b""}, "bytes"),
    "object": ({"a": object()}, "object"),
    "key among suspects": ({"a": {1: "\\u"}}, "key 1 is not text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusal_names_the_field_and_the_trouble(name: str) -> None:
    document, sentence = REFUSED[name]
    with pytest.raises(Unstorable, match=sentence) as caught:
        encode(document)  # type: ignore[arg-type]
    assert str(caught.value).isprintable()


def test_deep_nesting_is_refused() -> None:
    for depth in (150, 100_000):
        value: object = 1
        for _level in range(depth):
            value = [value]
        with pytest.raises(Unstorable, match="nested"):
            encode({"a": value})


def test_literal_escapes_are_text() -> None:
    document = {"a": r"\u0007 \b \f C:\run", "n": "1" * 40}
    assert decode(encode(document)) == document


def test_decoded_documents_are_independent() -> None:
    data = encode({"a": [1]})
    decode(data)["a"].append(2)
    assert decode(data) == {"a": [1]}


def test_bytes_that_are_no_record_on_one_line_are_refused() -> None:
    check_bytes(b'{"a": 1}', "record")
    for bad in (b'{"a":\n1}', b"[]", b'{"a": 1', b'{"a": 1e999}', b'{"a": "\xff"}'):
        with pytest.raises(Unstorable, match="record"):
            check_bytes(bad, "record")


def test_slices_decode_too() -> None:
    assert decode(msgspec.Raw(b'{"a": 1}')) == {"a": 1}
