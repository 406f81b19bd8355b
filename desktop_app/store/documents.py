"""One record: a document of plain values ⇄ its canonical bytes, one line of JSON in UTF-8."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from desktop_app import gettext as _
from desktop_app.store.errors import Unstorable

_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f]"
_SURROGATE = "[\ud800-\udfff]"
_ESCAPED = re.compile(r"\\[ubfr]")
_UNFIT = re.compile("[\x7f-\x9f\ud800-\udfff]")
_DEEPEST = 100
_MOST_BITS = 14_000  # some 4,200 digits; Python reads no more than 4,300
_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_decoder = msgspec.json.Decoder(dict[str, Any])


def encode(document: Mapping[str, object]) -> bytes:
    """Canonical bytes of a record, keys in their order; raises Unstorable naming the field."""
    plain = dict(document)
    try:
        text = _encoder.encode(plain)
        data = text.encode()
        if not _is_suspect(text) and _decoder.decode(data) == plain:
            return data
    except (TypeError, ValueError, RecursionError, msgspec.DecodeError):
        pass
    _check(plain, "", 0)
    return _encoder.encode(plain).encode()


def encode_again(document: Mapping[str, object]) -> bytes:
    """Canonical bytes of a document made of what was read before, which is not judged again."""
    return _encoder.encode(document).encode()


def _is_suspect(text: str) -> bool:
    """Whether the JSON may hold a character or a depth that calls for a closer look."""
    return bool(
        ("\\" in text and _ESCAPED.search(text))
        or ("\x7f" in text if text.isascii() else _UNFIT.search(text))
        or text.count("{") + text.count("[") > _DEEPEST
    )


def check_name(name: str) -> None:
    """Raise Unstorable unless a table or id can be written as JSON text."""
    _check_text(name, ascii(name))


def decode(slice_: bytes | msgspec.Raw) -> dict[str, Any]:
    """The document of a record's bytes, a new one at each call."""
    return _decoder.decode(slice_)


def check_bytes(slice_: bytes, where: str) -> None:
    """Raise Unstorable unless the bytes are one JSON object on one line."""
    if b"\n" in slice_ or b"\r" in slice_:
        raise Unstorable(_("{where} spans several lines.").format(where=where))
    try:
        _decoder.decode(slice_)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unstorable(
            _("{where} is not a JSON object: {error}.").format(where=where, error=error)
        ) from None


def _check(value: object, path: str, depth: int) -> None:
    kind = type(value)
    if kind is str:
        _check_text(str(value), path)
    elif kind in (dict, list) or isinstance(value, dict):
        if depth > _DEEPEST:
            raise _refused(path, _("it is nested too deeply"))
        _check_inside(value, path, depth + 1)
    elif (trouble := _number_trouble(value)) is not None:
        raise _refused(path, trouble)


def _check_inside(value: object, path: str, depth: int) -> None:
    if isinstance(value, list):
        for place, inner in enumerate(value):
            _check(inner, f"{path}[{place}]", depth)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if type(key) is not str:
                raise _refused(path, _("the key {key!r} is not text").format(key=key))
            where = f"{path}.{key}" if path else key
            _check_text(key, where)
            _check(inner, where, depth)


def _number_trouble(value: object) -> str | None:
    kind = type(value)
    if value is None or kind is bool:
        return None
    if kind is int:
        readable = value.bit_length() <= _MOST_BITS  # type: ignore[attr-defined]
        return None if readable else _("the number has more digits than JSON readers take")
    if kind is float:
        finite = math.isfinite(value)  # type: ignore[arg-type]
        return None if finite else _("it is not a finite number")
    return _("JSON has no {kind}").format(kind=kind.__name__)


def _check_text(text: str, path: str) -> None:
    found = re.search(_CONTROL, text) or re.search(_SURROGATE, text)
    if found:
        raise _refused(
            ascii(path)[1:-1],
            _("the character U+{code:04X} at position {position} cannot be kept").format(
                code=ord(found[0]), position=found.start() + 1
            ),
        )


def _refused(path: str, trouble: str) -> Unstorable:
    return Unstorable(
        _("“{path}” cannot be saved: {trouble}.").format(path=path or "record", trouble=trouble)
    )
