"""Pictures on the page: vector with an alternative in PDF and HTML, in words elsewhere."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf.generic import DictionaryObject

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import fact_sheet
from desktop_app.export.formats import render
from desktop_app.export.html import render_html
from desktop_app.export.markdown import render_markdown
from desktop_app.export.page import Figure, Page, Text
from desktop_app.export.pdf import render_pdf
from desktop_app.export.printed import printed
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.figures import HIGHEST, succession
from desktop_app.export.sheet_page import sheet_page
from desktop_app.export.text import render_text
from desktop_app.pictures.marks import Disc, Ink, Label, Look, Mark, Picture
from desktop_app.pictures.measure import text_width
from tests.export.library import DOCUMENTS, RECORDS, Records
from tests.export.nasty import ALL
from tests.export.pages import page_of
from tests.export.pdf_text import reader
from tests.export.test_pdf import catalog_of, elements

SVG = "{http://www.w3.org/2000/svg}"
MADE = date(2026, 11, 22)


def figure_of(*texts: str, height: float = 100) -> Figure:
    """A figure with labels and hovers that say these."""
    marks = tuple(Mark(Disc(9, 9, 4), Look(fill=Ink.VIOLENCE), text) for text in texts)
    labels = tuple(Label(text[:40], 9, 9 + 12 * n) for n, text in enumerate(texts))
    said = f"It says {' '.join(texts)}"
    picture = Picture("A picture", said, 640, height, marks, labels)
    return Figure(picture, said, (Text("A caption"),))


def whole(**fields: Any) -> Page:
    """The page of the small library's group."""
    library = RECORDS
    group = library.get("groups", "k")
    assert isinstance(group, Group)
    sheet = fact_sheet(group, Day(2026, 11, 22), library, up_to="clear")
    return sheet_page(sheet, library, made=MADE, **fields)


def figures(page: Page) -> Iterator[Figure]:
    """The figures of a page."""
    yield from (block for block in page.blocks if isinstance(block, Figure))


def pictures_of(pdf: bytes) -> list[DictionaryObject]:
    """The elements tagged as figures."""
    root = catalog_of(pdf)["/StructTreeRoot"]
    return [each for each in elements(root) if str(each["/S"]) == "/Figure"]


def test_a_page_shows_what_there_is_to_show() -> None:
    captions = ["".join(getattr(s, "text", "") for s in f.caption) for f in figures(whole())]
    assert captions
    assert "Who held which posting when" in captions
    assert "Estimates of the size over time" in captions
    assert "Killed by target, low – best – high" in captions
    assert "Killed by type of attack, low – best – high" in captions
    assert not list(figures(whole(pictures=False)))
    assert not list(figures(whole(sections=("sources",))))


def test_no_picture_holds_what_is_hidden_from_its_readers() -> None:
    for figure in figures(whole()):
        told = " ".join((figure.alternative, *(mark.tells for mark in figure.picture.marks)))
        assert "HIDDEN" not in told
        assert "SECRET" not in told


def test_a_pdf_stays_accessible_with_a_figure_and_its_alternative() -> None:
    rendered = render_pdf(printed(page_of(figure_of("Hafiz Saeed Khan", "حافظ سعيد خان"))))
    assert rendered.warnings == ()
    (figure,) = pictures_of(rendered.data)
    assert str(figure["/Alt"]).startswith("It says Hafiz")
    assert not reader(rendered.data).pages[0].images  # vector


@pytest.mark.parametrize("part", range(4))
def test_a_pdf_stays_accessible_whatever_its_pictures_say(part: int) -> None:
    some = ALL[part::4]
    rendered = render_pdf(printed(page_of(figure_of(*some, height=12.0 * len(some) + 20))))
    assert rendered.warnings == ()


def test_a_picture_that_is_higher_than_a_page_is_drawn_smaller() -> None:
    rendered = render_pdf(printed(page_of(figure_of("Somebody", height=4 * HIGHEST))))
    assert rendered.warnings == ()
    assert len(reader(rendered.data).pages) <= 2


def test_a_long_succession_stands_in_parts_on_an_accessible_pdf() -> None:
    postings = {
        f"p{number}": {
            "group": "k",
            "person": "khan",
            "role": "leader",
            "start": str(1950 + number),
        }
        for number in range(60)
    }
    library = Records({**DOCUMENTS, "leadership": postings})
    group = library.get("groups", "k")
    assert isinstance(group, Group)
    sheet = fact_sheet(group, Day(2026, 11, 22), library)
    strips = tuple(
        block for block in succession(Context(sheet, library, "red")) if isinstance(block, Figure)
    )
    assert len(strips) > 1
    assert sum(len(figure.picture.marks) for figure in strips) >= len(postings)
    captions = ["".join(getattr(s, "text", "") for s in figure.caption) for figure in strips]
    assert captions[1] == f"Who held which posting when, part 2 of {len(strips)}"
    rendered = render_pdf(printed(page_of(*strips)))
    assert rendered.warnings == ()
    assert len(pictures_of(rendered.data)) == len(strips)


def test_vowel_signs_stand_in_html_and_in_an_accessible_pdf() -> None:
    page = printed(page_of(figure_of("جَمَاعَةُ الأَوْدِيَةِ")))
    assert "جَمَاعَةُ الأَوْدِيَةِ\u2069</text>" in render_html(page)
    assert render_pdf(page).warnings == ()


def test_html_holds_the_drawing_with_title_and_description() -> None:
    page = printed(page_of(figure_of("<b>bold</b> & more"), figure_of("Another")))
    html = render_html(page)
    drawings = [ET.fromstring(found) for found in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]
    assert len(drawings) == 2
    for drawing in drawings:
        assert drawing.get("role") == "img"
        assert drawing.findtext(f"{SVG}title") == "A picture"
        assert str(drawing.findtext(f"{SVG}desc")).startswith("It says")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("<figcaption>A caption</figcaption>") == 2
    assert "<b>bold" not in html
    assert "var(--violence, #9A2D20)" in html


def test_text_formats_tell_what_the_picture_shows() -> None:
    page = printed(page_of(figure_of("*Somebody*")))
    assert r"It says \*Somebody\*" in render_markdown(page)
    assert "It says *Somebody*" in render_text(page)


def test_a_label_made_printable_takes_no_more_room_than_it_had() -> None:
    (figure,) = figures(printed(page_of(figure_of("👍🏽 family of many words"))))
    (label,) = figure.picture.labels
    assert label.text.startswith("‹U+")
    assert text_width(label.text, 11) <= text_width("👍🏽 family of many words", 11)


@pytest.mark.parametrize("kind", ["html", "md", "pdf"])
def test_documents_with_pictures_are_the_same_each_time(kind: str) -> None:
    assert render(whole(), kind).data == render(whole(), kind).data
