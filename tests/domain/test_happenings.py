from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.domain.happenings import Happenings
from desktop_app.domain.place_key import PlaceKey
from desktop_app.domain.records import Atrocity
from desktop_app.domain.standing import Standing, happened
from tests.domain.libraries import Document, Plain, encode, library, misfitting

TODAY = Day(2026, 1, 1)
KABUL, JALALABAD = PlaceKey("Kabul", "Kabul", "AF"), PlaceKey("Jalalabad", "Nangarhar", "AF")


def at(name: str, admin1: str = "", country: str = "AF", date: str = "2020") -> Document:
    return {"date": date, "place": {"name": name, "admin1": admin1, "country": country}}


def gathered(slices: dict[str, bytes]) -> Happenings:
    found = Happenings(lambda: slices)
    for _step in found.gather():
        pass
    return found


def of(**atrocities: Document) -> Happenings:
    return gathered(library(atrocities=atrocities).slices["atrocities"])


def test_what_happened_is_found_at_three_levels_the_newest_first() -> None:
    found = of(
        old=at("Kabul", "Kabul", date="2016"),
        new=at("Kabul", "Kabul", date="2021-08-26"),
        near=at("Paghman", "Kabul", date="2019-05"),
        far=at("Jalalabad", "Nangarhar", date="2018"),
        abroad=at("Quetta", "Balochistan", "PK"),
        vague=at("", "Kabul", date="2017"),
    )
    assert found.at(KABUL, TODAY).ids == ["new", "old"]
    assert found.at(PlaceKey("", "Kabul", "AF"), TODAY).ids == ["new", "near", "vague", "old"]
    assert found.at(PlaceKey("", "", "AF"), TODAY).ids == ["new", "near", "far", "vague", "old"]
    assert found.at(PlaceKey("Kabul", "", "AF"), TODAY).ids == []


def test_what_came_after_the_day_is_only_counted() -> None:
    found = of(
        before=at("Kabul", "Kabul", date="2021-08-26"),
        straddling=at("Kabul", "Kabul", date="2021-08"),
        after=at("Kabul", "Kabul", date="2021-08-28"),
    )
    seen = found.at(KABUL, Day(2021, 8, 27))
    assert (seen.ids, seen.later) == (["before", "straddling"], 1)
    assert found.count(KABUL, Day(2021, 8, 27)) == 2


def test_any_atrocities_are_put_in_order() -> None:
    found = of(a=at("Kabul", date="2016"), b=at("Herat", date="2030"), c=at("Herat", date="2020"))
    assert found.newest_first(["a", "b", "gone", "c"]).ids == ["b", "c", "a"]
    seen = found.newest_first(["a", "b", "c"], TODAY)
    assert (seen.ids, seen.later) == (["c", "a"], 1)


def test_places_of_one_name_are_told_apart() -> None:
    found = of(
        a=at("Faizabad", "Badakhshan"),
        b=at("Faizabad", "Jawzjan"),
        c=at("faizabad", "Jawzjan"),
        d=at("Faizabad", "Punjab", "PK"),
    )
    badakhshan = PlaceKey("Faizabad", "Badakhshan", "AF")
    assert found.at(badakhshan, TODAY).ids == ["a"]
    assert found.namesakes(badakhshan, TODAY) == (
        (PlaceKey("Faizabad", "Jawzjan", "AF"), 2),
        (PlaceKey("Faizabad", "Punjab", "PK"), 1),
    )
    assert found.namesakes(PlaceKey("", "Jawzjan", "AF"), TODAY) == ()


