"""Relations as a picture: only what held on the day, each group at its place of all days."""

from itertools import combinations, cycle
from math import hypot
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.library import Library
from desktop_app.pictures.geometry import bounds, distance, overlap
from desktop_app.pictures.marks import Area, Cross, Disc, Ink, Path, Stroke
from desktop_app.pictures.relation_layout import layout
from desktop_app.pictures.relations import relations
from desktop_app.pictures.svg import svg
from tests.pictures.related import TODAY, Small, drawn, fits, groups_in, lines_of, relation, small

ABBEY_GATE = Day(2021, 8, 26)


def test_only_what_held_on_the_day_is_there() -> None:
    reader = small(
        relation("ended", "c", "ally", "a", end="2015"),
        relation("coming", "c", "rival", "b", start="2030"),
        relation("on", "c", "truce", "d"),
    )
    picture = drawn(reader)
    assert set(groups_in(picture)) == {"d"}
    assert [row[1] for row in picture.table.rows] == ["truce or talks with"]
    assert set(groups_in(drawn(reader, Day(2012, 1, 1)))) == {"a", "d"}


def test_groups_stay_at_their_place_whatever_the_day(shipped: Library) -> None:
    seen: dict[str, set[object]] = {}
    for day in (Day(2012, 1, 1), Day(2016, 1, 1), ABBEY_GATE, TODAY):
        for id_, mark in groups_in(drawn(shipped, day, "isis-k", steps=2)).items():
            seen.setdefault(id_, set()).add(mark.shape)
    assert len(seen) > 8
    assert all(len(shapes) == 1 for shapes in seen.values())


def test_the_kind_is_in_words_and_an_arrow_points_at_the_object() -> None:
    picture = drawn(small(relation("r", "a", "affiliate-of", "c"), relation("s", "c", "ally", "b")))
    texts = [label.text for label in picture.labels]
    assert "affiliate of" in texts
    assert "read along the arrow" in texts
    assert "allied with" in texts
    head, _sample = (mark.shape for mark in picture.marks if isinstance(mark.shape, Area))
    assert isinstance(head, Area)
    middle = bounds(
        next(
            mark.shape
            for mark in picture.marks
            if mark.look.fill is Ink.ACCENT and not isinstance(mark.shape, Area)
        )
    )
    tip = head.rings[0][0]
    away = distance(groups_in(picture)["a"].shape, *tip)
    near = max(middle[0] - tip[0], tip[0] - middle[2], middle[1] - tip[1], tip[1] - middle[3])
    assert near < 2 < away


@pytest.mark.parametrize(
    ("basis", "stroke"),
    [
        ("declared", Stroke.SOLID),
        ("observed", Stroke.SOLID),
        ("alleged", Stroke.DASHED),
        ("inferred", Stroke.DOTTED),
        ("", Stroke.DOTTED),
    ],
)
def test_the_basis_is_the_dash(basis: str, stroke: Stroke) -> None:
    picture = drawn(small(relation("r", "a", "rival", "c", basis=basis)))
    (line,) = lines_of(picture, ("relations", "r"))
    assert line.look.stroke is stroke


def test_the_merely_possible_is_thin_and_says_so() -> None:
    reader = small(
        relation("r", "a", "rival", "c", start="2020/2030"), relation("s", "b", "rival", "c")
    )
    picture = drawn(reader)
    (possible,), (certain,) = (lines_of(picture, ("relations", id_)) for id_ in "rs")
    assert possible.look.width < certain.look.width
    assert "possibly rival of" in possible.tells
    texts = [label.text for label in picture.labels]
    assert "possibly rival of" in texts
    assert "thin: possibly on the day" in texts


def test_relations_of_a_pair_run_side_by_side_and_hold_its_whole_story() -> None:
    picture = drawn(
        small(
            relation("war", "c", "violent-competitor", "a"),
            relation("talks", "c", "truce", "a"),
            relation("once", "a", "ally", "c", start="1990", end="1999"),
            relation("coming", "a", "ally", "c", start="2040"),
        )
    )
    lines = lines_of(picture, ("relations", "war"))
    assert len(lines) == 2
    first, second = (line.shape for line in lines)
    assert isinstance(first, Path)
    assert 3 < distance(second, *first.points[0]) < 12
    assert {key[1] for line in lines for key in line.keys} == {"war", "talks", "once"}


def test_where_words_have_no_room_conflict_has_a_cross_and_rivalry_a_ring() -> None:
    rows = [relation(f"c{n}", "c", "ally", f"g{n}") for n in range(12)]
    rows += [
        relation(f"{one}-{other}", f"g{one}", kind, f"g{other}")
        for (one, other), kind in zip(
            combinations(range(12), 2), cycle(["violent-competitor", "rival"]), strict=False
        )
    ]
    picture = drawn(small(*rows), steps=2)
    crosses = [mark for mark in picture.marks if isinstance(mark.shape, Cross)]
    rings = [mark for mark in picture.marks if isinstance(mark.shape, Disc)]
    assert len(crosses) == len(rings) == 33 + 1
    assert not any(label.text == "rival of" for label in picture.labels)


def test_signs_on_lines_close_to_each_other_stand_clear_of_each_other() -> None:
    kinds = ("violent-competitor", "rival")
    bases = ("declared", "alleged", "inferred")
    rows = [
        relation(f"{kind}-{basis}", "c", kind, "other", basis=basis)
        for kind in kinds
        for basis in bases[: 3 if kind == "rival" else 1]
    ]
    reader = small(*rows)
    centre = reader.groups["c"]
    picture = relations(layout(centre, reader, 330, 160), TODAY, reader)
    signs = [
        mark.shape
        for mark in picture.marks
        if isinstance(mark.shape, Cross | Disc) and bounds(mark.shape)[3] < 160
    ]
    assert len(signs) == 4
    for one, other in combinations(signs, 2):
        assert hypot(one.x - other.x, one.y - other.y) > 7.2, "the reach of both"


