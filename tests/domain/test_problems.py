import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.problems import problems
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from tests.domain.checks.records import SOUND, found, weighed
from tests.domain.libraries import Document, documents, library, misfitting


@pytest.mark.parametrize(
    ("table", "id_"), [(table, id_) for table, rows in SOUND.items() for id_ in rows]
)
def test_a_sound_record_has_no_problem(table: str, id_: str) -> None:
    assert found(table, id_) == ()


def test_all_problems_are_named_at_once() -> None:
    wrong = weighed(
        "atrocities",
        "a",
        title="",
        date="soon",
        place={"latitude": 95, "longitude": 5, "country": "XX"},
        killed={"low": 9, "high": 1},
        citations=[{"source": "gone"}],
        accounts=None,
    )
    assert wrong == {
        ("title", Severity.PROBLEM),
        ("date", Severity.PROBLEM),
        ("place.country", Severity.PROBLEM),
        ("place.latitude", Severity.IMPOSSIBLE),
        ("killed", Severity.IMPOSSIBLE),
        ("citations[0].source", Severity.PROBLEM),
    }


@pytest.mark.parametrize(
    ("path", "top"),
    [
        ("date", "date"),
        ("place.latitude", "place"),
        ("attributions[1].group", "attributions"),
        ("rivals[0].citations[2].source", "rivals"),
    ],
)
def test_a_path_begins_with_a_field_of_the_record(path: str, top: str) -> None:
    assert Problem(path, "x").top_field == top


tables = st.sampled_from(sorted(RECORD_TYPES))
rows = tables.flatmap(
    lambda table: st.tuples(st.just(table), st.one_of(documents(table), misfitting(table)))
)


@given(rows)
def test_any_record_can_be_checked_and_every_problem_is_a_sentence_at_a_field(
    row: tuple[str, Document],
) -> None:
    table, document = row
    record_type = RECORD_TYPES[table]
    for problem in problems(from_document(record_type, "r", document), library()):
        assert problem.top_field in record_type.__struct_fields__
        assert problem.sentence.endswith(".")
        assert "{" not in problem.sentence
        assert "\n" not in problem.sentence
