from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.carrying import Carried, carried
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Group
from desktop_app.domain.records.atrocity import Account, Attribution
from desktop_app.domain.records.common import Citation, Rival
from desktop_app.domain.records.group import Size
from desktop_app.domain.references import references
from tests.domain.libraries import IDS, Plain, libraries


def test_a_citation_without_fields_carries_the_whole_record() -> None:
    record = Group(citations=(Citation(source="s", locator="p. 4", note="dated later"),))
    assert carried(record, "s") == (Carried((), "p. 4", "dated later"),)
    assert carried(record, "other") == ()


def test_fields_are_named_by_their_labels() -> None:
    record = Group(
        citations=(
            Citation(source="s", fields=("founded", "summary")),
            Citation(source="t", fields=("state",)),
            Citation(source="s", fields=("no-longer-known",)),
        )
    )
    assert carried(record, "s") == (Carried(("Founded", "Summary")), Carried(("no-longer-known",)))


def test_what_is_nested_is_told_by_the_field_it_stands_in() -> None:
    cited = (Citation(source="s", locator="p. 9"),)
    record = Atrocity(
        attributions=(Attribution(citations=cited), Attribution(citations=cited)),
        accounts=(Account(source="s"), Account(source="t")),
        rivals=(Rival(field="date", value="2020", citations=cited),),
    )
    found = {each.labels: each.locator for each in carried(record, "s")}
    assert found == {("Attribution",): "p. 9", ("Accounts",): "", ("Date (other value)",): "p. 9"}
    assert carried(Group(sizes=(Size(citations=cited),)), "s") == (
        Carried(("Size estimates",), "p. 9"),
    )


@given(libraries(), st.sampled_from(IDS["sources"]))
def test_every_record_that_names_a_source_says_what_for(plain: Plain, source: str) -> None:
    for table in RECORD_TYPES:
        for record_id in plain.tables[table]:
            record = plain.record(table, record_id)
            named = any((each.table, each.id) == ("sources", source) for each in references(record))
            assert bool(carried(record, source)) == named
