"""A printed page holds nothing that a renderer could stumble over."""

from msgspec.structs import replace

from desktop_app.export.page import (
    Bibliography,
    Entry,
    Foreign,
    Heading,
    Link,
    Note,
    Page,
    Paragraph,
    Text,
)
from desktop_app.export.printed import NAMELESS, printed
from tests.export.pages import page_of


def spans_of(page: Page) -> tuple[object, ...]:
    block = printed(page).blocks[0]
    assert isinstance(block, Paragraph)
    return block.spans


def test_headings_are_named_and_skip_no_level() -> None:
    page = printed(
        page_of(Heading(4, "deep"), Heading(1, ""), Heading(9, "deeper"), Heading(3, "x"))
    )
    levels = [(block.level, block.text) for block in page.blocks if isinstance(block, Heading)]
    assert levels[:4] == [(2, "deep"), (2, NAMELESS), (3, "deeper"), (3, "x")]


def test_a_nameless_page_has_a_title() -> None:
    assert printed(page_of(title=" ")).title == NAMELESS


def test_unsafe_links_become_text() -> None:
    spans = spans_of(page_of(Paragraph((Link("here", "javascript:alert(1)"),))))
    assert spans == (Text("here"),)


def test_notes_to_sources_that_are_not_listed_become_text() -> None:
    spans = spans_of(page_of(Paragraph((Note(2), Note(9)))))
    assert spans == (Note(2), Text("[9]"))


def test_languages_that_are_no_tags_are_undetermined() -> None:
    spans = spans_of(page_of(Paragraph((Foreign("x", 'en" onload="'), Foreign("x", "prs")))))
    assert [getattr(span, "language", "") for span in spans] == ["und", "prs"]
    assert printed(replace(page_of(), language="<>")).language == "und"


def test_texts_of_the_bibliography_are_printable_too() -> None:
    page = replace(page_of(), blocks=(Bibliography((Entry(1, (Text("\x00"),)),)),))
    assert next(printed(page).entries()).spans == (Text("‹U+0000›"),)
