"""Going from mark to mark by arrow keys."""

from enum import Enum

from desktop_app.pictures.geometry import bounds, tells
from desktop_app.pictures.marks import Mark, Picture, Point


class Direction(Enum):
    """Where to go from a mark: along the order in which marks are drawn, or up and down."""

    BEFORE = "before"
    AFTER = "after"
    ABOVE = "above"
    BELOW = "below"
    FIRST = "first"
    LAST = "last"


def walk(picture: Picture, here: int | None, direction: Direction) -> int | None:
    """The number of the mark to go to; where there is none in that direction, the same one."""
    stations = [number for number, mark in enumerate(picture.marks) if tells(mark)]
    if not stations:
        return None
    if direction is Direction.LAST:
        return stations[-1]
    if direction is Direction.FIRST or here is None or here not in stations:
        return stations[0]
    at = stations.index(here)
    if direction is Direction.BEFORE:
        return stations[max(0, at - 1)]
    if direction is Direction.AFTER:
        return stations[min(len(stations) - 1, at + 1)]
    return _across(picture, stations, here, down=direction is Direction.BELOW)


def same_mark(picture: Picture, mark: Mark) -> int | None:
    """The number of the mark that shows what another did, when the picture was drawn anew.

    Of several the one that tells the same; where none does, the one that shows the same among more.
    """
    like, holding = None, None
    for number, each in enumerate(picture.marks):
        is_like = each.narrows == mark.narrows and (bool(mark.narrows) or each.keys == mark.keys)
        if is_like and tells(each):
            if each.tells == mark.tells:
                return number
            if like is None and (each.keys or each.narrows):
                like = number
        elif holding is None and mark.keys and mark.keys[0] in each.keys:
            holding = number
    return holding if like is None else like


def centre(mark: Mark) -> Point:
    """The middle of a mark."""
    left, top, right, bottom = bounds(mark.shape)
    return (left + right) / 2, (top + bottom) / 2


def beside(mark: Mark) -> Point:
    """Where to tell of a mark: below its left end."""
    left, _top, _right, bottom = bounds(mark.shape)
    return left, bottom + 6


def _across(picture: Picture, stations: list[int], here: int, *, down: bool) -> int:
    left, top, right, bottom = bounds(picture.marks[here].shape)
    middle = (left + right) / 2
    best, nearest = here, float("inf")
    for number in stations:
        a, b, c, d = bounds(picture.marks[number].shape)
        away = b - bottom if down else top - d
        if number == here or away < 0:
            continue
        aside = max(a - middle, middle - c, 0)
        if away + aside / 2 < nearest:
            best, nearest = number, away + aside / 2
    return best
