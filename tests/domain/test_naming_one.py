"""Who names one record is the same as when all of the table is read."""

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.naming import read_naming
from desktop_app.domain.naming_one import naming_one
from desktop_app.domain.records import RECORD_TYPES
from tests.domain.libraries import IDS, Document, encode, misfitting

ROWS = st.sampled_from(sorted(RECORD_TYPES)).flatmap(
    lambda table: st.tuples(
        st.just(table), st.dictionaries(st.sampled_from("zyxabc"), misfitting(table), max_size=6)
    )
)


@given(ROWS)
def test_it_equals_reading_all(drawn: tuple[str, dict[str, Document]]) -> None:
    table, documents = drawn
    rows = {id_: encode(row) for id_, row in documents.items()}
    whole = read_naming(table, rows)
    for target, ids in IDS.items():
        for named in ids:
            assert naming_one(table, rows, target, named) == whole.of(target, named)


@given(st.text(min_size=1, max_size=6), st.booleans())
def test_however_the_id_is_written(named: str, ascii_only: bool) -> None:
    names = [{"group": named}, {"group": f"{named}x"}, {"role": named}, {"group": named, "end": ""}]
    texts = [
        json.dumps(each, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass") for each in names
    ]
    texts.append(b'{"group": "' + "".join(f"\\u{ord(c):04x}" for c in "a/b").encode() + b'"}')
    texts.append(b'{"group": "a\\/b"}')
    rows = dict(zip("abcdef", texts, strict=True))
    assert naming_one("leadership", rows, "groups", "a/b") == ("e", "f")
    assert set("ad") <= set(naming_one("leadership", rows, "groups", named)) <= set("adef")
