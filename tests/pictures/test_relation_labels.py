"""What the lines of a pair say is whole, and leaves the lines in sight."""

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.library import Library
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Cross, Disc, Ink, Label, Path, Picture, Rectangle
from desktop_app.pictures.relation_labels import way_of, words
from desktop_app.pictures.relation_layout import layout
from desktop_app.pictures.relation_routes import hidden, length_of
from desktop_app.pictures.relations import relations
from tests.pictures.related import drawn, relation, small

ABBEY_GATE = Day(2021, 8, 26)
LONG = "possibly state supporter of, disputed"
WIDE = (-1000.0, -1000.0, 1000.0, 1000.0)


def made(shipped: Library, group: str, width: float, height: float, steps: int = 1) -> Picture:
    centre = shipped.get("groups", group)
    assert isinstance(centre, Group)
    return relations(layout(centre, shipped, width, height, steps=steps), ABBEY_GATE, shipped)


def of_lines(picture: Picture) -> list[Label]:
    """The labels on a ground of their own."""
    grounds = [
        bounds(mark.shape)
        for mark in picture.marks
        if isinstance(mark.shape, Rectangle) and mark.look.fill is Ink.PAGE and not mark.keys
    ]
    return [
        label
        for label in picture.labels
        if any(overlap(label_box(label), ground) for ground in grounds)
    ]


@pytest.mark.parametrize("group", ["isis-k", "andsf"])
def test_words_that_qualify_are_whole_on_paper(shipped: Library, group: str) -> None:
    picture = made(shipped, group, 640, 420)
    written = " ".join(label.text for label in of_lines(picture))
    assert "state supporter of, disputed" in written
    assert "…" not in written
    assert "possibly" in written


@pytest.mark.parametrize(
    ("width", "height", "steps"), [(640, 420, 1), (967, 165, 1), (967, 223, 1), (1127, 330, 2)]
)
def test_words_leave_each_line_in_sight_and_every_sign(
    shipped: Library, width: float, height: float, steps: int
) -> None:
    picture = made(shipped, "isis-k", width, height, steps)
    grounds = [
        bounds(mark.shape)
        for mark in picture.marks
        if isinstance(mark.shape, Rectangle) and mark.look.fill is Ink.PAGE and not mark.keys
    ]
    assert grounds
    lines = [m.shape for m in picture.marks if isinstance(m.shape, Path) and m.keys]
    for line in lines:
        seen = length_of(line.points) - sum(hidden(line.points, box) for box in grounds)
        assert seen > 8, line
    for mark in picture.marks:
        if isinstance(mark.shape, Cross | Disc):
            assert not any(overlap(bounds(mark.shape), box) for box in grounds)


def test_words_wider_than_their_line_stand_beside_it() -> None:
    said = words([(LONG, Ink.TEXT)], ((0, 100), (120, 100)), 3, (), (), WIDE)
    assert said is not None
    assert not hidden(((0, 100), (120, 100)), said.box)
    assert [label.text for label in said.labels] == ["possibly state supporter of,", "disputed"]


def test_words_hide_no_line_of_others_to_stand_beside_their_own() -> None:
    own = ((0, 100), (100, 100))
    above, below = (way_of(((-300, y), (400, y))) for y in (85, 115))
    assert words([(LONG, Ink.TEXT)], own, 3, (), (above, below), WIDE) is None
    said = words([(LONG, Ink.TEXT)], own, 3, (), (above,), WIDE)
    assert said is not None
    assert said.box[1] > 100


@pytest.mark.parametrize(("width", "height", "steps"), [(967, 165, 1), (330, 340, 2)])
def test_words_are_whole_within_the_picture(
    shipped: Library, width: float, height: float, steps: int
) -> None:
    for group in ("isis-k", "us", "taliban"):
        for label in of_lines(made(shipped, group, width, height, steps)):
            left, top, right, bottom = label_box(label)
            assert left >= 0, label
            assert top >= 0, label
            assert right <= width, label
            assert bottom <= height + 1, label


def test_more_relations_than_there_is_room_for_are_counted_and_whole_on_hover() -> None:
    told = [(f"relation {number}", Ink.TEXT) for number in range(9)]
    said = words(told, ((0, 0), (0, 300)), 3, (), (), WIDE)
    assert said is not None
    assert [label.text for label in said.labels][:2] == ["relation 0", "relation 1"]
    assert said.labels[-1].text.endswith("7")
    assert said.labels[-1].whole.splitlines() == [text for text, _ink in told[2:]]


def test_a_line_tells_whom_it_links_and_then_how(shipped: Library) -> None:
    told = "\n".join(mark.tells for mark in made(shipped, "isis-k", 640, 420).marks)
    wanted = "Taliban – Islamic State Khorasan Province: possibly supporter of, disputed"
    assert wanted in told


def test_only_groups_in_force_on_the_day_are_said_to_have_no_room() -> None:
    rows = [relation(f"r{n}", "c", "ally", f"g{n:02}") for n in range(8)]
    rows += [relation(f"s{n}", "c", "rival", f"g{n:02}") for n in range(8)]
    ended = [relation(f"e{n:02}", "c", "ally", f"z{n:02}", end="2015") for n in range(40)]
    now = drawn(small(*rows, *ended))
    assert not any("no room" in text for text in (now.says, *(each.text for each in now.labels)))
    then = drawn(small(*rows, *ended), Day(2012, 1, 1))
    assert "more groups, with fewer relations, have no room here." in then.says
    assert any("more groups" in label.text for label in then.labels)
