from typing import Any

import pytest

from desktop_app.domain.duplicates import Likenesses, plain_address
from tests.domain.libraries import Plain, library


def likely(plain: Plain, table: str) -> list[tuple[str, ...]]:
    likenesses = Likenesses()
    for id_ in plain.tables[table]:
        likenesses.add(plain.record(table, id_))
    return [found.ids for found in likenesses.found()]


def names(*texts: str, kind: str = "official") -> dict[str, Any]:
    return {"names": [{"text": text, "kind": kind} for text in texts]}


def test_people_by_any_name_however_it_is_written() -> None:
    plain = library(
        people={
            "a": names("Hafiz Saeed Khan"),
            "b": names("Somebody", "hafiz  saeed-khan"),
            "c": names("Somebody else"),
            "d": names("حافظ سعید خان"),
            "e": names("حافظ سعيد خان"),
            "f": {},
        }
    )
    assert likely(plain, "people") == [("a", "b"), ("d", "e")]


def test_an_acronym_alone_is_no_likeness() -> None:
    plain = library(groups={"a": names("IS", kind="acronym"), "b": names("IS", kind="acronym")})
    assert likely(plain, "groups") == []


def test_atrocities_by_day_and_place() -> None:
    kabul = {"date": "2021-08-26", "place": {"name": "Kabul"}}
    plain = library(
        atrocities={
            "a": kabul,
            "b": {**kabul, "place": {"name": "KABUL"}},
            "c": {**kabul, "date": "2021-08-27"},
            "d": {"date": "2021-08-26"},
            "e": {"date": "2021-08-26"},
        }
    )
    assert likely(plain, "atrocities") == [("a", "b")]


def test_sources_by_address_or_by_title_and_date() -> None:
    plain = library(
        sources={
            "a": {"url": "https://www.un.org/report/", "title": "A"},
            "b": {"url": "http://UN.org/report#page=4", "title": "B"},
            "c": {"url": "https://un.org/report?page=2"},
            "d": {"title": "Same", "issued": "2020", "publisher": "P"},
            "e": {"title": "SAME", "issued": "2020", "publisher": "P"},
            "f": {"title": "Same", "issued": "2021", "publisher": "P"},
        }
    )
    assert likely(plain, "sources") == [("a", "b"), ("d", "e")]


@pytest.mark.parametrize("address", ["", "  ", "no address", "http://[", "mailto:x"])
def test_what_is_no_address_is_like_nothing(address: str) -> None:
    assert plain_address(address) == ""
