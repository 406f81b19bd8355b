"""The closed lists, every one of them."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

from desktop_app.domain import vocabularies
from desktop_app.domain.vocabularies.atrocities import BASIS_OF_ATTRIBUTION, NAMING_BASES, TARGET
from desktop_app.domain.vocabularies.common import RIGHT_TO_LEFT_SCRIPTS, SCRIPT
from desktop_app.domain.vocabularies.leadership import EXIT, EXITS_BY_DEATH, IN_POST
from desktop_app.domain.vocabularies.relations import RELATION_KIND
from desktop_app.domain.vocabulary import RelationTerm, Term, Vocabulary


def _all() -> Iterator[Vocabulary[Term]]:
    for module in pkgutil.iter_modules(vocabularies.__path__):
        found = importlib.import_module(f"{vocabularies.__name__}.{module.name}")
        yield from (each for each in vars(found).values() if isinstance(each, Vocabulary))


ALL = list(_all())


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda each: each.name)
def test_a_vocabulary_is_a_list_of_terms_that_say_what_they_mean(
    vocabulary: Vocabulary[Term],
) -> None:
    ids = [term.id for term in vocabulary]
    labels = [term.label for term in vocabulary]
    assert vocabulary.origin
    assert len(set(ids)) == len(ids) > 1
    assert len(set(labels)) == len(labels)
    for term in vocabulary:
        assert term.id == term.id.strip()
        assert term.label
        assert "\n" not in term.label + term.definition
        assert term.definition.endswith(".")
        assert len(term.definition) <= 90, term.id
        assert vocabulary.get(term.id) is term
        assert vocabulary.label(term.id) == term.label


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda each: each.name)
def test_a_broader_term_is_in_the_list_and_none_is_its_own(vocabulary: Vocabulary[Term]) -> None:
    for term in vocabulary:
        above = [term.id]
        while (last := vocabulary.get(above[-1])) and last.broader:
            assert last.broader in vocabulary
            assert last.broader not in above
            above.append(last.broader)


def test_no_two_vocabularies_have_one_name() -> None:
    assert len({each.name for each in ALL}) == len(ALL) >= 15


def test_an_unknown_term_is_shown_as_it_stands() -> None:
    assert (TARGET.label("moon"), TARGET.get("moon")) == ("moon", None)
    assert "moon" not in TARGET
    assert "police" in TARGET


def test_sets_of_terms_are_of_their_lists() -> None:
    assert all(term in BASIS_OF_ATTRIBUTION for term in NAMING_BASES)
    assert all(term in EXIT for term in EXITS_BY_DEATH | {IN_POST})
    assert all(script in SCRIPT for script in RIGHT_TO_LEFT_SCRIPTS)


def test_a_directed_relation_is_said_otherwise_from_the_other_side() -> None:
    for kind in RELATION_KIND:
        assert kind.seen_from(subject=True) == kind.label
        assert (kind.seen_from(subject=False) != kind.label) == kind.directed, kind.id


def test_no_two_phrases_of_relations_are_the_same() -> None:
    phrases = [phrase for kind in RELATION_KIND for phrase in (kind.label, kind.inverse) if phrase]
    assert len(set(phrases)) == len(phrases)


def test_which_relations_have_no_direction() -> None:
    assert {kind.id for kind in RELATION_KIND if not kind.directed} == {
        "merged-with",
        "ally",
        "associate",
        "rival",
        "violent-competitor",
        "truce",
        "unspecified",
    }


def test_a_symmetric_kind_reads_the_same_from_both_sides() -> None:
    kind = RelationTerm("ally", "allied with", "Acts jointly.")
    assert kind.seen_from(subject=False) == "allied with"
