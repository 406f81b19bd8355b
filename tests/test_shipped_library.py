"""What the shipped library promises as a whole: sourced, neutral, unknown left unknown."""

import re
from collections.abc import Iterator
from urllib.parse import urlparse

import pytest

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.problem import Severity
from desktop_app.domain.problems import problems
from desktop_app.domain.reading import misfits
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Group, Relation
from desktop_app.store.slices import layout, parse
from tests.shipped_library import Shipped


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    return Shipped()


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text at any depth with its path, list positions left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, path)


def empties(value: object) -> Iterator[object]:
    if value in ("", None, [], {}):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from empties(inner)


# The file


def test_a_fold_without_edits_would_leave_every_byte() -> None:
    data = SHIPPED_LIBRARY.read_bytes()
    assert b"".join(layout(parse(data))) == data


def test_tables_stand_in_their_order(shipped: Shipped) -> None:
    assert list(shipped.raw) == ["_library", *RECORD_TYPES]
    assert shipped.raw["_library"]["1"]["schema"] == 1


def test_it_holds_what_was_compiled(shipped: Shipped) -> None:
    counts = {table: len(records) for table, records in shipped.records.items()}
    assert counts == {
        "groups": 13,
        "people": 44,
        "leadership": 49,
        "atrocities": 78,
        "relations": 63,
        "sources": 542,
    }
    assert sum(len(atrocity.accounts) for atrocity in shipped.all(Atrocity).values()) == 224


def test_unknown_is_absent_never_empty(shipped: Shipped) -> None:
    assert not list(empties({table: shipped.raw[table] for table in RECORD_TYPES}))


def test_every_field_is_a_declared_one(shipped: Shipped) -> None:
    for table, record_type in RECORD_TYPES.items():
        for id_, document in shipped.raw[table].items():
            assert not misfits(record_type, document), (table, id_)
            assert set(document) <= set(record_type.__struct_fields__), (table, id_)


# Sourcing


def test_no_record_has_a_problem(shipped: Shipped) -> None:
    """References, terms, dates, ranges, places and citations; hints are allowed."""
    found = [
        (table, id_, problem)
        for table, records in shipped.records.items()
        for id_, record in records.items()
        for problem in problems(record, shipped)
        if problem.severity is not Severity.HINT
    ]
    assert found == []


def test_every_source_is_cited_somewhere(shipped: Shipped) -> None:
    facts = {table: shipped.raw[table] for table in RECORD_TYPES if table != "sources"}
    cited = {text for path, text in texts(facts) if path.endswith("/source")}
    assert cited == set(shipped.raw["sources"])


def test_every_source_is_graded(shipped: Shipped) -> None:
    assert all(source.get("reliability") for source in shipped.raw["sources"].values())
    assert shipped.raw["sources"]["seed"]["reliability"] == "F"


def test_a_citation_of_a_field_names_a_field_that_is_filled(shipped: Shipped) -> None:
    for table in RECORD_TYPES:
        for id_, document in shipped.raw[table].items():
            named = {f for c in document.get("citations", ()) for f in c.get("fields", ())}
            assert named <= set(document), (table, id_)


UNREAD = {
    "groups": {
        "is": "headquarters", "taliban": "headquarters", "haqqani": "headquarters",
        "aq": "founded", "us": "founded ended", "andsf": "founded ended",
        "pakistan": "founded headquarters",
    },
    "people": {
        "abdul-rauf-aliza": "born", "abdul-hasib": "nationality", "habib-ur-rahman": "nationality",
        "mufti-nemat": "nationality", "abu-musab-al-zarqawi": "born nationality",
        "abu-muhammad-al-adnani": "nationality", "baitullah-mehsud": "nationality",
        "hakimullah-mehsud": "nationality", "maulana-fazlullah": "nationality",
        "usama-bin-laden": "born nationality", "juma-namangani": "nationality",
        "tohir-yuldash": "died nationality", "usmon-odil": "nationality",
        "usmon-ghazi": "nationality", "mufti-munir-shakir": "nationality",
        "riaz-basra": "nationality", "malik-ishaq": "nationality",
    },
    "leadership": {
        "is-abu-al-husayn-al-qurashi": "start", "aq-usama-bin-laden": "start",
        "aq-ayman-al-zawahiri": "start", "imu-tohir-yuldash": "end exit", "imu-usmon-odil": "start",
    },
    "relations": {
        "andsf-taliban-war": "start", "aq-taliban-allies": "start", "taliban-us-war": "start",
    },
}  # fmt: skip


