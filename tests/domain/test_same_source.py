"""A source that is there already is known by its address, or by title and date."""

import pytest

from desktop_app.domain.records import Source
from desktop_app.domain.same_source import same_source

THERE = Source(id="a", title="The  Café raid", issued="2020-01", url="https://www.x.example/a/#top")


@pytest.mark.parametrize(
    ("document", "same"),
    [
        ({"url": "http://x.example/a"}, True),
        ({"archive_url": "https://x.example/a"}, True),
        ({"title": "the cafe raid", "issued": "2020-01"}, True),
        ({"title": "the cafe raid", "issued": "2020"}, False),
        ({"title": "the cafe raid"}, False),
        ({"url": "https://x.example/b", "title": "Another"}, False),
        ({"url": 7, "title": None, "issued": []}, False),
        ({}, False),
    ],
)
def test_a_source_is_known_again(document: dict[str, object], same: bool) -> None:
    assert same_source(document, [THERE]) == (THERE if same else None)


def test_nothing_is_no_mark_and_the_address_outweighs_the_title() -> None:
    assert same_source({"title": "", "issued": "", "url": ""}, [Source(id="empty")]) is None
    titled = Source(id="b", title="T", issued="2020")
    found = same_source({"title": "T", "issued": "2020", "url": THERE.url}, [titled, THERE])
    assert found == THERE
