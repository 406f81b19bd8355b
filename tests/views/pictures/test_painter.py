"""The window and the SVG show the same marks, in the same places and colours."""

import typst
from msgspec.structs import replace
from PySide6.QtGui import QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from desktop_app import RESOURCES
from desktop_app.pictures.geometry import bounds
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
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.svg import svg
from desktop_app.views.pictures.keeping import MARGIN, image, png
from desktop_app.views.pictures.painter import label_font
from desktop_app.views.theme import load_fonts

PICTURE = Picture(
    "A picture",
    "It says",
    300,
    160,
    (
        Mark(Rectangle(20, 20, 200, 10, 3), Look(fill=Ink.ACCENT, fades_in=50, faint_after=150)),
        Mark(Rectangle(20, 40, 60, 10), Look(fill=Ink.DOUBT, strength=0.4, line=Ink.DOUBT)),
        Mark(Disc(40, 80, 10), Look(fill=Ink.VIOLENCE)),
        Mark(Disc(80, 80, 10), Look(fill=Ink.PAGE, line=Ink.VIOLENCE, width=3)),
        Mark(Cross(120, 80, 8), Look(line=Ink.CONFIRMED, width=4)),
        Mark(Path(((150, 70), (190, 90))), Look(line=Ink.NEUTRAL, width=4)),
        Mark(Path(((200, 60), (200, 100))), Look(line=Ink.ACCENT, width=2, stroke=Stroke.DASHED)),
        Mark(
            Area(
                (
                    ((220, 60), (290, 60), (290, 120), (220, 120)),
                    ((240, 80), (270, 80), (270, 100), (240, 100)),
                )
            ),
            Look(fill=Ink.LAND, line=Ink.MUTED),
        ),
    ),
    (
        Label("Hafiz Saeed Khan", 20, 130, size=16, weight=600),
        Label("حافظ سعيد (2015)", 210, 150, Anchor.END, size=15.5),
    ),
)


def typeset(picture: Picture, scale: int) -> QImage:
    """The SVG as typst draws it."""
    page = (
        f"#set page(width: {picture.width}pt, height: {picture.height}pt, margin: 0pt)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    )
    pixels = typst.compile(
        page.encode(),
        format="png",
        ppi=72 * scale,
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[RESOURCES / "fonts"],
        ),
        sys_inputs={"svg": svg(picture)},
    )
    assert isinstance(pixels, bytes)
    return QImage.fromData(pixels).convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures of one size, 0 to 255."""
    a, b = (bytes(each.constBits()) for each in (one, other))
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)


def test_window_and_svg_draw_the_same(qtbot: QtBot) -> None:
    load_fonts()
    scale = 2
    painted = image(PICTURE, scale).copy(
        MARGIN * scale, MARGIN * scale, int(PICTURE.width) * scale, int(PICTURE.height) * scale
    )
    other = typeset(PICTURE, scale)
    assert painted.size() == other.size()
    assert differing(painted, other) < 1.5
    blank = QImage(painted.size(), QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFFFF)
    assert differing(painted, blank) > 8
    for mark in PICTURE.marks:
        left, top, right, bottom = bounds(mark.shape)
        box = (
            int(left) * scale,
            int(top) * scale,
            int(right - left) * scale or 4,
            int(bottom - top) * scale or 4,
        )
        assert differing(painted.copy(*box), other.copy(*box)) < 12, mark


def test_nothing_is_drawn_beyond_the_frame_of_a_mark(qtbot: QtBot) -> None:
    load_fonts()
    frame = Rectangle(100, 40, 80, 60)
    line = Mark(Rectangle(0, 0, 300, 160), Look(fill=Ink.TEXT), within=frame)
    framed = replace(PICTURE, marks=(line, Mark(Disc(20, 20, 5), Look(fill=Ink.TEXT))), labels=())
    for drawn, edge in ((image(framed, 1), MARGIN), (typeset(framed, 1), 0)):
        dark = {
            (x - edge, y - edge)
            for x in range(drawn.width())
            for y in range(drawn.height())
            if drawn.pixelColor(x, y).lightness() < 200
        }
        assert (20, 20) in dark
        within = {at for at in dark if at[0] > 40}
        assert len(within) == 80 * 60
        assert min(within) == (100, 40)


def test_labels_are_as_wide_as_they_were_measured(qtbot: QtBot) -> None:
    load_fonts()
    for text in ("Hafiz Saeed Khan", "حافظ سعيد خان", "2015–2016"):
        for size, weight in ((11, 400), (11, 500), (16, 600), (10.5, 400)):
            drawn = QFontMetricsF(label_font(size, weight)).horizontalAdvance(text)
            drawn *= size / round(size)
            assert abs(drawn - text_width(text, size, weight)) < 0.02 * drawn + 0.6


def test_a_png_is_one(qtbot: QtBot) -> None:
    pixels = QImage.fromData(png(PICTURE))
    assert pixels.width() == 3 * (300 + 2 * MARGIN)


def test_a_haloed_label_keeps_lines_from_its_letters_and_is_no_wider() -> None:
    load_fonts()
    ground = Mark(Rectangle(0, 0, 120, 40), Look(fill=Ink.TEXT))
    plain = Label("Kabul", 20, 25, ink=Ink.TEXT, size=16)

    def pages(label: Label) -> int:
        """Pixels of the page's colour on a black ground."""
        drawn = image(Picture("", "", 120, 40, (ground,), (label,)), 1)
        inner = ((x, y) for x in range(MARGIN, MARGIN + 120) for y in range(MARGIN, MARGIN + 40))
        return sum(drawn.pixelColor(*at).lightness() > 200 for at in inner)

    assert pages(plain) == 0
    assert pages(replace(plain, haloed=True)) > 60
    edge = svg(Picture("", "", 120, 40, (), (replace(plain, haloed=True),)))
    assert 'paint-order="stroke"' in edge
    assert "paint-order" not in svg(Picture("", "", 120, 40, (), (plain,)))
