from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.citings import AT_A_TIME, Cited, Citings, Told, once

CITED: list[Cited] = [
    (("people", "p"), ("u", "t")),
    (("people", "q"), ("s", "u")),
    (("people", "r"), ()),
    (("people", "t"), ("s", "v")),
]


def heard(citings: Citings) -> Citings:
    for _step in citings.hear():
        pass
    return citings


def test_sources_come_as_they_are_first_cited() -> None:
    assert list(heard(Citings(Told(CITED))).first) == ["u", "t", "s", "v"]


def test_each_source_has_the_records_that_cite_it() -> None:
    uses = heard(Citings(Told(CITED))).uses
    assert uses("s") == [("people", "q"), ("people", "t")]
    assert uses("none") == []
    assert uses("u") == [("people", "p"), ("people", "q")]


@given(st.lists(st.integers(0, 5), min_size=1))
def test_the_first_so_many_are_as_if_there_were_no_others(counts: list[int]) -> None:
    told = Told(CITED)
    for count in counts:
        some, alone = heard(Citings(told, count)), heard(Citings(Told(CITED[:count])))
        assert some.first == alone.first
        assert [*map(some.uses, "stuv")] == [*map(alone.uses, "stuv")]


def test_no_more_is_walked_than_is_asked_for() -> None:
    def walk() -> Iterator[Cited]:
        for number in range(3 * AT_A_TIME):
            walked.append(number)
            yield ("people", str(number)), ()

    walked: list[int] = []
    told = Told(walk())
    heard(Citings(told, 3))
    assert len(walked) == 3
    next(Citings(told).hear())
    assert len(walked) == 3 + AT_A_TIME


def test_a_record_that_is_told_again_is_heard_once() -> None:
    assert list(once([*CITED, CITED[0]])) == CITED
