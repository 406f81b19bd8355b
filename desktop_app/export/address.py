"""Which addresses a document may link to: http and https, in ASCII, of at most 2,000 characters."""

import re
from unicodedata import category
from urllib.parse import SplitResult, quote, urlsplit

LONGEST = 2_000

_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?\.?")
_KEPT = "%/:=&?~#+!$,;'@()*[]"


def safe_address(text: str) -> str | None:
    """The address with other letters percent-encoded; None if it is not safe to follow."""
    if any(character.isspace() or category(character)[0] == "C" for character in text):
        return None
    try:
        parts = urlsplit(text)
        address = _ascii(parts)
    except ValueError:
        return None
    return address if address is not None and len(address) <= LONGEST else None


def _ascii(parts: SplitResult) -> str | None:
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    port = "" if parts.port is None else f":{parts.port}"
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme}://{host}{port}{quote(rest, safe=_KEPT)}"
