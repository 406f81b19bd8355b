from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.store.conflict import Conflict
from desktop_app.store.log import (
    Begin,
    Edited,
    Entry,
    Folded,
    Rebased,
    Settled,
    conflicts_from_wire,
    conflicts_to_wire,
    from_wire,
    read_entries,
    read_segment,
    to_wire,
    write_lines,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
BYTES = st.none() | st.sampled_from([b"{}", b'{"a": [1.50, "\xd8\xa7"]}', b'{ "a" : 1 }'])
CHANGES = st.lists(st.builds(Change, TEXT, TEXT, BYTES, BYTES), max_size=3).map(tuple)
CONFLICTS = st.lists(st.builds(Conflict, TEXT, TEXT, BYTES, BYTES, BYTES), max_size=2).map(tuple)
BEGIN = Begin("2025-01-01T00:00:00Z", "b" * 64, "L")
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(Edited, TEXT, TEXT, CHANGES.map(to_wire), st.just(("t",))),
    st.builds(Folded, TEXT, TEXT, TEXT),
    st.builds(
        Rebased, TEXT, TEXT, st.booleans(), CHANGES.map(to_wire), CONFLICTS.map(conflicts_to_wire)
    ),
    st.builds(Settled, TEXT, TEXT, TEXT),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(ENTRIES, max_size=5))
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    data, last = write_lines([BEGIN, *entries], "")
    segment = read_segment(data)
    assert data.count(b"\n") == len(entries) + 1
    assert write_lines([line.entry for line in segment.lines], "") == (data, last)
    assert (segment.last, segment.length, segment.torn, segment.broken) == (
        last,
        len(data),
        0,
        None,
    )
    assert segment.begin == BEGIN


@settings(max_examples=50, deadline=None)
@given(CHANGES, CONFLICTS)
def test_records_keep_their_bytes(
    changes: tuple[Change, ...], conflicts: tuple[Conflict, ...]
) -> None:
    entry = Rebased("", "", changes=to_wire(changes), conflicts=conflicts_to_wire(conflicts))
    (read,) = read_entries(write_lines([entry], "")[0])
    assert isinstance(read, Rebased)
    assert from_wire(read.changes) == changes
    assert conflicts_from_wire(read.conflicts) == conflicts


def test_chain_ends_where_it_is_broken() -> None:
    edits = [Edited("", str(n)) for n in range(4)]
    lines = write_lines([BEGIN, *edits], "")[0].splitlines(keepends=True)
    for data, sound, rest in (
        (b"".join([*lines[:2], *lines[3:]]), 2, 2),
        (b"".join([*lines[:3], lines[2], *lines[3:]]), 3, 3),
        (b"".join([lines[0], lines[1].replace(b'"0"', b'"9"'), *lines[2:]]), 1, 3),
        (b"".join(lines[1:]), 0, 4),
        (b"".join([*lines, *lines]), 5, 5),
    ):
        segment = read_segment(data)
        assert len(segment.lines) == sound
        assert segment.broken is not None
        assert segment.broken.startswith(f"line {sound + 1}")
        assert len(segment.rest) == rest


def test_unfinished_last_line_is_torn_not_broken() -> None:
    data, _last = write_lines([BEGIN, Edited("", "")], "")
    segment = read_segment(data + b"0123")
    assert (segment.torn, segment.broken, segment.length) == (4, None, len(data))
    assert read_segment(b"\xff\x00").torn == 2
    assert read_segment(b"") == read_segment(b"")
