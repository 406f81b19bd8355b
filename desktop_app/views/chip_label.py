"""A label in the form of a chip: the word says it, the colour repeats it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.models.tone import Tone

_HEIGHT = 22
"""Twice the radius in the style sheet at least, or the corners are square."""


def chip(text: str, tone: Tone, parent: QWidget | None = None) -> QLabel:
    """A label in the form of a chip."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("chip", tone.value)
    label.setFixedHeight(_HEIGHT)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def set_tone(label: QLabel, tone: Tone) -> None:
    """Give a chip another tone, and dress it anew."""
    label.setProperty("chip", tone.value)
    label.setStyleSheet(f"/* {tone.value} */")  # another sheet: the same one would change nothing
