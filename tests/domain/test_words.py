import pytest

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Kind, Part, Rows
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Group, Posting, Source
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.records.common import Range, Rival
from desktop_app.domain.records.group import Size
from desktop_app.domain.words import place_in_words, size_in_words, value_in_words
from tests.domain.libraries import library

LIBRARY = library(groups={"g": {"names": [{"text": "The Group"}]}})


def kind(record_type: type, name: str) -> Kind:
    return fields_of(record_type)[name].kind


@pytest.mark.parametrize(
    ("of", "value", "words"),
    [
        (kind(Atrocity, "title"), "A market", "A market"),
        (kind(Atrocity, "date"), "2021-08-26", "26 August 2021"),
        (kind(Atrocity, "date"), "soon", "soon"),
        (kind(Group, "state"), "in-government", "in government"),
        (kind(Group, "state"), "resting", "resting"),
        (kind(Atrocity, "targets"), ("shia", "moon"), "Shia Muslims, moon"),
        (kind(Group, "area"), ("AF", "ZZ"), "Afghanistan, ZZ"),
        (kind(Place, "country"), "PK", "Pakistan"),
        (kind(Posting, "group"), "g", "The Group"),
        (kind(Posting, "group"), "gone", "gone"),
        (kind(Atrocity, "killed"), Range(low=1, best=2), "2 (at least 1)"),
        (kind(Atrocity, "killed"), Range(best=0), "0"),
        (kind(Atrocity, "killed"), Range(), ""),
        (kind(Place, "latitude"), 34.258611, "34.258611"),
        (kind(Place, "latitude"), -34.0, "-34"),
        (kind(Size, "best"), 12000, "12\u202f000"),
        (kind(Group, "coverage"), {"leadership": "All.", "x": "y"}, "Leadership: All.\nx: y"),
        (kind(Group, "external_ids"), {"un": "QDe.161"}, "un: QDe.161"),
        (kind(Source, "url"), "https://example.org", "https://example.org"),
        (kind(Rival, "value"), 5, "5"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_kind(of: Kind, value: object, words: str) -> None:
    assert value_in_words(of, value, LIBRARY) == words


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_what_is_not_known_is_not_said(table: str) -> None:
    record = RECORD_TYPES[table]()
    for name, field in fields_of(RECORD_TYPES[table]).items():
        if not isinstance(field.kind, Part | Rows):
            assert value_in_words(field.kind, getattr(record, name), LIBRARY) == "", name


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (Place(precision="town"), ""),
        (Place(name="Kabul", admin1="Kabul", country="AF"), "Kabul, Afghanistan"),
        (
            Place(name="Jalalabad", admin1="Nangarhar", country="AF", precision="town"),
            "Jalalabad, Nangarhar, Afghanistan (town)",
        ),
        (Place(country="AF", precision="country"), "Afghanistan (country)"),
        (
            Place(name="Dehmazang, Kabul", admin1="Kabul", country="AF"),
            "Dehmazang, Kabul, Afghanistan",
        ),
        (Place(name="Machh, Bolan", country="PK"), "Machh, Bolan, Pakistan"),
    ],
)
def test_a_place_is_said_with_its_precision(place: Place, words: str) -> None:
    assert place_in_words(place) == words
    assert value_in_words(kind(Atrocity, "place"), place, LIBRARY) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (Size(best=2000, scope="fighters"), "2000 fighters"),
        (Size(low=1500, high=2200), "1500–2200"),
        (Size(), "not known"),
    ],
)
def test_a_size_is_said_with_what_is_counted(size: Size, words: str) -> None:
    assert size_in_words(size) == words
