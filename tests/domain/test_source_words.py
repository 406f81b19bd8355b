"""Sources in few words."""

import pytest

from desktop_app.domain.records import Source
from desktop_app.domain.source_words import details, in_full, searched, short_name


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(publisher="AFP via Deccan Herald", issued="2020-11-02"), "AFP 2020"),
        (Source(publisher="CNN / Reuters via Weekly", issued="2021-05"), "CNN 2021"),
        (Source(publisher="The Japan Times (AFP)"), "The Japan Times"),
        (Source(author="Ayaz Gul", issued="2019/2020", title="T"), "Ayaz Gul 2019"),
        (Source(title="A very long title of a report that goes on"), "A very long title…"),
        (Source(title="Incomprehensibilities"), "Incomprehensibiliti…"),
        (Source(id="un", issued="XXXX"), "un"),
        (Source(id="un"), "un"),
        (Source(publisher="(untitled)"), "(untitled)"),
    ],
)
def test_a_source_is_called_by_its_publisher_author_or_title_in_short(
    source: Source, expected: str
) -> None:
    assert short_name(source) == expected


def test_the_whole_says_each_thing_once() -> None:
    source = Source(
        title="T", publisher="AFP", issued="2020-11-02", url="https://a.example", reliability="B"
    )
    assert details(source) == "AFP · 2 November 2020 · B"
    assert in_full(source, "p. 4") == "T\nAFP · 2 November 2020 · B\np. 4\nhttps://a.example"
    assert in_full(Source(id="x")) == "x"


def test_a_source_is_found_by_any_part_without_accents() -> None:
    source = Source(title="Café", author="Jörg Müller", publisher="AFP", issued="2020", id="x-Y")
    said, stored = searched(source)
    assert all(word in said for word in ("cafe", "muller", "afp", "2020"))
    assert "x-y" in stored
