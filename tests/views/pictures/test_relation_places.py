"""A layout is kept while only the day changes, and made anew by an edit of what it shows."""

from pathlib import Path

import pytest

from desktop_app.domain.records import Group
from desktop_app.library import open_library
from desktop_app.views.pictures.noted import Noted
from desktop_app.views.pictures.relation_places import Places


@pytest.mark.parametrize("steps", [1, 2])
def test_an_edit_of_a_relation_or_a_name_makes_it_anew(shipped_copy: Path, steps: int) -> None:
    library = open_library(shipped_copy)
    places = Places()
    size = (900.0, 400.0)

    def group() -> Group:
        found = library.get("groups", "isis-k")
        assert isinstance(found, Group)
        return found

    first = places.layout(group(), Noted(library), size, steps)
    assert places.layout(group(), Noted(library), size, steps) is first
    assert places.layout(group(), Noted(library), (800.0, 400.0), steps) is not first

    before = places.layout(group(), Noted(library), size, steps)
    document = library.document("relations", "isis-k-taliban-war")
    library.apply(
        library.put("relations", "isis-k-taliban-war", {**document, "end": "2024"}, "end")
    )
    ended = places.layout(group(), Noted(library), size, steps)
    assert ended is not before
    assert any(each.end == "2024" for each in ended.web.between("isis-k", "taliban"))

    library.apply(library.put("groups", "taliban", {"names": [{"text": "Others"}]}, "name"))
    assert places.layout(group(), Noted(library), size, steps).names["taliban"].whole == "Others"
    library.close()
