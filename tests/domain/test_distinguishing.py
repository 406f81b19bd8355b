from collections.abc import Sequence

from desktop_app.domain.distinguishing import detail, other_names, when
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation, Source
from desktop_app.domain.records.common import Name

KHAN = Person(
    id="khan",
    names=(Name(text="Hafiz Saeed Khan"), Name(text="حافظ سعید خان", script="Arab")),
    born="1972",
    died="2016-07-26",
    nationality=("PK",),
)
GROUP = Group(
    id="k",
    names=(Name(text="Khorasan Province"), Name(text="ISIS-K", kind="acronym")),
    kind="rebel-group",
    founded="2015-01",
)
POSTING = Posting(id="p", group="k", person="khan", role="leader", start="2015", end="2016-07")


class Small:
    """Knows the records above."""

    def get(self, table: str, record_id: str, /) -> Record | None:
        known: dict[tuple[str, str], Record] = {
            ("leadership", "p"): POSTING,
            ("groups", "k"): GROUP,
        }
        return known.get((table, record_id))

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        return ["p"] if (table, record_id, by) == ("people", "khan", "leadership") else []


def test_a_person_is_told_by_years_postings_and_own_name() -> None:
    assert detail(KHAN, Small()) == "1972–2016 · leader, ISIS-K, 2015–2016 · حافظ سعید خان"
    assert detail(Person(names=KHAN.names[:1], born="1972"), Small()) == "born 1972"
    assert detail(Person(names=KHAN.names[:1], died="2018-09?"), Small()).startswith(
        "died September 2018"
    )
    assert detail(Person(nationality=("PK",)), Small()) == "Pakistan"


def test_a_group_is_told_by_kind_and_years() -> None:
    said = detail(GROUP, Small())
    assert said.startswith("ISIS-K · ")
    assert said.endswith(" · 2015–")


def test_a_source_is_told_by_who_published_it_and_when() -> None:
    source = Source(title="A report", type="webpage", publisher="UN", issued="2021-08")
    assert "UN" in detail(source, Small())
    assert "August 2021" in detail(source, Small())
    assert "UN" in other_names(source)[0]


def test_every_name_but_the_first_is_another_name() -> None:
    assert other_names(KHAN) == ("حافظ سعید خان",)
    assert other_names(POSTING) == ()


def test_when_is_the_day_of_what_happened_or_the_stretch_of_what_held() -> None:
    assert when(Atrocity(date="2021-08-26")) == "26 August 2021"
    assert when(POSTING) == "2015 – July 2016"
    assert when(Relation(start="2019")) == "2019 – "
    assert when(Relation()) == ""
    assert when(KHAN) == ""
