from pathlib import Path

import pytest

from desktop_app import RESOURCES
from desktop_app.domain.borders import kilometres_outside
from desktop_app.domain.countries import COUNTRIES
from desktop_app.store.atlas import Atlas

MAP = RESOURCES / "map" / "countries.json"
NOT_ON_THE_MAP = "BQ BV CC CX GF GI GP MQ RE SJ TK TV UM YT"


def test_every_country_but_the_smallest_has_a_shape() -> None:
    atlas = Atlas(MAP)
    missing = [code for code in COUNTRIES if not atlas.rings(code)]
    assert " ".join(missing) == NOT_ON_THE_MAP


def test_a_shape_is_closed_lines_on_the_earth() -> None:
    atlas = Atlas(MAP)
    for code in COUNTRIES:
        for ring in atlas.rings(code):
            assert len(ring) >= 6, code
            assert len(ring) % 2 == 0
            assert list(ring[:2]) == list(ring[-2:])
            assert all(abs(longitude) <= 180 for longitude in ring[::2])
            assert all(abs(latitude) <= 90 for latitude in ring[1::2])


@pytest.mark.parametrize("code", ["", "ZZ", "af"])
def test_an_unknown_code_has_no_shape(code: str) -> None:
    assert list(Atlas(MAP).rings(code)) == []


def test_the_map_is_read_when_first_asked_for(tmp_path: Path) -> None:
    atlas = Atlas(tmp_path / "map.json")
    (tmp_path / "map.json").write_text('{"source": "x", "shapes": {"AF": [[0, 0, 1, 0, 0, 0]]}}')
    assert atlas.rings("AF") == [[0, 0, 1, 0, 0, 0]]
    (tmp_path / "map.json").unlink()
    assert atlas.rings("AF") == [[0, 0, 1, 0, 0, 0]]


def test_how_far_outside_a_point_lies_is_worked_out_once() -> None:
    atlas = Atlas(MAP)
    far = atlas.kilometres_outside("PK", 34.53, 69.17)
    assert far == kilometres_outside(atlas.rings("PK"), 34.53, 69.17)
    assert atlas.kilometres_outside("AF", 34.53, 69.17) == 0
    assert atlas.kilometres_outside("ZZ", 34.53, 69.17) == 0
    assert atlas.kilometres_outside("PK", 34.53, 69.17) == far
    assert atlas.kilometres_outside.cache_info().hits == 1
