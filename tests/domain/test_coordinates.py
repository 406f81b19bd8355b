import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.coordinates import Coordinates, read_angle, read_coordinates

KABUL = (34.5553, 69.2075)

WRITTEN = {
    "34.5553, 69.2075": KABUL,
    "34.5553 69.2075": KABUL,
    "34.5553;69.2075": KABUL,
    "34,5553; 69,2075": KABUL,
    "(34.5553, 69.2075)": KABUL,
    "34.5553° N, 69.2075° E": KABUL,
    "N 34.5553, E 69.2075": KABUL,
    "69.2075 E, 34.5553 N": KABUL,
    "lat: 34.5553, lon: 69.2075": KABUL,
    "Latitude 34.5553 Longitude 69.2075": KABUL,
    "34°33'19\"N 69°12'27\"E": (34.555278, 69.2075),
    "34°33′19″N, 69°12′27″E": (34.555278, 69.2075),
    "34° 33' 19.08\" N 69° 12' 27\" E": (34.5553, 69.2075),
    "34°33.318'N 69°12.45'E": (34.5553, 69.2075),
    "34 33' N, 69 12' W": (34.55, -69.2),
    "-33.5, -70.25": (-33.5, -70.25),
    "−33.5, 70": (-33.5, 70),
    "33.5S 70.25W": (-33.5, -70.25),
    "0, 0": (0, 0),
    "https://www.openstreetmap.org/#map=12/34.5553/69.2075": KABUL,
    "https://www.openstreetmap.org/?mlat=34.5553&mlon=69.2075#map=12/34.5/69.2": KABUL,
    "https://www.google.com/maps/@34.5553,69.2075,15z": KABUL,
}


@pytest.mark.parametrize("text", WRITTEN)
def test_the_usual_notations_are_read(text: str) -> None:
    assert read_coordinates(text) == pytest.approx(WRITTEN[text])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "34.5553",
        "Kabul",
        "91, 10",
        "10, 181",
        "34 N, 69 N",
        "34 N, 69",
        "34°61'N 69°E",
        "1,2,3,4",
    ],
)
def test_what_is_no_pair_of_coordinates_is_none(text: str) -> None:
    assert read_coordinates(text) is None


def test_one_angle_is_read_by_itself() -> None:
    assert read_angle("34°33'19\"N") == pytest.approx(34.555278)
    assert read_angle("69,5° W") == -69.5
    assert read_angle("Kabul") is None
    assert read_angle("500") is None


@given(
    st.floats(-90, 90).map(lambda x: round(x, 6)), st.floats(-180, 180).map(lambda x: round(x, 6))
)
def test_what_is_written_is_read_back(latitude: float, longitude: float) -> None:
    coordinates = Coordinates(latitude, longitude)
    if "e" not in str(coordinates):
        assert read_coordinates(str(coordinates)) == pytest.approx(coordinates)


@given(st.text(alphabet="0123456789.,;°'\" NSEWnsew-+lat:@/?&=", max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    found = read_coordinates(text)
    assert found is None or (abs(found.latitude) <= 90 and abs(found.longitude) <= 180)
