"""Keys named in a text as the platform names them: Ctrl+K is ⌘K on a Mac."""

import re

from PySide6.QtGui import QKeySequence

_KEYS = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+\w+")


def native_keys(text: str) -> str:
    """The text, its key combinations named as on this platform."""
    return _KEYS.sub(lambda found: _native(found[0]), text)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
