"""Only addresses that are safe to follow become links."""

import pytest

from desktop_app.export.address import safe_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://Example.ORG", "http://example.org"),
        ("https://example.org:8080/x", "https://example.org:8080/x"),
        ("https://example.org/wiki/A_(b)", "https://example.org/wiki/A_(b)"),
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ('https://example.org/"<>', "https://example.org/%22%3C%3E"),
    ],
)
def test_web_addresses_in_ascii(text: str, address: str) -> None:
    assert safe_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org",
        "https://",
        "https:example.org",
        "https://user:secret@example.org/",
        "https://example.org:99999/",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://example.org/\u202e",
        "https://ex\\ample.org/",
        "https://[::1",
        "https://example.org/\ud800",
        "https://example.org/" + "a" * 2_000,
        "https://example.org/" + "ä" * 500,
    ],
)
def test_anything_else_is_no_address(text: str) -> None:
    assert safe_address(text) is None
