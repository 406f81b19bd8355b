from desktop_app.domain.known_places import known_places
from desktop_app.domain.records import Atrocity, Person
from desktop_app.domain.records.atrocity import Place

KABUL = Place(name="Kabul", country="AF", latitude=34.5, longitude=69.2, precision="town")


def test_each_place_is_given_once_and_the_most_used_first() -> None:
    quetta = Place(name="Quetta", country="PK")
    records = [
        Atrocity(id="1", place=quetta),
        Atrocity(id="2", place=KABUL),
        Atrocity(
            id="3",
            place=Place(
                name="KABUL", country="AF", latitude=34.5, longitude=69.2, precision="town"
            ),
        ),
        Atrocity(id="4", place=Place(country="AF")),
        Atrocity(id="5"),
        Person(id="6"),
    ]
    assert known_places(records) == ((KABUL, 2), (quetta, 1))


def test_other_coordinates_are_another_place() -> None:
    other = Place(name="Kabul", country="AF", latitude=34.6, longitude=69.2, precision="town")
    records = [Atrocity(id="1", place=KABUL), Atrocity(id="2", place=other)]
    assert known_places(records) == ((KABUL, 1), (other, 1))