def test_what_no_source_was_read_for_is_left_out(shipped: Shipped) -> None:
    for table, records in UNREAD.items():
        for id_, fields in records.items():
            assert not set(fields.split()) & set(shipped.raw[table][id_]), (table, id_)


@pytest.mark.parametrize(
    ("id_", "field", "parts"),
    [
        ("2016-10-24-quetta-ptc", "injured", {"low", "best"}),
        ("2017-03-08-daud-hospital", "killed", {"low", "best"}),
        ("2017-03-08-daud-hospital", "injured", {"low", "best"}),
        ("2018-07-13-mastung", "killed", {"low", "best"}),
        ("2018-07-13-mastung", "injured", {"low", "high"}),
        ("2024-01-03-kerman", "killed", {"low", "best"}),
    ],
)
def test_a_bound_that_no_source_gives_is_absent(
    shipped: Shipped, id_: str, field: str, parts: set[str]
) -> None:
    assert set(shipped.raw["atrocities"][id_][field]) == parts


def test_sources_that_were_never_opened_are_not_there(shipped: Shipped) -> None:
    assert not any(id_.startswith("mem-") for id_ in shipped.raw["sources"])


# Tone

PROPAGANDA = re.compile(
    r"amaq|alemarah|shahamat|azzam|jihad|khilafa|dawlah|umarmedia|justpaste|archive\.org|telegram|"
    r"(^|\.)t\.me$|rocket\.chat|gab\.|bitchute|shahada"
)


def test_no_address_leads_to_media_of_an_armed_group(shipped: Shipped) -> None:
    hosts = {urlparse(source.get("url", "")).netloc for source in shipped.raw["sources"].values()}
    assert not [host for host in hosts if PROPAGANDA.search(host)]


NAMES_OF_OTHERS = re.compile(
    r"Specially Designated Global Terrorist|Foreign Terrorist Organization|"
    r"Listed terrorist organisation \(Criminal Code\)|Combating Terrorism Center|"
    r"Counter-terrorism police"
)


def test_nobody_is_called_a_terrorist_but_in_the_name_of_a_list(shipped: Shipped) -> None:
    for table in RECORD_TYPES:
        for path, text in texts(shipped.raw[table]):
            if table == "sources" and path.endswith(("/title", "/publisher", "/url")):
                continue
            assert "terroris" not in NAMES_OF_OTHERS.sub("", text).lower(), (path, text)


def test_nothing_speaks_of_how_the_library_was_made(shipped: Shipped) -> None:
    for path, text in texts(shipped.raw):
        assert not re.search(r"seed article|fact base|compiler|this set", text, re.IGNORECASE), (
            path,
            text,
        )


def test_an_accusation_names_who_makes_it_and_how_it_was_answered(shipped: Shipped) -> None:
    contested = [c for group in shipped.all(Group).values() for c in group.claims]
    assert len(contested) >= 14
    assert all(c.claimant and c.stance and c.note and c.citations for c in contested)


def test_an_alleged_relation_is_marked_and_says_who_denies_it(shipped: Shipped) -> None:
    for relation in shipped.all(Relation).values():
        if relation.kind in {"state-support", "host"}:
            assert (relation.basis, relation.status) == ("alleged", "disputed")
            assert re.search("denied|fought", relation.note)
