import re

from desktop_app.domain.countries import _LINES, COUNTRIES, country, in_row


def test_every_line_is_a_code_of_its_own_and_a_name_of_its_own() -> None:
    lines = _LINES.splitlines()
    assert len(lines) == len(COUNTRIES) == len(set(COUNTRIES.values())) == 250
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[A-Z]{2} \S.*\S", line) for line in lines)


def test_countries_of_the_shipped_library_have_their_names() -> None:
    assert country("AF") == "Afghanistan"
    assert country("XK") == "Kosovo"


def test_an_unknown_code_is_shown_as_it_stands() -> None:
    assert country("ZZ") == "ZZ"
    assert in_row(["AF", "ZZ", "PK"]) == "Afghanistan, ZZ, Pakistan"
    assert in_row([]) == ""
