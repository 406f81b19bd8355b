"""What is read of pasted text, whatever form it has; and that no text does harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import read
from desktop_app.domain.fields import fields_of
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Source
from desktop_app.domain.vocabularies.sources import SOURCE_TYPE
from desktop_app.importers.found import FoundSource
from desktop_app.importers.sources import LONGEST, read_sources
from tests.importers.samples import (
    BIBLATEX,
    BIBTEX,
    CSL_JSON,
    LINES,
    RIS,
    RIS_CARELESS,
    WIKIPEDIA,
)


def only(text: str) -> FoundSource:
    (found,) = read_sources(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BIBTEX,
            {
                "title": "Café raids & NATO: 50% of it",
                "type": "article-journal",
                "author": "Jörg Müller, United Nations, Ana de la Cruz and others",
                "publisher": "The Times of Kabul",
                "issued": "2015-02-09",
                "url": "https://example.org/c_d?x=1&y=2~z%20q",
                "language": "en",
            },
        ),
        (
            BIBLATEX,
            {
                "title": "Heads: Tails",
                "type": "article-newspaper",
                "author": "Ayaz Gul",
                "publisher": "Voice of America",
                "issued": "2019-05/2019-06",
                "accessed": "2024-01-02",
                "url": "https://doi.org/10.1000/a_b",
                "language": "prs",
            },
        ),
        (
            WIKIPEDIA,
            {
                "title": "Kabul — Wikipedia, The Free Encyclopedia",
                "type": "webpage",
                "author": "Wikipedia contributors",
                "issued": "2024",
                "accessed": "2024-05-12",
                "url": "https://en.wikipedia.org/w/index.php?title=Kabul&oldid=12",
            },
        ),
        (
            CSL_JSON,
            {
                "title": "Attack on the airport",
                "type": "article-newspaper",
                "author": "Ayaz Gul and United Nations",
                "publisher": "VOA, Broadcasting Board",
                "issued": "2021-08-26",
                "accessed": "2021-09",
                "url": "https://www.voanews.com/a/1.html",
                "language": "en-US",
            },
        ),
        (
            RIS,
            {
                "title": "A long title continued",
                "type": "article-newspaper",
                "author": "Ayaz Gul and Sarah Zaman",
                "publisher": "VOA",
                "issued": "2020-05-12",
                "accessed": "2020-06-01",
                "url": "https://voa.example/x",
                "archive_url": "https://web.archive.org/web/20200601000000/https://voa.example/x",
                "language": "en",
            },
        ),
        (RIS_CARELESS, {"title": "No end", "type": "report", "issued": "2018"}),
        (
            LINES,
            {
                "title": "Kabul airport attack: what we know – Example News",
                "author": "Jane Doe",
                "issued": "2021-08-26",
                "url": "https://www.example.com/world/asia(2021)",
            },
        ),
        ("Only a title", {"title": "Only a title"}),
        ("Title, www.example.com/x", {"title": "Title", "url": "https://www.example.com/x"}),
        ("https://example.com/", {"url": "https://example.com/"}),
    ],
)
def test_every_form_is_recognised_by_its_content(text: str, expected: dict[str, str]) -> None:
    assert dict(only(text).document) == expected


def test_what_has_no_field_is_left_over_and_said() -> None:
    assert ("volume", "3") in only(BIBTEX).leftover
    assert ("DOI", "10.1000/voa") in only(CSL_JSON).leftover
    assert ("SP", "7") in only(RIS).leftover
    assert only(LINES).leftover == (("2", "Six paragraphs follow."),)


def test_a_type_that_is_not_ours_is_the_nearest_and_said() -> None:
    found = only('{"type": "motion_picture", "title": "x"}')
    assert found.document["type"] == "broadcast"
    assert found.problems == ("“motion_picture” is taken for “broadcast”.",)
    assert only('{"type": "spell", "title": "x"}').document == {"title": "x"}
    assert only("TY  - XYZ\nTI  - x").problems == ("“XYZ” is no known type of source.",)


@pytest.mark.parametrize("said", ["soon", "yesterday", "2020-13-45"])
def test_a_date_that_is_none_is_left_over(said: str) -> None:
    found = only(f"TY  - NEWS\nTI  - x\nDA  - {said}\nER  - ")
    assert "issued" not in found.document
    assert any(said in problem for problem in found.problems)
    assert any(said == text for _name, text in found.leftover)


def test_a_date_that_could_be_two_says_which_was_taken() -> None:
    found = only("TY  - NEWS\nTI  - x\nDA  - 05/06/2020\nER  - ")
    assert found.document["issued"] == "2020-06-05"
    assert any("day first" in problem for problem in found.problems)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http:///", "x y"])
def test_only_web_addresses_are_taken(url: str) -> None:
    found = only(json.dumps({"title": "x", "URL": url, "DOI": "10.1000/1"}))
    assert found.document["url"] == "https://doi.org/10.1000/1"
    assert any(url in problem for problem in found.problems)


def test_several_at_once() -> None:
    both = read_sources(f"{BIBTEX}\n\n{WIKIPEDIA}")
    assert [found.document["type"] for found in both] == ["article-journal", "webpage"]
    assert len(read_sources("TY  - NEWS\nTI  - a\nER  -\n\nTY  - NEWS\nTI  - b\nER  - ")) == 2
    assert len(read_sources('[{"title": "a"}, 7, {"title": "b"}]')) == 2
    blocks = read_sources("One\nhttps://a.example\n\nTwo\nhttps://b.example")
    assert [found.document["title"] for found in blocks] == ["One", "Two"]


def test_no_macro_reads_a_file() -> None:
    found = only(r"@misc{x, title={A \input{/etc/passwd} b \include{/etc/hosts}}}")
    assert "root" not in found.document["title"]


@pytest.mark.parametrize(
    "text",
    [
        "{bad",
        "[" * 100_000,
        '[{"title": 1e999, "issued": {"date-parts": [[1e999, null]]}, "author": [[[]]]}]',
        "@misc{a, title={x",
        "@misc{a, title={" + "{" * 3000 + "}" * 3000 + "}}",
        r"@misc{a, title={" + r"\textbf{" * 900 + "}" * 900 + "}}",
        r"@misc{a, author={,,,, and and , and {}}, title={$\frac{$}}}",
        "@misc{a, title={x}, title={y}}",
        "@" + "misc{" * 500,
        "TY  - \n\nfoo\nER  - \nER  - ",
        "x" * (LONGEST + 1),
        "\x00\x1b[31mred\x07 \ud800 title",
    ],
)
def test_broken_text_is_told_not_thrown(text: str) -> None:
    for found in read_sources(text):
        sound(found)


def sound(found: FoundSource) -> None:
    """What is found fits the record type, shows no control character, and leads to the web."""
    document = dict(found.document)
    assert set(document) <= set(fields_of(Source))
    record = from_document(Source, "", document)
    assert record.type in {"", *(term.id for term in SOURCE_TYPE)}
    for date in (record.issued, record.accessed):
        assert not date or read(date) is not None
    for url in (record.url, record.archive_url):
        assert not url or url.startswith(("http://", "https://"))
        assert not any(c.isspace() for c in url)
    said = [*document.values(), *(text for pair in found.leftover for text in pair)]
    for text in said:
        assert text.isprintable() or not any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 for c in text)
        text.encode()


PIECES = st.one_of(
    st.sampled_from(["@article{", "@misc{a,", "title={", "author = ", " and ", "}", "{", ",", '"']),
    st.sampled_from(
        ["\\", "#", "$", "%", "~", "\\url{", "\\'e", "\\input{/etc/passwd}", "\\begin{x}"]
    ),
    st.sampled_from(
        ["TY  - NEWS\n", "AU  - ", "DA  - 2020//", "UR  - http://x.y ", "ER  - \n", "\n"]
    ),
    st.sampled_from(['{"title":', '"URL":', "[", "]", "https://a.b/", "www.x.y", "10.1000/1"]),
    st.sampled_from(["By ", "2020-01-01", "\x00", "\u202e", "ولاية", "é"]),
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_no_text_does_harm(text: str) -> None:
    for found in read_sources(text):
        sound(found)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "title", "author", "issued", "date-parts", "literal", "circa"])
            | st.sampled_from(
                ["URL", "DOI", "family", "given", "season", "items", "language", "raw"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_no_json_does_harm(value: object) -> None:
    for found in read_sources(json.dumps([value])):
        sound(found)
