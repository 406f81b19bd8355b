import pytest

from desktop_app.domain.fields import fields_of
from desktop_app.domain.records import Atrocity
from desktop_app.importers.columns import matched, targets


def ids(*heads: str) -> list[str | None]:
    return [target.id if target else None for target in matched(heads)]


def test_our_own_table_is_matched() -> None:
    heads = ("Date", "What", "Place", "Killed", "Range", "Injured", "Attribution")
    assert ids(*heads) == [
        "date",
        "title",
        "place.name",
        "killed",
        "killed bounds",
        "injured",
        "attributions.basis",
    ]


@pytest.mark.parametrize(
    ("head", "target"),
    [
        ("DATE", "date"),
        ("event_date", "date"),
        ("Deaths", "killed"),
        ("killed (low)", "killed.low"),
        ("Killed – low", "killed.low"),
        ("wounded", "injured"),
        ("Province", "place.admin1"),
        ("lat", "place.latitude"),
        ("Perpetrator", "attributions.group"),
        ("Place – Country", "place.country"),
        ("attack_types", "attack_types"),
        ("URL", "citations.source"),
        ("Internal note", "internal_note"),
        ("Weather", None),
        ("", None),
    ],
)
def test_a_head_in_any_case(head: str, target: str | None) -> None:
    assert ids(head) == [target]


def test_every_label_and_id_finds_its_own_field() -> None:
    for target in targets():
        assert matched([target.label]) == (target,)
        assert matched([target.id]) == (target,)


def test_a_field_is_taken_by_one_column() -> None:
    assert ids("Date", "When", "Deaths", "Killed") == ["date", None, "killed", None]


def test_every_field_that_one_cell_can_hold_is_there() -> None:
    covered = {target.id.split(".")[0].split()[0] for target in targets()}
    assert fields_of(Atrocity).keys() - covered == {"accounts", "external_ids", "rivals"}
