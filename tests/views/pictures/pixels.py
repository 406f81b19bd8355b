"""How much two images differ."""

from PySide6.QtGui import QImage

_FAR = 60
"""More than a line changes that is moved by a part of a pixel."""

_FEW = 0.02
"""The share of pixels that lines moved by a part of a pixel may change so much."""


def alike(one: QImage, other: QImage) -> bool:
    """Whether a reader would take two images for the same, but for their sharpness."""
    return one.size() == other.size() and differing(one, other) < _FEW


def differing(one: QImage, other: QImage, far: int = _FAR) -> float:
    """The share of pixels of which the lightness is `far` off, of 255."""
    first, second = (bytes(_grey(each).constBits()) for each in (one, other))
    return sum(abs(a - b) > far for a, b in zip(first, second, strict=True)) / len(first)


def _grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)
