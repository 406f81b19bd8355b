"""Languages are called by their names."""

import re

import pytest

from desktop_app.domain.languages import _LINES, LANGUAGES, language


def test_every_line_is_a_code_of_its_own_and_a_name_of_its_own() -> None:
    lines = _LINES.splitlines()
    assert len(lines) == len(LANGUAGES) == len(set(LANGUAGES.values()))
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[a-z]{2,3} [A-Z]\S*( \S+)*", line) for line in lines)


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("ps", "Pashto"),
        ("EN-GB", "English (GB)"),
        ("zh-Hant", "Chinese (Hant)"),
        ("xx", "xx"),
        ("", ""),
    ],
)
def test_what_a_tag_is_called(tag: str, told: str) -> None:
    assert language(tag) == told
