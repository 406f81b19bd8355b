"""A picture saved to a file, or put on the clipboard."""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import gettext as _
from desktop_app.export.rendered import ExportError
from desktop_app.export.writing import write
from desktop_app.pictures.marks import Ink, Picture
from desktop_app.pictures.palette import LIGHT
from desktop_app.pictures.svg import svg
from desktop_app.views.messages import tell
from desktop_app.views.pictures.painter import paint
from desktop_app.views.where import ask_where

SCALE = 3
"""Pixels of a PNG to one of the picture: about 288 to the inch."""

MARGIN = 16
"""Pixels of the picture around it."""


def save_svg(parent: QWidget, picture: Picture) -> None:
    """Ask where, and write the picture as SVG."""
    _save(parent, picture, _("SVG pictures"), ".svg", svg(picture).encode())


def save_png(parent: QWidget, picture: Picture) -> None:
    """Ask where, and write the picture as PNG, on white."""
    _save(parent, picture, _("PNG pictures"), ".png", png(picture))


def copy(picture: Picture) -> None:
    """Put the picture on the clipboard: as pixels, as SVG, and as the words that tell it."""
    data = QMimeData()
    data.setImageData(image(picture))
    data.setData("image/svg+xml", QByteArray(svg(picture).encode()))
    data.setText(picture.says)
    QApplication.clipboard().setMimeData(data)


def image(picture: Picture, scale: float = SCALE) -> QImage:
    """The picture as pixels, dark on white, with a margin."""
    wide, high = (round((size + 2 * MARGIN) * scale) for size in (picture.width, picture.height))
    pixels = QImage(wide, high, QImage.Format.Format_RGB32)
    pixels.fill(QColor(LIGHT[Ink.PAGE]))
    painter = QPainter(pixels)
    painter.scale(scale, scale)
    painter.translate(MARGIN, MARGIN)
    paint(painter, picture, LIGHT)
    painter.end()
    return pixels


def png(picture: Picture) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image(picture))
    return bytes(buffer.data().data())


def _save(parent: QWidget, picture: Picture, kind: str, suffix: str, data: bytes) -> None:
    name = re.sub(r"[^\w\-]+", "-", picture.title).strip("-")[:80] or "picture"
    path = ask_where(parent, _("Save picture"), Path.home() / f"{name}{suffix}", kind, suffix)
    if path is None:
        return
    try:
        write(path, data)
    except ExportError as problem:
        tell(parent, str(problem))