def test_in_a_low_picture_who_has_most_relations_has_room_for_words() -> None:
    rows = [relation(f"r{number}", "c", "ally", f"g{number}") for number in range(9)]
    kinds = ("violent-competitor", "rival", "unspecified", "truce")
    rows += [relation(kind, "c", kind, "g0") for kind in kinds]
    reader = small(*rows, **{f"g{number}": f"Group number {number}" for number in range(9)})
    picture = relations(layout(reader.groups["c"], reader, 960, 160), TODAY, reader)
    assert "in armed conflict with" in [label.text for label in picture.labels]


def test_two_steps_show_whom_the_others_know() -> None:
    reader = small(
        relation("1", "c", "ally", "a"),
        relation("2", "a", "rival", "b"),
        relation("3", "c", "ally", "d"),
        relation("4", "a", "ally", "d"),
    )
    assert set(groups_in(drawn(reader))) == {"a", "d"}
    assert not lines_of(drawn(reader), ("relations", "4"))
    picture = drawn(reader, steps=2)
    assert set(groups_in(picture)) == {"a", "b", "d"}
    assert len(lines_of(picture, ("relations", "4"))) == 1


def test_a_group_above_the_marking_is_not_there() -> None:
    reader = small(relation("r", "c", "ally", "a"), relation("s", "c", "ally", "b", marking="red"))
    centre = reader.groups["c"]
    placed = layout(centre, reader, 800, 420, up_to="green")
    assert set(groups_in(relations(placed, TODAY, reader))) == {"a"}


def test_no_relation_says_what_to_do() -> None:
    picture = drawn(small())
    assert picture.empty
    assert not picture.marks


@pytest.mark.parametrize(("height", "steps"), [(181, 1), (346, 2)])
def test_no_name_is_shortened_while_there_is_room_beside_or_below_it(
    shipped: Library, height: int, steps: int
) -> None:
    centre = shipped.get("groups", "isis-k")
    assert isinstance(centre, Group)
    names = layout(centre, shipped, 611, height, steps=steps).names.values()
    assert not [name.whole for name in names if name.elided]
    for one, other in combinations(names, 2):
        assert not overlap(one.box, other.box)


def test_the_name_in_the_middle_is_whole(shipped: Library) -> None:
    texts = [label.text for label in drawn(shipped, ABBEY_GATE, "pakistan", steps=2).labels]
    assert not [text for text in texts if text.endswith("…")]
    assert "Pakistan (armed forces and intelligence)" in " ".join(texts)


def test_a_long_name_is_elided_and_whole_on_hover() -> None:
    name = "Organisation of the Very Long Name That Nobody Can Say " * 3
    picture = drawn(small(relation("r", "c", "ally", "a"), a=name.strip()))
    assert name.strip() in groups_in(picture)["a"].tells
    assert any(label.text.endswith("…") and label.whole == name.strip() for label in picture.labels)
    fits(picture)


NAMES = st.sampled_from(
    [
        "TTP",
        "تحریک طالبان پاکستان",
        "Jamaat-ul-Ahrar",
        "Donaudampfschiffahrtsgesellschaft",
        "Former Afghan government and its security forces",
        "Лашкар",
    ]
)
ROWS = st.lists(
    st.tuples(
        st.just(0) | st.integers(0, 45),
        st.integers(0, 45),
        st.sampled_from(["ally", "rival", "violent-competitor", "part-of", "host", "unheard-of"]),
        st.sampled_from(["2010", "2020/2030", "2015?", "", "2031"]),
        st.sampled_from(["declared", "alleged", "inferred", ""]),
    ),
    max_size=90,
)


@given(
    ROWS,
    st.lists(NAMES, min_size=46, max_size=46),
    st.sampled_from([420, 700, 1100]),
    st.sampled_from([1, 2]),
)
@settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
def test_names_never_collide_and_nobody_is_lost(
    made: list[tuple[Any, ...]], names: list[str], width: int, steps: int
) -> None:
    called = {f"g{number}": f"{name} {number}" for number, name in enumerate(names)}
    rows = [
        relation(str(at), f"g{one}", kind, f"g{other}", start=start, basis=basis)
        for at, (one, other, kind, start, basis) in enumerate(made)
    ]
    reader = Small(called, rows)
    placed = layout(reader.groups["g0"], reader, width, 420, steps=steps)
    picture = relations(placed, TODAY, reader)
    fits(picture)
    ET.fromstring(svg(picture))
    linked = {
        end
        for row in rows
        for end in (row.subject, row.object)
        if "g0" in (row.subject, row.object) and end != "g0"
    }
    if steps == 1:
        assert len(placed.web.near) + len(placed.web.missing) == len(linked)
    told = {key for key in picture.table.keys if key}
    for key in told:
        assert lines_of(picture, key)


@pytest.mark.parametrize("group", ["isis-k", "ttp", "taliban", "lei"])
@pytest.mark.parametrize(("width", "steps"), [(560, 1), (1100, 1), (1100, 2)])
def test_the_shipped_relations(shipped: Library, group: str, width: int, steps: int) -> None:
    picture = drawn(shipped, ABBEY_GATE, group, width=width, steps=steps)
    fits(picture)
    sheet = shipped.fact_sheet(group, ABBEY_GATE)
    present = {row.relation.id for row in sheet.relations if row.standing.present}
    shown = {key[1] for key in picture.table.keys if key}
    assert present <= shown
    if steps == 1:
        assert present == shown
        assert set(groups_in(picture)) == {
            row.other.id for row in sheet.relations if row.standing.present
        }
