from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, islice

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.bibliography import (
    Bibliography,
    Find,
    Note,
    bibliography,
    citations_of,
    cites,
)
from desktop_app.domain.citings import Cited, Citings, Told
from desktop_app.domain.records import RECORD_TYPES, Person, Source
from desktop_app.domain.references import references
from tests.domain.libraries import Plain, libraries, library

LIBRARY = library(
    sources={"s": {"title": "S"}, "t": {"title": "T"}, "u": {"title": "U"}},
    people={
        "p": {
            "rivals": [{"field": "born", "value": "1970", "citations": [{"source": "t"}]}],
            "citations": [
                {"source": "u", "locator": "p. 9", "fields": ["born"]},
                {"source": "gone"},
                {"source": "u", "locator": "p. 4", "fields": ["born", "died"]},
            ],
        },
        "q": {"citations": [{"source": "s"}, {"source": "u"}]},
    },
)
P, Q = (LIBRARY.record("people", id_) for id_ in "pq")
NUMBERED = bibliography([P, Q], LIBRARY)


def test_sources_are_numbered_as_they_are_cited_a_records_own_citations_first() -> None:
    assert [(entry.number, entry.source.id) for entry in NUMBERED] == [(1, "u"), (2, "t"), (3, "s")]


def test_the_sources_of_its_rows_come_after_those_of_the_record() -> None:
    plain = library(
        sources={"row": {}, "whole": {}},
        groups={
            "g": {
                "claims": [{"statement": "S", "citations": [{"source": "row"}]}],
                "citations": [{"source": "whole"}],
            }
        },
    )
    numbered = bibliography([plain.record("groups", "g")], plain)
    assert [entry.source.id for entry in numbered] == ["whole", "row"]


def test_each_source_says_where_it_is_used() -> None:
    assert [entry.used_in for entry in NUMBERED] == [
        (("people", "p"), ("people", "q")),
        (("people", "p"),),
        (("people", "q"),),
    ]


def test_a_source_that_is_not_there_has_no_number() -> None:
    assert NUMBERED.number("gone") is None
    assert len(NUMBERED) == 3


def test_notes_are_ascending_and_each_place_in_a_source_once() -> None:
    assert NUMBERED.notes_on(P) == (Note(1, "u", "p. 4"), Note(1, "u", "p. 9"))
    assert NUMBERED.notes(P.citations + P.citations) == NUMBERED.notes_on(P)
    assert [note.number for note in NUMBERED.notes_on(Q)] == [1, 3]


def test_a_field_has_the_notes_that_carry_it() -> None:
    assert NUMBERED.notes_on(P, "died") == (Note(1, "u", "p. 4"),)
    assert NUMBERED.notes_on(P, "biography") == ()
    assert [c.source for c in citations_of(P, "biography")] == ["gone"]


def test_a_citation_that_names_no_field_carries_them_all() -> None:
    assert [note.source for note in NUMBERED.notes_on(Q, "biography")] == ["u", "s"]
    assert citations_of(Person(), "born") == ()


@given(libraries())
def test_every_source_that_is_cited_and_there_has_one_number(plain: Plain) -> None:
    records = [plain.record(table, id_) for table, rows in plain.tables.items() for id_ in rows]
    numbered = bibliography(records, plain)
    cited = {n.id for record in records for n in references(record) if n.table == "sources"}
    assert {entry.source.id for entry in numbered} == cited & set(plain.tables["sources"])
    assert [entry.number for entry in numbered] == list(range(1, len(numbered) + 1))
    assert all(numbered.number(entry.source.id) == entry.number for entry in numbered)
    for entry in numbered:
        for table, id_ in entry.used_in:
            assert ("sources", entry.source.id) in {
                (n.table, n.id) for n in references(plain.record(table, id_))
            }


def told(cited: Iterable[Cited], find: Find, after: Bibliography | None = None) -> Bibliography:
    return Bibliography(Citings(Told(cited)), find, after)


def find(plain: Plain) -> Find:
    def found(ids: Collection[str]) -> Mapping[str, Source]:
        rows = ((each, plain.get("sources", each)) for each in ids)
        return {each: row for each, row in rows if isinstance(row, Source)}

    return found


@given(libraries(), st.data())
def test_in_parts_it_is_the_same_as_whole(plain: Plain, data: st.DataObject) -> None:
    cited = [
        cites(plain.record(table, record_id))
        for table in RECORD_TYPES
        for record_id in plain.tables.get(table, {})
    ]
    cut = data.draw(st.integers(0, len(cited)))
    whole = told(cited, find(plain))
    parted = told(cited[cut:], find(plain), told(cited[:cut], find(plain)))
    assert parted == whole
    assert len(parted) == len(whole)
    assert [parted.number(entry.source.id) for entry in whole] == [e.number for e in whole]


