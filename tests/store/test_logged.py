"""Long edits of a log, read by and by, are those that stand there."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.history import Made
from desktop_app.domain.unread import Unread
from desktop_app.store.conflict import Conflict
from desktop_app.store.log import (
    Edited,
    Encoded,
    Entry,
    Folded,
    Rebased,
    conflicts_to_wire,
    encode_changes,
    from_wire,
    read_entries,
    to_wire,
    write_pieces,
)
from desktop_app.store.logged import read_edits

NASTY = st.sampled_from(['],["', '"', "],[", ',"changes":[', "]]}", "a", "\\", '"undoes":"', "ص"])
VALUES = st.recursive(
    NASTY | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NASTY, inner, max_size=2),
    max_leaves=8,
)
RECORDS = st.none() | st.dictionaries(NASTY, VALUES, max_size=3).map(
    lambda record: json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
)
CHANGES = st.lists(st.builds(Change, NASTY, NASTY, RECORDS, RECORDS), max_size=6).map(tuple)
CONFLICTS = st.lists(st.builds(Conflict, NASTY, NASTY, RECORDS, RECORDS, RECORDS), max_size=2)
WIRES = CHANGES.map(to_wire)
TIMES = st.none() | NASTY
LINES: st.SearchStrategy[Entry | Encoded] = st.one_of(
    st.builds(
        lambda edit, changes: Encoded(edit, [encode_changes([each]) for each in changes]),
        st.builds(
            Edited,
            NASTY,
            NASTY,
            undoes=TIMES,
            redoes=TIMES,
            conflicts=CONFLICTS.map(conflicts_to_wire),
        ),
        CHANGES,
    ),
    st.builds(Edited, NASTY, NASTY, WIRES, undoes=TIMES, redoes=TIMES),  # as they once were
    st.builds(Edited, NASTY, NASTY, WIRES, conflicts=CONFLICTS.map(conflicts_to_wire)),
    st.builds(Rebased, NASTY, NASTY, changes=WIRES),
    st.builds(Folded, NASTY, NASTY, NASTY),
)


@pytest.fixture(autouse=True, scope="module")
def short_is_long() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.store.logged._LONG", 1)
        yield


def log_of(entries: list[Entry | Encoded]) -> bytes:
    return b"".join(write_pieces(entries, "")[0])


def at_once(data: bytes) -> list[Made]:
    return [
        Made(each.time, Edit(each.label, from_wire(each.changes)), each.undoes, each.redoes)
        for each in read_entries(data)
        if isinstance(each, Edited)
    ]


@given(st.lists(LINES, max_size=4))
def test_they_are_those_of_a_reading_at_once(entries: list[Entry | Encoded]) -> None:
    data = log_of(entries)
    assert list(read_edits(data)) == at_once(data)
    assert list(read_edits(data[:-1])) == at_once(data)


@given(LINES, st.integers(0, 10_000), st.binary(min_size=1, max_size=1))
def test_a_damaged_line_is_no_edit(entry: Entry | Encoded, at: int, byte: bytes) -> None:
    data = log_of([entry])[:-1]
    damaged = data[: at % len(data)] + byte + data[at % len(data) + 1 :]
    assert list(read_edits(damaged)) == at_once(damaged)


def test_no_changes_are_read_for_a_label() -> None:
    changes = [Change("groups", id_, None, b'{"names":[["a"],["b"]]}') for id_ in "abc"]
    edit = Edited("1", "label", undoes="0")
    (made,) = read_edits(log_of([Encoded(edit, [encode_changes(changes)])]))
    assert (made.edit.label, made.undoes) == ("label", "0")
    read = made.edit.changes
    assert isinstance(read, Unread)
    assert not read.is_read
    assert len(list(read.reading())) == 3
    assert read == tuple(changes)
