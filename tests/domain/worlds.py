"""Libraries of a group "g" and all that may stand on its sheet or beside it, drawn at random."""

from typing import Any

from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Record
from desktop_app.domain.references import references
from desktop_app.domain.sheet import FactSheet, fact_sheet
from tests.domain.libraries import Document, Plain

MARKINGS = ["", "clear", "green", "amber", "amber+strict", "red"]

_dates = st.sampled_from(
    ["", "2019", "2020-01-05", "2020-01-05/2020-02", "2021?", "../2020", "2020/.."]
)
_cited = st.lists(st.sampled_from(["s1", "s2", "s3"]).map(lambda s: {"source": s}), max_size=2)
_groups = st.sampled_from(["g", "h", "k", "gone"])
_marked = {"marking": st.sampled_from(MARKINGS), "citations": _cited}


def _row(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Document]:
    return st.fixed_dictionaries(_marked | fields)


def _named(number: int, row: Document) -> Document:
    return row | {"title": f"secret {number}", "names": [{"text": f"secret {number}"}]}


_tables = {
    "groups": _row(founded=_dates, ended=_dates),
    "people": _row(born=_dates, died=_dates),
    "sources": _row(),
    "leadership": _row(
        group=_groups,
        person=st.sampled_from(["p1", "p2", "gone"]),
        role=st.sampled_from(["leader", "deputy"]),
        start=_dates,
        end=_dates,
        exit=st.sampled_from(["", "in-post", "captured", "missing"]),
    ),
    "atrocities": _row(
        date=_dates,
        attributions=st.lists(
            st.fixed_dictionaries(
                {"group": _groups, "basis": st.sampled_from(["claimed", "suspected", "denied"])}
            ),
            max_size=2,
        ),
    ),
    "relations": _row(
        subject=_groups,
        object=_groups,
        kind=st.sampled_from(["ally", "part-of"]),
        start=_dates,
        end=_dates,
    ),
}
_ids = {
    "groups": ["h", "k"],
    "people": ["p1", "p2"],
    "sources": ["s1", "s2", "s3"],
    "leadership": ["l1", "l2", "l3"],
    "atrocities": ["a1", "a2"],
    "relations": ["r1", "r2"],
}
_worlds = st.fixed_dictionaries(
    {
        table: st.dictionaries(st.sampled_from(_ids[table]), _tables[table])
        for table in ("groups", "people", "leadership", "atrocities", "relations", "sources")
    }
)


@st.composite
def worlds(draw: st.DrawFn) -> Plain:
    tables: dict[str, dict[str, Document]] = dict(draw(_worlds))
    numbers = iter(range(1000, 2000))
    for table, held in tables.items():
        tables[table] = {id_: _named(next(numbers), row) for id_, row in held.items()}
    lived = {"founded": draw(_dates), "ended": draw(_dates)}
    group = {"names": [{"text": "G"}], "citations": draw(_cited), **lived}
    tables["groups"] = {"g": group} | tables["groups"]
    return Plain(tables)


week = st.builds(Day, st.integers(2018, 2022), st.sampled_from([1, 2, 12]), st.integers(1, 6))


# Looking at a sheet

TODAY = Day(2026, 1, 1)


def sheet(plain: Plain, day: Day = TODAY, up_to: str = "red", of: str = "g") -> FactSheet:
    group = plain.record("groups", of)
    assert isinstance(group, Group)
    return fact_sheet(group, day, plain, up_to=up_to)


def rows(found: FactSheet) -> dict[str, list[str]]:
    return {
        "leadership": [row.posting.id for row in found.postings],
        "atrocities": [row.atrocity.id for row in found.atrocities],
        "relations": [row.relation.id for row in found.relations],
        "sources": [row.source.id for row in found.sources],
    }


def shown_records(found: FactSheet) -> list[Record]:
    return [
        found.group,
        *(part for row in found.postings for part in (row.posting, row.person)),
        *(row.atrocity for row in found.atrocities),
        *(row.relation for row in found.relations),
    ]


def cited(found: FactSheet) -> set[str]:
    """Ids of the sources that the records on the sheet name."""
    named = [each for record in shown_records(found) for each in references(record)]
    return {each.id for each in named if each.table == "sources"}
