"""The web page is one file that fetches nothing, runs nothing, and holds every text as text."""

import re
from html.parser import HTMLParser

import pytest

from desktop_app.export.html import render_html
from desktop_app.export.printable import BREAK_POINT, printable
from desktop_app.export.printed import printed
from tests.export.nasty import ALL
from tests.export.pages import page_saying, sample

VOID = {"br", "wbr", "meta"}
KNOWN = VOID | frozenset(
    """
    html head title style body header main footer p h1 h2 h3 span b i bdi a sup aside dl dt dd div
    blockquote table caption thead tbody tr th td ol li
    """.split()  # noqa: SIM905 (reads better than forty quoted names)
)


class Document(HTMLParser):
    """Tags, attributes and text; complains of tags that do not match."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def attributes(self, tag: str, name: str) -> list[str]:
        return [
            attributes[name] for each, attributes in self.tags if each == tag and name in attributes
        ]


@pytest.fixture(scope="module")
def source() -> str:
    return render_html(printed(sample()))


def test_it_runs_and_fetches_nothing(source: str) -> None:
    document = Document(source)
    assert {tag for tag, _attributes in document.tags} <= KNOWN
    policy = document.attributes("meta", "content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    style = source[source.index("<style>") : source.index("</style>")]
    assert not re.search(r"url\(|@import|http", style)
    outside = [href for href in document.attributes("a", "href") if not href.startswith("#")]
    assert outside == ["https://example.org/2"]


def test_every_note_leads_to_a_source(source: str) -> None:
    document = Document(source)
    targets = {f"#{name}" for name in document.attributes("li", "id")}
    notes = [href for href in document.attributes("a", "href") if href.startswith("#")]
    assert len(notes) == 5
    assert set(notes) <= targets


def test_it_says_language_direction_and_heads(source: str) -> None:
    document = Document(source)
    assert document.attributes("html", "lang") == ["en"]
    assert '<bdi lang="ar" dir="rtl">ولاية خراسان</bdi>' in source
    assert document.attributes("th", "scope").count("col") == 3
    assert document.attributes("th", "scope").count("row") == 2
    assert "display: table-header-group" in source
    assert "prefers-color-scheme: dark" in source


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text[:20]))
def test_a_text_stays_text(text: str) -> None:
    document = Document(render_html(printed(page_saying(text[:2_000]))))
    assert {tag for tag, _attributes in document.tags} <= KNOWN
    names = {name for _tag, attributes in document.tags for name in attributes}
    assert names <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "dir", "href", "rel", "id",
        "value", "scope", "rowspan", "colspan", "aria-label",
    }  # fmt: skip
    schemes = {href.partition(":")[0] for href in document.attributes("a", "href")}
    assert schemes <= {"#source-1", "https", "http"}
    shown = printable(text[:2_000]).replace(BREAK_POINT, "").strip()
    assert shown in "".join(document.text)


def test_the_same_page_gives_the_same_bytes(source: str) -> None:
    assert render_html(printed(sample())) == source
