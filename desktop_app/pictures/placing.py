"""Where a label's line begins."""

from desktop_app.pictures.marks import Anchor, Label
from desktop_app.pictures.measure import text_width


def left_of(label: Label, wide: float | None = None) -> float:
    """The x of the label's left edge; `wide` is how wide it is, where one knows that."""
    if label.anchor is Anchor.START:
        return label.x
    if wide is None:
        wide = text_width(label.text, label.size, label.weight)
    return label.x - (wide if label.anchor is Anchor.END else wide / 2)
