import pytest

from desktop_app.domain.names import acronym, called, native, source_line, title
from desktop_app.domain.records import Group, Person, Source
from tests.domain.libraries import Document, library

ISK: Document = {
    "names": [
        {"text": "Islamic State Khorasan Province", "kind": "official"},
        {"text": "ISIS-K", "kind": "acronym"},
        {"text": "ISKP", "kind": "acronym"},
        {"text": "Xuroson viloyati", "kind": "native", "script": "Latn"},
        {"text": "ولاية خراسان", "kind": "native"},
    ]
}


def group(document: Document) -> Group:
    record = library(groups={"isis-k": document}).record("groups", "isis-k")
    assert isinstance(record, Group)
    return record


def test_the_first_name_is_shown_and_the_id_where_there_is_none() -> None:
    assert called(group(ISK)) == "Islamic State Khorasan Province"
    assert called(Person(id="p")) == "p"


def test_the_first_acronym_stands_in_narrow_places() -> None:
    assert acronym(group(ISK)) == "ISIS-K"
    assert acronym(Group(id="g")) == "g"


def test_a_name_from_right_to_left_is_the_native_one_before_any_other() -> None:
    found = native(group(ISK))
    assert found is not None
    assert found.text == "ولاية خراسان"
    assert found.right_to_left


def test_a_native_name_in_another_script_is_found_too() -> None:
    found = native(group({"names": ISK["names"][:-1]}))
    assert found is not None
    assert found.text == "Xuroson viloyati"
    assert native(group({"names": ISK["names"][:1]})) is None


@pytest.mark.parametrize(
    ("name", "right_to_left"),
    [
        ({"text": "خراسان"}, True),
        ({"text": "ירושלים"}, True),
        ({"text": "Khurasan", "script": "Arab"}, True),
        ({"text": "Хуросон"}, False),
        ({"text": "Khorasan", "script": "Latn"}, False),
    ],
)
def test_direction_is_of_the_script(name: Document, right_to_left: bool) -> None:
    assert group({"names": [name]}).names[0].right_to_left is right_to_left


LIBRARY = library(
    groups={"isis-k": ISK, "is": {"names": [{"text": "Islamic State"}]}},
    people={"p": {"names": [{"text": "Hafiz Saeed Khan"}]}},
    leadership={
        "titled": {"person": "p", "role": "leader", "title": "wali"},
        "role": {"person": "p", "role": "leader"},
        "unknown-person": {"person": "x", "role": "deputy"},
        "nobody": {},
    },
    atrocities={
        "named": {"title": "Kabul airport", "date": "2021-08-26"},
        "dated": {"date": "2015/2016"},
        "empty": {},
    },
    relations={
        "r": {"subject": "isis-k", "kind": "affiliate-of", "object": "is"},
        "broken": {"subject": "isis-k", "kind": "cousin-of", "object": "gone"},
    },
    sources={"s": {"title": "A report"}},
)


@pytest.mark.parametrize(
    ("table", "id_", "name"),
    [
        ("groups", "isis-k", "Islamic State Khorasan Province"),
        ("people", "p", "Hafiz Saeed Khan"),
        ("leadership", "titled", "Hafiz Saeed Khan, wali"),
        ("leadership", "role", "Hafiz Saeed Khan, leader"),
        ("leadership", "unknown-person", "x, deputy"),
        ("leadership", "nobody", "nobody, ?"),
        ("atrocities", "named", "Kabul airport"),
        ("atrocities", "dated", "atrocity of 2015 – 2016"),
        ("atrocities", "empty", "atrocity of ?"),
        ("relations", "r", "Islamic State Khorasan Province affiliate of Islamic State"),
        ("relations", "broken", "Islamic State Khorasan Province cousin-of gone"),
        ("sources", "s", "A report"),
    ],
)
def test_every_record_is_called_something(table: str, id_: str, name: str) -> None:
    assert title(LIBRARY.record(table, id_), LIBRARY) == name


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source(id="s", title="T", publisher="P"), "T"),
        (Source(id="s", publisher="P", author="A", issued="2021-08"), "P, August 2021"),
        (Source(id="s", author="A"), "A"),
        (Source(id="s", url="https://example.org"), "https://example.org"),
        (Source(id="s"), "s"),
    ],
)
def test_a_source_without_title_is_told_by_what_is_known(source: Source, line: str) -> None:
    assert source_line(source) == line
