"""The SVG: well formed whatever the texts, and the marks that the window draws."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.pictures.marks import (
    Anchor,
    Area,
    Cross,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Path,
    Picture,
    Rectangle,
    Stroke,
)
from desktop_app.pictures.palette import DARK, LIGHT
from desktop_app.pictures.svg import svg
from desktop_app.views.theme import DARK as DARK_COLOURS
from desktop_app.views.theme import LIGHT as LIGHT_COLOURS

SVG = "{http://www.w3.org/2000/svg}"

MARKS = (
    Mark(Rectangle(1, 2, 30, 9, 2), Look(fill=Ink.ACCENT), "bar"),
    Mark(Rectangle(1, 2, 30, 9), Look(fill=Ink.ACCENT, fades_in=4), "fading"),
    Mark(Disc(5, 5, 3), Look(fill=Ink.PAGE, line=Ink.DOUBT), "ring"),
    Mark(Cross(5, 5, 3), Look(line=Ink.VIOLENCE, width=2), "cross"),
    Mark(Path(((0, 0), (9, 9))), Look(line=Ink.LINE, stroke=Stroke.DASHED)),
    Mark(Area((((0, 0), (9, 0), (9, 9)),)), Look(fill=Ink.LAND, strength=0.5, faint=True)),
)


def drawn(*labels: Label, marks: tuple[Mark, ...] = MARKS) -> ET.Element:
    picture = Picture("A title", "What it says", 100.5, 60, marks, labels)
    return ET.fromstring(svg(picture))


def test_every_mark_is_drawn_in_order_with_what_it_tells() -> None:
    root = drawn()
    shapes = [
        child
        for child in root
        if child.tag not in {f"{SVG}{t}" for t in ("title", "desc", "linearGradient")}
    ]
    assert [shape.tag.removeprefix(SVG) for shape in shapes] == [
        "rect", "rect", "circle", "path", "path", "path",
    ]  # fmt: skip
    assert [shape.findtext(f"{SVG}title") for shape in shapes] == [
        "bar", "fading", "ring", "cross", None, None,
    ]  # fmt: skip


def test_nothing_is_drawn_beyond_the_frame_of_a_mark() -> None:
    frame = Rectangle(10, 10, 20, 20)
    root = drawn(marks=(*(replace(mark, within=frame) for mark in MARKS[:3]), MARKS[3]))
    (group,) = root.findall(f"{SVG}g")
    assert [shape.tag for shape in group if shape.tag.endswith(("rect", "circle"))] == [
        f"{SVG}rect", f"{SVG}rect", f"{SVG}circle",
    ]  # fmt: skip
    (clip,) = root.findall(f"{SVG}clipPath")
    assert group.get("clip-path") == f"url(#{clip.get('id')})"
    (edge,) = clip
    assert [edge.get(each) for each in ("x", "y", "width", "height")] == ["10", "10", "20", "20"]
    assert len(root.findall(f"{SVG}path")) == 1


def test_it_has_a_title_and_an_alternative() -> None:
    root = drawn()
    assert root.get("role") == "img"
    named = (root.get("aria-labelledby") or "").split()
    there = {element.get("id"): element.text for element in root.iter()}
    assert [there[name] for name in named] == ["A title", "What it says"]


def test_ids_of_pictures_in_one_document_stay_apart() -> None:
    picture = Picture("", "", 9, 9, MARKS)
    ids = [
        {element.get("id") for element in ET.fromstring(svg(picture, name=name)).iter()} - {None}
        for name in ("a", "b")
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=30))
def test_any_text_stays_text(text: str) -> None:
    marks = (Mark(Disc(1, 1, 1), Look(), text),)
    root = drawn(Label(text, 1, 1, whole=f"{text}!"), marks=marks)
    (label,) = root.iter(f"{SVG}text")
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "circle", "g", "text",
    }  # fmt: skip
    assert len(label) == 1


def test_labels_stand_at_their_left_edge_whatever_their_anchor() -> None:
    root = drawn(Label("Kabul", 50, 9), Label("Kabul", 50, 9, Anchor.END), Label("خان", 50, 9))
    left, right, arabic = (float(text.get("x") or 0) for text in root.iter(f"{SVG}text"))
    assert left == arabic == 50
    assert right < 50
    assert all(text.get("textLength") for text in root.iter(f"{SVG}text"))


def test_inks_are_the_colours_of_the_window() -> None:
    same = {
        Ink.TEXT: "text", Ink.MUTED: "muted", Ink.LINE: "line", Ink.PAGE: "page",
        Ink.ACCENT: "accent", Ink.VIOLENCE: "violence", Ink.DOUBT: "doubt",
        Ink.CONFIRMED: "confirmed",
    }  # fmt: skip
    for palette, colours in ((LIGHT, LIGHT_COLOURS), (DARK, DARK_COLOURS)):
        assert {ink: palette[ink] for ink in same} == {
            ink: getattr(colours, name) for ink, name in same.items()
        }
        assert set(palette) == set(Ink)
