"""A picture made safe for every renderer: its texts printable, none wider than it was placed."""

from unicodedata import normalize

from msgspec.structs import replace

from desktop_app.export.printable import BREAK_POINT, printable
from desktop_app.pictures.marks import Label, Mark, Picture, Table
from desktop_app.pictures.measure import elided, text_width


def printed_picture(picture: Picture) -> Picture:
    """The same picture with nothing in it that a renderer could stumble over."""
    return replace(
        picture,
        title=_line(picture.title),
        says=_line(picture.says),
        empty=_line(picture.empty),
        marks=tuple(map(_mark, picture.marks)),
        labels=tuple(map(_label, picture.labels)),
        table=Table(),  # the page has tables of its own
    )


def _label(label: Label) -> Label:
    text = normalize("NFC", _line(label.text))
    if text == label.text:
        return label
    room = text_width(label.text, label.size, label.weight)
    return replace(
        label, text=elided(text, room, label.size, label.weight), whole=_line(label.whole)
    )


def _mark(mark: Mark) -> Mark:
    if not mark.tells:
        return mark
    return replace(mark, tells="\n".join(map(_line, mark.tells.split("\n"))))


def _line(text: str) -> str:
    return printable(text).replace(BREAK_POINT, "")
