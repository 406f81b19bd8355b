import pytest

from desktop_app.domain.edtf import Day
from desktop_app.search import Narrowing
from tests.search.libraries import read, tables

LIBRARY = read(
    tables(
        groups={
            "g": {"names": [{"text": "Front"}], "area": ["AF"], "founded": "2010"},
            "h": {"names": [{"text": "Front Two"}], "marking": "amber"},
        },
        people={
            "p": {"names": [{"text": "Front Man"}], "nationality": ["PK"]},
            "q": {"names": [{"text": "Front Woman"}]},
        },
        leadership={"l": {"group": "g", "person": "p", "title": "front", "start": "2015"}},
        atrocities={
            "a": {
                "title": "Front",
                "date": "2016-03",
                "attributions": [{"group": "g", "basis": "claimed"}],
                "place": {"name": "Dar’a", "admin1": "Nangarhar", "country": "AF"},
                "citations": [{"source": "s"}],
            },
            "b": {"title": "Front", "date": "2019", "attributions": [{"basis": "suspected"}]},
        },
        relations={"r": {"subject": "g", "object": "h", "statement": "front", "basis": "alleged"}},
        sources={"s": {"title": "Front", "issued": "2021-05"}, "t": {"title": "Front"}},
    )
)


@pytest.mark.parametrize(
    ("narrowing", "ids"),
    [
        (Narrowing(), "g h p q l a b r s t"),
        (Narrowing(tables=frozenset({"people", "relations"})), "p q r"),
        (Narrowing(groups=frozenset({"g"})), "g p l a r s"),
        (Narrowing(groups=frozenset({"h"})), "h r"),
        (Narrowing(groups=frozenset({"nobody"})), ""),
        (Narrowing(countries=frozenset({"AF", "PK"})), "g p a"),
        (Narrowing(places=frozenset({"daraa", "nangarhar"})), "a"),
        (Narrowing(places=frozenset({"DAR'A"})), "a"),
        (Narrowing(bases=frozenset({"claimed", "alleged"})), "a r"),
        (Narrowing(markings=frozenset({"amber"})), "h"),
        (Narrowing(markings=frozenset({"clear"})), "g p q l a b r s t"),
        (Narrowing(first=Day(2016, 3, 31), last=Day(2016, 4, 2)), "g l a"),
        (Narrowing(last=Day(2015, 1, 1)), "g l"),
        (Narrowing(first=Day(2019, 6, 1)), "g l b s"),
        (Narrowing(first=Day(2019, 6, 1), last=Day(2015, 1, 1)), ""),
        (Narrowing(tables=frozenset({"atrocities"}), first=Day(2019, 1, 1)), "b"),
    ],
)
def test_only_what_is_asked_for_is_found(narrowing: Narrowing, ids: str) -> None:
    hits = LIBRARY.find("front", narrowing).hits
    assert {hit.id for hit in hits} == set(ids.split())


def test_each_hit_carries_its_marking() -> None:
    markings = {hit.id: hit.marking for hit in LIBRARY.find("front").hits}
    assert markings["h"] == "amber"
    assert markings["g"] == "clear"
