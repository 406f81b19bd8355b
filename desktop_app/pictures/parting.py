"""A picture that is higher than a page, parted over several: each has the axes and the legend."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.pictures.geometry import bounds, label_box, shifted
from desktop_app.pictures.marks import Label, Mark, Path, Picture, Shape, Table

_CLEAR = 3.0
"""Pixels that a record's mark keeps from the edge of its part."""

Band = tuple[float, float]
"""From where to where, downwards."""


def parted(picture: Picture, highest: float) -> tuple[Picture, ...]:
    """The picture itself, or parts about `highest` pixels high, cut where nothing is parted.

    What stands above and below the records, such as axes and legend, stands in each part; upright
    lines go on through all of them. The first part says what the whole picture says.
    """
    body = _body(picture)
    if picture.height <= highest or body is None:
        return (picture,)
    head, foot = body[0], picture.height - body[1]
    pieces = tuple(_pieces(_taken(picture, body), body, max(1.0, highest - head - foot)))
    return tuple(
        replace(
            _part(picture, body, piece),
            says=picture.says if not number else _goes_on(number + 1, len(pieces)),
            table=Table() if number else picture.table,
        )
        for number, piece in enumerate(pieces)
    )


def _goes_on(part: int, count: int) -> str:
    said = _("The picture before goes on: part {part} of {count}. The first part says all of it.")
    return said.format(part=part, count=count)


def _body(picture: Picture) -> Band | None:
    """Where the records stand."""
    boxes = [bounds(mark.shape) for mark in picture.marks if mark.keys]
    boxes += [label_box(label) for label in picture.labels if label.keys]
    if not boxes:
        return None
    top = min(box[1] for box in boxes) - _CLEAR
    return max(0.0, top), min(picture.height, max(box[3] for box in boxes) + _CLEAR)


def _taken(picture: Picture, body: Band) -> list[Band]:
    """What may not be cut, by where it begins."""
    parts = [(mark.keys, bounds(mark.shape)) for mark in picture.marks if not _upright(mark.shape)]
    parts += [(label.keys, label_box(label)) for label in picture.labels]
    held: dict[object, Band] = {}
    for number, (keys, box) in enumerate(parts):
        if box[3] > body[0] and box[1] < body[1]:
            whose = keys or number  # a name stays with the bar of its record
            top, bottom = held.get(whose, (box[1], box[3]))
            held[whose] = min(top, box[1]), max(bottom, box[3])
    return sorted(held.values())


def _pieces(taken: Sequence[Band], body: Band, room: float) -> Iterator[Band]:
    """The body in pieces that have room, longer only where nothing lets it be cut."""
    begins, cut, reach = body[0], body[0], body[0]
    for top, bottom in taken:
        if top >= reach:
            free = (top + reach) / 2 if reach > body[0] else body[0]
            if free - begins > room and cut > begins:
                yield begins, cut
                begins = cut
            cut = free
        reach = max(reach, bottom)
    if body[1] - begins > room and cut > begins:
        yield begins, cut
        begins = cut
    yield begins, body[1]


def _part(picture: Picture, body: Band, piece: Band) -> Picture:
    shifts = (
        ((0.0, body[0]), 0.0),
        (piece, body[0] - piece[0]),
        ((body[1], picture.height), body[0] + piece[1] - piece[0] - body[1]),
    )
    marks = tuple(_placed(picture.marks, shifts))
    labels = tuple(
        replace(label, y=label.y + down)
        for label in picture.labels
        for band, down in shifts
        if _holds(band, label_box(label))
    )
    labels += tuple(
        replace(label, y=body[0] + _CLEAR + label.size) for label in _going_on(picture, body, piece)
    )
    high = picture.height - (body[1] - body[0]) + (piece[1] - piece[0])
    return replace(picture, height=high, marks=marks, labels=labels)


def _going_on(picture: Picture, body: Band, piece: Band) -> Sequence[Label]:
    """The name of the lane that the piece begins in the middle of."""
    lanes = [each for each in picture.labels if not each.keys and body[0] <= each.y < body[1]]
    before = [each for each in lanes if each.y < piece[0]]
    begins_one = any(piece[0] <= each.y < piece[0] + 2 * each.size for each in lanes)
    return () if begins_one else before[-1:]


def _placed(marks: Sequence[Mark], shifts: Sequence[tuple[Band, float]]) -> Iterator[Mark]:
    for mark in marks:
        box = bounds(mark.shape)
        if _upright(mark.shape):
            ends = [
                end + down
                for band, down in shifts
                if box[1] < band[1] and box[3] > band[0]
                for end in (max(box[1], band[0]), min(box[3], band[1]))
            ]
            if ends:
                line = Path(((box[0], min(ends)), (box[0], max(ends))))
                yield replace(mark, shape=line)
            continue
        for band, down in shifts:
            if _holds(band, box):
                yield replace(mark, shape=shifted(mark.shape, 0, down))


def _holds(band: Band, box: Sequence[float]) -> bool:
    return band[0] <= (box[1] + box[3]) / 2 < band[1]


def _upright(shape: Shape) -> bool:
    return isinstance(shape, Path) and len({x for x, _y in shape.points}) == 1
