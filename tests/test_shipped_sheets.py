"""What the sheets of the shipped library say: the facts on ISIS-K, and every doubt in sight."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from desktop_app.domain.bibliography import citations_of
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Relation
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.domain.vocabularies.relations import RELATION_KIND
from tests.shipped_library import Shipped


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    return Shipped()


def bases(atrocity: Atrocity, group: str) -> set[str]:
    return {row.basis for row in atrocity.attributions if row.group == group}


def names_group(atrocity: Atrocity, group: str) -> bool:
    return bool(bases(atrocity, group) & NAMING_BASES)


def cites(rows: Sequence[Any], source: str) -> bool:
    return any(citation.source == source for row in rows for citation in row.citations)


# ISIS-K


def test_all_its_attacks_are_on_its_sheet(shipped: Shipped) -> None:
    assert all(names_group(a, "isis-k") for a in shipped.all(Atrocity).values())


def test_where_it_is_only_suspected_the_basis_says_so(shipped: Shipped) -> None:
    only = {id_ for id_, a in shipped.all(Atrocity).items() if bases(a, "isis-k") == {"suspected"}}
    assert only == {
        "2015-11-zabul",
        "2017-02-08-icrc",
        "2021-01-03-machh",
        "2021-05-08-sayed-ul-shuhada",
        "2022-04-22-imam-sahib",
        "2022-09-30-kaaj",
        "2022-10-26-shah-cheragh",
    }


def test_its_founding_stands_with_its_rivals(shipped: Shipped) -> None:
    group = shipped.one(Group, "isis-k")
    assert group.founded == "2015-01"
    rivals = {rival.value for rival in group.rivals if rival.field == "founded" and rival.citations}
    assert rivals == {"2015-01-10", "2015-01-26"}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("claims", "January 2015 in circumstances that are not clear"),
        ("claims", "Americans, Pakistanis, the former US-backed Afghan government"),
        ("claims", "girls' schools, Shia Muslims, hospitals and a maternity ward"),
        ("claims", "most extreme and violent"),
        ("claims", "negotiated with the United States in Doha"),
        ("assessments", "security challenge for the incoming Taliban government"),
        ("assessments", "delay evacuations past the deadline of 31 August"),
        ("assessments", "more likely if the United States retaliates"),
        ("assessments", "breach of the agreement"),
    ],
)
def test_what_the_article_says_is_on_the_sheet(shipped: Shipped, rows: str, words: str) -> None:
    found = [row for row in getattr(shipped.one(Group, "isis-k"), rows) if words in row.statement]
    assert cites(found, "seed")


def test_the_article_on_strength_stands_beside_better_sources(shipped: Shipped) -> None:
    sizes = shipped.one(Group, "isis-k").sizes
    assert [size.best for size in sizes if cites([size], "seed")] == [2000]
    assert len(sizes) == 15


@pytest.mark.parametrize("id_", ["isis-k-hafiz-saeed-khan", "isis-k-abdul-rauf-aliza"])
def test_the_article_on_its_first_leaders(shipped: Shipped, id_: str) -> None:
    posting = shipped.one(Posting, id_)
    assert posting.exit == "killed-by-strike"
    assert "seed" in {citation.source for citation in citations_of(posting, "exit")}


def test_the_article_on_its_aims_recruits_and_the_doha_quarrel(shipped: Shipped) -> None:
    group = shipped.one(Group, "isis-k")
    for field in ("founded", "goals", "area", "summary", "recruitment"):
        assert "seed" in {citation.source for citation in citations_of(group, field)}, field
    assert cites([shipped.one(Relation, "isis-k-taliban-doha-quarrel")], "seed")


# Other groups


def test_every_group_says_what_is_and_is_not_recorded_of_it(shipped: Shipped) -> None:
    for id_, group in shipped.all(Group).items():
        assert set(group.coverage) == {"leadership", "atrocities", "relations"}, id_


@pytest.mark.parametrize("id_", ["us", "andsf", "pakistan"])
def test_states_are_other_actors(shipped: Shipped, id_: str) -> None:
    assert shipped.one(Group, id_).kind in {"state-force", "external"}


def test_a_symmetric_relation_is_stored_once(shipped: Shipped) -> None:
    seen = set()
    for relation in shipped.all(Relation).values():
        kind = RELATION_KIND.get(relation.kind)
        assert kind is not None
        if not kind.directed:
            assert relation.subject < relation.object
        row = relation.kind, relation.subject, relation.object, relation.statement
        assert row not in seen
        seen.add(row)


# Doubts that the sheet must show


@pytest.mark.parametrize(
    "id_",
    [
        "2021-10-08-kunduz",
        "2022-04-21-mazar",
        "2022-09-05-russian-embassy",
        "2023-01-11-foreign-ministry",
        "2023-10-13-pul-e-khumri",
        "2024-01-03-kerman",
        "2024-03-22-crocus",
        "2024-05-17-bamyan",
    ],
)
def test_counts_that_differ_are_marked_and_explained(shipped: Shipped, id_: str) -> None:
    atrocity = shipped.one(Atrocity, id_)
    assert atrocity.status == "disputed"
    assert re.search(r"count|gave|toll|figure", atrocity.note)
    assert len({account.killed for account in atrocity.accounts}) > 1 or id_.endswith("embassy")


@pytest.mark.parametrize(
    "id_",
    [
        "2020-05-12-maternity",
        "2021-05-08-sayed-ul-shuhada",
        "2022-09-30-kaaj",
        "2022-04-22-imam-sahib",
    ],
)
def test_an_unclaimed_attack_says_so(shipped: Shipped, id_: str) -> None:
    atrocity = shipped.one(Atrocity, id_)
    assert bases(atrocity, "") == {"unclaimed"}
    assert "claimed" not in bases(atrocity, "isis-k")


@pytest.mark.parametrize(
    ("id_", "others"),
    [
        ("2015-11-zabul", {"imu", "taliban"}),
        ("2016-08-08-quetta-hospital", {"jua"}),
        ("2016-10-24-quetta-ptc", {"lej"}),
        ("2017-08-03-mirza-olang", {"taliban"}),
        ("2019-03-07-mazari", {"taliban"}),
        ("2019-04-12-hazarganji", {"ttp", "lej"}),
        ("2020-05-12-maternity", {"taliban"}),
        ("2020-11-02-kabul-university", {"taliban", "haqqani"}),
        ("2021-01-03-machh", {"is"}),
        ("2021-05-08-sayed-ul-shuhada", {"taliban"}),
        ("2023-03-09-balkh-governor", {"jua"}),
        ("2024-01-03-kerman", {"is"}),
        ("2024-03-22-crocus", {"is"}),
    ],
)
def test_disputed_attacks_name_the_others_too(shipped: Shipped, id_: str, others: set[str]) -> None:
    atrocity = shipped.one(Atrocity, id_)
    assert (atrocity.status, bool(atrocity.note)) == ("disputed", True)
    named = {row.group for row in atrocity.attributions if row.basis in NAMING_BASES and row.group}
    assert named == {"isis-k", *others}


@pytest.mark.parametrize("id_", ["2024-01-03-kerman", "2024-03-22-crocus", "2021-01-03-machh"])
def test_a_claim_that_names_no_branch_is_that_of_the_parent(shipped: Shipped, id_: str) -> None:
    atrocity = shipped.one(Atrocity, id_)
    assert "claimed" in bases(atrocity, "is")
    assert "claimed" not in bases(atrocity, "isis-k")


@pytest.mark.parametrize(
    "person", ["abdul-hasib", "abu-sayed", "abu-saad-erhabi", "zia-ul-haq", "aslam-farooqi"]
)
def test_the_succession_of_2017_to_2020_is_disputed(shipped: Shipped, person: str) -> None:
    posting = shipped.one(Posting, f"isis-k-{person}")
    assert (posting.status, bool(posting.note)) == ("disputed", True)


def test_the_fate_of_sanaullah_ghafari_is_open(shipped: Shipped) -> None:
    posting = shipped.one(Posting, "isis-k-sanaullah-ghafari")
    assert (posting.exit, posting.end, posting.status) == ("in-post", "", "disputed")
    assert [report.verdict for report in posting.death_reports] == ["unverified"]
    person = shipped.one(Person, "sanaullah-ghafari")
    assert (person.born, person.died) == ("1994-10-28", "")
    assert [rival.value for rival in person.rivals] == ["1990-05-24"]


def test_a_wrong_report_of_death_is_kept_as_wrong(shipped: Shipped) -> None:
    reports = shipped.one(Posting, "isis-k-hafiz-saeed-khan").death_reports
    assert [(report.date[:4], report.verdict) for report in reports] == [
        ("2015", "reappeared"),
        ("2016", "confirmed-by-state"),
    ]
