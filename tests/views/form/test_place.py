"""A place: from those used before, or by coordinates."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.place import PlaceControl, PlaceLine
from desktop_app.views.form.text import LineControl
from tests.export.library import DOCUMENTS
from tests.windows import press, settle, type_into

BANK: dict[str, Any] = DOCUMENTS["atrocities"]["bank"]["place"]


@pytest.fixture
def fields(form: Callable[..., Fields]) -> Fields:
    made = form("atrocities", RECORD_TYPES["atrocities"], {"place": {"unknown": 1}})
    made.activateWindow()
    settle()
    return made


def line(fields: Fields, name: str) -> Any:
    place = fields.rows["place"].control
    assert isinstance(place, PlaceControl)
    assert place.fields is not None
    control = place.fields.rows[name].control
    assert isinstance(control, LineControl)
    control.line.setFocus()
    return control.line


def test_a_place_used_before_is_filled_in_whole(fields: Fields) -> None:
    name = line(fields, "name")
    assert isinstance(name, PlaceLine)
    type_into(name, "jalal")
    assert name.offers is not None
    assert "used once" in name.offers.offers[0].detail()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert fields.document == {"place": {"unknown": 1, **BANK}}
    assert line(fields, "latitude").text() == str(BANK["latitude"])


def test_a_name_of_ones_own_stays_as_it_is_typed(fields: Fields) -> None:
    type_into(line(fields, "name"), "Jalal")
    press(Qt.Key.Key_Tab)
    assert fields.document["place"] == {"unknown": 1, "name": "Jalal"}


def test_coordinates_in_the_name_go_where_they_belong(fields: Fields) -> None:
    name = line(fields, "name")
    QApplication.clipboard().setText("34°33'19\"N 69°12'27\"E")
    press(Qt.Key.Key_V, ctrl=True)
    press(Qt.Key.Key_Tab)
    assert name.text() == ""
    assert fields.document["place"] == {
        "unknown": 1,
        "latitude": 34.555278,
        "longitude": 69.2075,
    }


@pytest.mark.parametrize("axis", ["latitude", "longitude"])
def test_a_pair_pasted_into_one_coordinate_fills_both(fields: Fields, axis: str) -> None:
    line(fields, axis)
    QApplication.clipboard().setText("34.5553, 69.2075")
    press(Qt.Key.Key_V, ctrl=True)
    assert fields.document["place"] == {"unknown": 1, "latitude": 34.5553, "longitude": 69.2075}


def test_degrees_become_decimal_when_the_field_is_left(fields: Fields) -> None:
    type_into(line(fields, "latitude"), "34 30 S")
    assert fields.document["place"]["latitude"] == "34 30 S"
    QTest.keyClick(line(fields, "latitude"), Qt.Key.Key_End)
    type_into(line(fields, "longitude"), "69,5° W")
    press(Qt.Key.Key_Return)
    assert fields.document["place"]["longitude"] == -69.5


def test_filling_the_form_is_no_edit(form: Callable[..., Fields]) -> None:
    document = {"place": dict(BANK)}
    fields = form("atrocities", RECORD_TYPES["atrocities"], document)
    heard: list[bool] = []
    fields.edited.connect(lambda: heard.append(True))
    for name in ("name", "latitude", "longitude"):
        line(fields, name)
        settle()
    assert not heard
    assert document == {"place": BANK}