def test_entries_are_equal_where_the_same_records_cite_the_same_source() -> None:
    first, second, third = told([cites(P), cites(Q)], find(LIBRARY)).entries
    same = told([cites(P), cites(Q)], find(LIBRARY)).entries
    fewer = told([cites(P)], find(LIBRARY)).entries
    assert (first, second, third) == same
    assert len({first, second, third, *same}) == 3
    assert first != fewer[0]
    assert second == fewer[1]
    assert first != told([cites(P)], find(LIBRARY)).beginning(1)[0]


def test_what_is_cited_first_waits_for_nothing_else() -> None:
    def walked() -> Iterator[Cited]:
        asked.append("walked")
        yield cites(Q)

    asked: list[str] = []
    parted = told(walked(), find(LIBRARY), told([cites(P)], find(LIBRARY)))
    assert [note.number for note in parted.notes(P.citations[::2])] == [1, 1]
    assert not asked
    assert [note.number for note in parted.notes_on(Q)] == [1, 3]
    assert asked


@pytest.mark.parametrize("steps", [0, 1, 4, 9, None])
def test_sources_looked_up_by_steps_are_numbered_as_at_once(steps: int | None) -> None:
    sources = {f"s{number}": Source(id=f"s{number}") for number in range(1500)}
    cited: list[Cited] = [
        (("people", f"p{number}"), (f"s{number * 7 % 1500}", f"s{number // 2}"))
        for number in range(1200)
    ]
    known: dict[str, Source] = {}
    read: list[int] = []

    def found(ids: Collection[str]) -> Mapping[str, Source]:
        new = {each: sources[each] for each in ids if each not in known}
        read.append(len(new))
        known.update(new)
        return known

    parted = told(iter(cited[700:]), found, told(iter(cited[:700]), found))
    for _step in islice(parted.look_up(), steps):
        pass
    assert parted == told(cited, found)
    assert max(read) <= 256


@given(libraries(), st.data())
def test_the_first_are_those_that_come_first(plain: Plain, data: st.DataObject) -> None:
    cited = [
        cites(plain.record(table, record_id))
        for table in RECORD_TYPES
        for record_id in plain.tables.get(table, {})
    ]
    parted = told(cited[1:], find(plain), told(cited[:1], find(plain)))
    most = data.draw(st.integers(0, 5))
    first = parted.beginning(most)
    assert not any(entry.traced or entry.used_in for entry in first)
    entries = parted.entries
    assert [(e.number, e.source) for e in first] == [(e.number, e.source) for e in entries[:most]]
    assert all(entry.traced for entry in entries)


def test_who_asks_for_the_first_waits_for_no_others() -> None:
    sources = {f"s{number}": Source(id=f"s{number}") for number in range(3000)}
    heard: list[str] = []

    def walked() -> Iterator[Cited]:
        for source_id in sources:
            heard.append(source_id)
            yield ("people", f"p{source_id}"), (source_id,)

    numbered = told(walked(), lambda ids: {each: sources[each] for each in ids})
    assert [entry.source.id for entry in numbered.beginning(10)] == list(sources)[:10]
    assert len(heard) < len(sources) / 2


@given(libraries(), st.data())
def test_entries_made_by_steps_are_those_made_at_once(plain: Plain, data: st.DataObject) -> None:
    cited = [
        cites(plain.record(table, record_id))
        for table in RECORD_TYPES
        for record_id in plain.tables.get(table, {})
    ]
    parted = told(cited[1:], find(plain), told(cited[:1], find(plain)))
    walks = [parted.put_together(), parted.put_together(), parted.look_up()]
    for walk in data.draw(st.lists(st.sampled_from(walks), max_size=12)):
        next(walk, None)
    assert parted == told(cited, find(plain))
    for _step in chain.from_iterable(walks):
        pass
    assert parted == told(cited, find(plain))


def test_a_source_that_changes_is_shown_as_it_is_and_keeps_its_number() -> None:
    held = dict(find(LIBRARY)("stu"))

    def found(ids: Collection[str]) -> Mapping[str, Source]:
        return {each: held[each] for each in ids}

    parted = told([cites(Q)], found, told([(("people", "p"), ("u",))], found))
    assert parted.renewed() is parted
    assert [entry.source.id for entry in parted] == ["u", "s"]
    assert parted.renewed() is parted
    held["u"] = msgspec.structs.replace(held["u"], title="Another")
    renewed = parted.renewed()
    assert [(e.number, e.source.title) for e in renewed] == [(1, "Another"), (2, "S")]
