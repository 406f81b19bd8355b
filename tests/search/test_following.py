"""The search follows each edit: after many it is the same as one read anew."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.search import EVERYTHING, Narrowing, Search
from tests.search.libraries import (
    Tables,
    change,
    encode,
    found,
    read,
    shipped_documents,
    tables,
)


def edits(held: Tables, chance: random.Random) -> Callable[[Search], None]:
    """One random edit: a record changed, made or deleted."""
    table = chance.choice(list(held))
    documents = shipped_documents()[table]
    id_ = chance.choice([*held[table], f"new-{chance.randrange(99)}"])
    after = None
    if id_ not in held[table] or chance.random() < 0.7:
        document = dict(documents[chance.choice(list(documents))])
        document["note"] = f"Word{chance.randrange(200)} of the editor"
        after = encode(document)
    return lambda search: change(held, search, table, id_, after)


def test_after_a_thousand_edits_it_is_as_if_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.search.index._OFTEN", 20)
    monkeypatch.setattr("desktop_app.search.linked._MANY", 20)
    chance = random.Random(4)
    held = tables(**shipped_documents())
    search = read(held)
    search.settle()
    groups = [Narrowing(groups=frozenset({group})) for group in list(held["groups"])[:6]]
    for number in range(1_000):
        edits(held, chance)(search)
        if number % 10 == 0:
            search.survey("kabul attack", groups[number % len(groups)])
    anew = read(held)
    assert search.content() == anew.content()
    for words in ("haqqani", "kabul airport", "Hafez Said Khan", "word70"):
        assert set(found(search, words, 5_000)) == set(found(anew, words, 5_000)), words
    for narrowing in (EVERYTHING, *groups):
        survey, other = (each.survey("kabul attack", narrowing) for each in (search, anew))
        assert (survey.total, survey.kinds) == (other.total, other.kinds)
        assert survey.facets["group"] == other.facets["group"]
        assert survey.facets["country"] == other.facets["country"]


@settings(max_examples=8)
@given(st.randoms(use_true_random=False))
def test_edits_made_while_it_is_read_are_followed_too(chance: random.Random) -> None:
    held = tables(**shipped_documents())
    search = Search(held)
    search.start()
    for _edit in range(10):
        edits(held, chance)(search)
    search.wait()
    assert search.content() == read(held).content()


def many_at_once(held: Tables, search: Search, chance: random.Random) -> None:
    """One edit of every other record of a table: changed, deleted, or made."""
    table = chance.choice(("atrocities", "leadership", "people", "sources"))
    documents = shipped_documents()[table]
    changes: list[Change] = []
    for id_ in [*documents, *(f"new-{number}" for number in range(20))][:: chance.choice((1, 2))]:
        before = held[table].pop(id_, None)
        if chance.random() < 0.8:
            note = f"Word{chance.randrange(200)} of the editor"
            after = encode(dict(documents[chance.choice(list(documents))]) | {"note": note})
            held[table][id_] = after
            changes.append(Change(table, id_, before, after))
        elif before is not None:
            changes.append(Change(table, id_, before, None))
    search.follow(changes)


def test_very_many_changes_are_taken_in_by_and_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.search.search._MANY", 8)
    monkeypatch.setattr("desktop_app.search.index._OFTEN", 20)
    chance = random.Random(7)
    held = tables(**shipped_documents())
    search = read(held)
    for _edit in range(12):
        many_at_once(held, search, chance)
        edits(held, chance)(search)
        for hit in search.find("kabul attack").hits:
            assert hit.id in held[hit.table]
        if chance.random() < 0.3:
            search.wait()
            assert search.progress.complete
    search.settle()
    anew = read(held)
    assert search.progress.complete
    assert search.content() == anew.content()
    assert set(found(search, "word70", 5_000)) == set(found(anew, "word70", 5_000))


def test_very_many_changes_made_while_it_is_read_are_followed_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_app.search.search._MANY", 8)
    chance = random.Random(9)
    held = tables(**shipped_documents())
    search = Search(held)
    search.start()
    for _edit in range(4):
        many_at_once(held, search, chance)
    search.wait()
    assert search.content() == read(held).content()


def test_what_is_not_taken_in_yet_is_told_and_found_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_app.search.search._MANY", 1)
    names = {"one": "Kandahar", "two": "Kunduz", "three": "Herat", "gone": "Kandahar"}
    held = tables(people={id_: {"names": [{"text": name}]} for id_, name in names.items()})
    search = read(held)
    search.settle()
    held["people"]["two"] = encode({"names": [{"text": "Ghazni"}]})
    with search._lock:  # its reader waits
        del held["people"]["gone"]
        search._following.put_off({"people": ["two", "gone"]})
        search._read_on()
        assert str(search.progress) == "still reading (1 of 3)"
    search.stop()
    search.wait()
    assert found(search, "kandahar") == ["one"]


def test_stopped_it_takes_in_no_more_and_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.search.search._MANY", 8)
    held = tables(**shipped_documents())
    search = read(held)
    search.stop()
    many_at_once(held, search, random.Random(1))
    search.wait()


def test_a_name_is_found_as_soon_as_it_is_there_and_no_longer_when_it_is_gone() -> None:
    held = tables(people={"p": {"names": [{"text": "Hafiz Saeed"}]}})
    search = read(held)
    change(held, search, "people", "p", encode({"names": [{"text": "Mullah Omar"}]}))
    assert found(search, "hafiz") == []
    assert found(search, "umar") == ["p"]
    change(held, search, "people", "p", None)
    assert found(search, "omar") == []


def test_a_word_that_is_gone_is_taken_for_a_slip_of_another() -> None:
    names = {"kept": "Kandahar Khan", "changed": "Kamdahar"}
    held = tables(people={id_: {"names": [{"text": name}]} for id_, name in names.items()})
    search = read(held)
    assert found(search, "kamdahar") == ["changed"]
    change(held, search, "people", "changed", encode({"names": [{"text": "Zaid"}]}))
    assert found(search, "kamdahar") == ["kept"]
    assert found(search, "kamdaharkhan") == ["kept"]


def test_changes_of_tables_that_are_not_searched_do_nothing() -> None:
    held = tables()
    search = read(held)
    held["_library"] = {}
    change(held, search, "_library", "1", b"{}")
    assert search.content() == {}
