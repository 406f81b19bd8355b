"""Rows of what is found call a field as its form does."""

from desktop_app.models.search_rows import field_label


def test_a_field_is_called_as_in_its_form() -> None:
    assert field_label("people", "names[1].text") == "Names"
    assert field_label("people", "biography") == "Biography"
    assert field_label("atrocities", "place.name") == "Place"
    assert field_label("people", "unknown.x") == "unknown"
