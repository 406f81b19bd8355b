"""Filters read as a sentence; labels are those of fields and vocabularies."""

from typing import Any

import pytest

from desktop_app.domain.fields import fields_of
from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Narrowable
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.leadership import LEADERSHIP
from desktop_app.domain.filtering.relations import RELATIONS
from desktop_app.domain.filtering.sentence import sentence
from desktop_app.domain.filtering.sources import SOURCES
from desktop_app.domain.records import Atrocity
from desktop_app.domain.vocabularies.atrocities import TARGET

KABUL = NO_FILTERS.with_chosen("place", ("Kabul",))


@pytest.mark.parametrize(
    ("filters", "shown", "said"),
    [
        (NO_FILTERS, 78, "78 attacks"),
        (NO_FILTERS, 1, "1 attack"),
        (KABUL, 48, "48 attacks in Kabul"),
        (
            KABUL.with_span("2016", "2021").with_chosen("target", ("private-citizens",)),
            48,
            "48 attacks in Kabul, 2016–2021, on civilians",
        ),
        (NO_FILTERS.with_span("2016", "2021"), 2, "2 attacks, 2016–2021"),
        (NO_FILTERS.with_span("2016", "2016"), 2, "2 attacks, 2016"),
        (NO_FILTERS.with_span("2016-05", ""), 2, "2 attacks from May 2016 on"),
        (NO_FILTERS.with_span("", "2021-08-26"), 2, "2 attacks up to 26 August 2021"),
        (NO_FILTERS.with_chosen("country", ("AF",)), 2, "2 attacks in Afghanistan"),
        (
            KABUL.with_chosen("place", ("Kabul", "Herat", "Quetta")),
            2,
            "2 attacks in Herat, Kabul or Quetta",
        ),
        (
            KABUL.with_chosen("place", ("Kabul", "Dehmazang, Kabul", "Herat")),
            2,
            "2 attacks in Dehmazang, Kabul; Herat or Kabul",
        ),
        (
            KABUL.with_chosen("place", ("Kabul", "Gardez", "Herat", "Quetta")),
            2,
            "2 attacks in Gardez, Herat or 2 more",
        ),
        (
            NO_FILTERS.with_chosen("killed", ("50-", "10-49")),
            2,
            "2 attacks, killed: 10–49 or 50 or more",
        ),
        (NO_FILTERS.with_chosen("killed", ("100-",)), 1, "1 attack, killed: 100 or more"),
        (NO_FILTERS.with_chosen("killed", ("0-9",)), 3, "3 attacks, killed: up to 9"),
        (
            NO_FILTERS.with_chosen("killed", ("20-99", "unknown")),
            3,
            "3 attacks, killed: not known or 20–99",
        ),
        (NO_FILTERS.with_chosen("target", ("none",)), 2, "2 attacks with target not stated"),
        (
            KABUL.with_chosen("target", ("none", "police")),
            2,
            "2 attacks in Kabul, on police or with target not stated",
        ),
        (
            KABUL.with_chosen("basis", ("none", "claimed")),
            2,
            "2 attacks in Kabul, claimed or with basis not stated",
        ),
        (NO_FILTERS.with_chosen("cited", ("cited",)), 2, "2 attacks with every fact sourced"),
        (
            KABUL.with_chosen("cited", ("uncited",)),
            2,
            "2 attacks in Kabul, with a fact without source",
        ),
        (KABUL.with_words("bank"), 0, "No attacks in Kabul, with “bank”"),
        (KABUL.with_chosen("colour", ("red",)), 2, "2 attacks in Kabul"),
    ],
)
def test_the_sentence_counts_the_attacks_and_tells_each_filter(
    filters: Filters, shown: int, said: str
) -> None:
    assert sentence(ATROCITIES, filters, shown) == said


def test_what_is_merely_possible_is_said() -> None:
    filters = KABUL.with_span("2016", "2021")
    said = sentence(ATROCITIES, filters, 48, possible=3)
    assert said == "48 attacks in Kabul, 2016–2021 (3 may lie outside these dates)"


def test_sources_of_a_language_are_told_by_its_name() -> None:
    chosen = NO_FILTERS.with_chosen("language", ("ps", "zz"))
    assert sentence(SOURCES, chosen, 4) == "4 sources, language: Pashto or zz"


@pytest.mark.parametrize("table", [ATROCITIES, LEADERSHIP, RELATIONS, SOURCES])
def test_every_value_of_every_facet_can_be_told_and_be_in_an_address(
    table: Narrowable[Any],
) -> None:
    assert len({facet.id for facet in table.facets}) == len(table.facets)
    for facet in table.facets:
        for value in [term.id for term in facet.terms] or ["Kabul"]:
            filters = NO_FILTERS.with_chosen(facet.id, (value,))
            assert Filters.from_pairs(filters.to_pairs()) == filters
            assert facet.called(value) in sentence(table, filters, 2)
            assert "{" not in sentence(table, filters, 2)


def test_labels_are_those_of_the_declarations() -> None:
    target = ATROCITIES.facet("target")
    assert target is not None
    assert target.label == fields_of(Atrocity)["targets"].label
    assert [term.label for term in target.terms][: len(list(TARGET))] == [t.label for t in TARGET]
