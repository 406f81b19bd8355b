"""What holds of every picture: nothing lies outside it, no two labels cover each other."""

from itertools import combinations

from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Picture

EDGE = 2.0
"""Pixels that an outline or the serif of a letter may stand out."""


def assert_well_placed(picture: Picture) -> None:
    """Fails with the labels or marks that are not."""
    for mark in picture.marks:
        left, top, right, bottom = bounds(mark.shape)
        assert left >= -EDGE, mark
        assert right <= picture.width + EDGE, mark
        assert top >= -EDGE, mark
        assert bottom <= picture.height + EDGE, mark
    boxes = [(label, label_box(label)) for label in picture.labels if label.text]
    for label, (left, top, right, bottom) in boxes:
        assert left >= -EDGE, label
        assert right <= picture.width + EDGE, label
        assert top >= -EDGE, label
        assert bottom <= picture.height + EDGE, label
    for (one, a), (other, b) in combinations(boxes, 2):
        shrunk = (a[0] + 0.5, a[1] + 2, a[2] - 0.5, a[3] - 1)
        assert not overlap(shrunk, b), (one, other)