def test_a_place_leads_to_those_within_it() -> None:
    found = of(
        a=at("Dasht-e-Barchi, Kabul", "Kabul"),
        b=at("Dasht-e-Barchi, Kabul", "Kabul"),
        c=at("Kabul", "Kabul"),
        d=at("Jalalabad", "Nangarhar"),
        e=at("", "Nangarhar"),
        f=at("Camp, Kabul", "Elsewhere"),
        g=at("Nowhere"),
    )
    barchi = PlaceKey("Dasht-e-Barchi, Kabul", "Kabul", "AF")
    assert found.within(KABUL, TODAY) == ((barchi, 2),)
    assert found.within(PlaceKey("", "Kabul", "AF"), TODAY) == ((barchi, 2), (KABUL, 1))
    assert found.within(PlaceKey("", "Nangarhar", "AF"), TODAY) == ((JALALABAD, 1),)
    assert found.within(PlaceKey("", "", "AF"), TODAY) == (
        (PlaceKey("", "Kabul", "AF"), 3),
        (PlaceKey("", "Nangarhar", "AF"), 2),
        (PlaceKey("", "Elsewhere", "AF"), 1),
        (PlaceKey("Nowhere", "", "AF"), 1),
    )
    assert found.within(KABUL, Day(2019, 1, 1)) == ()


def test_edits_may_be_made_while_it_is_read() -> None:
    slices = {str(number): encode(at("Kabul", "Kabul")) for number in range(600)}
    found = Happenings(lambda: slices)
    steps = found.gather()
    next(steps)
    moved = encode(at("Jalalabad", "Nangarhar"))
    for record_id, after in (
        ("0", moved),
        ("599", moved),
        ("1", None),
        ("598", None),
        ("new", moved),
    ):
        change = Change("atrocities", record_id, slices.get(record_id), after)
        if after is None:
            del slices[record_id]
        else:
            slices[record_id] = after
        found.follow([change])
    for _step in steps:
        pass
    assert found.complete
    assert set(found.at(JALALABAD, TODAY).ids) == {"0", "599", "new"}
    assert found.count(KABUL, TODAY) == 596


def by_hand(plain: Plain, key: PlaceKey, day: Day) -> set[str]:
    found = set()
    for record_id in plain.tables["atrocities"]:
        record = plain.record("atrocities", record_id)
        assert isinstance(record, Atrocity)
        place = record.place
        shown = PlaceKey(
            place.name if key.name else "",
            place.admin1 if key.name or key.admin1 else "",
            place.country,
        )
        if shown.folded == key.folded and happened(record.date, day) is not Standing.LATER:
            found.add(record_id)
    return found


_places = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["", "Kabul", "kabul", "Herat"]),
        "admin1": st.sampled_from(["", "Kabul", "Herat"]),
        "country": st.sampled_from(["", "AF", "PK"]),
        "latitude": st.sampled_from([None, 1.5, "north"]),
    },
)
_dates = st.sampled_from(["", "2019", "2020-01-05", "2021?", "../2020", "2020/..", "soon"])
_atrocities = st.one_of(
    st.fixed_dictionaries({"place": _places, "date": _dates}), misfitting("atrocities")
)
_ids = st.sampled_from(["a", "b", "c"])
_days = st.builds(Day, st.integers(2018, 2022), st.sampled_from([1, 12]), st.just(5))


def keys() -> Iterable[PlaceKey]:
    for name in ("", "Kabul", "HERAT"):
        for admin1 in ("", "Kabul", "Herat"):
            for country in ("", "AF", "PK"):
                key = PlaceKey(name, admin1, country)
                if key.level is not None:
                    yield key


@given(
    st.dictionaries(_ids, _atrocities),
    st.lists(st.tuples(_ids, st.one_of(st.none(), _atrocities)), max_size=4),
    _days,
)
def test_an_index_that_followed_changes_equals_reading_by_hand(
    before: dict[str, Document], edits: list[tuple[str, Document | None]], day: Day
) -> None:
    plain = library(atrocities=before)
    slices = plain.slices["atrocities"]
    found = gathered(slices)
    for record_id, document in edits:
        was = slices.pop(record_id, None)
        plain.tables["atrocities"].pop(record_id, None)
        if document is not None:
            plain.tables["atrocities"][record_id] = document
            slices[record_id] = encode(document)
        found.follow([Change("atrocities", record_id, was, slices.get(record_id))])
    for key in keys():
        ids = found.at(key, day).ids
        assert len(ids) == len(set(ids)) == found.count(key, day)
        assert set(ids) == by_hand(plain, key, day)
