"""Where a label's line begins."""

from desktop_app.pictures.marks import Anchor, Label
from desktop_app.pictures.measure import text_width

_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
"""The share of a line that stands before its x."""


def left_of(label: Label) -> float:
    """The x of the label's left edge."""
    before = _BEFORE[label.anchor]
    return (
        label.x - before * text_width(label.text, label.size, label.weight) if before else label.x
    )
