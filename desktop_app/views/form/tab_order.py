"""The order in which Tab walks a form: that in which the eye reads it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_tab_order(form: QWidget) -> Sequence[QWidget]:
    """Let Tab walk the form as it is laid out now; rows come, go and move. Returns the walk."""
    walk = tuple(stops(form))
    for one, next_one in pairwise(walk):
        QWidget.setTabOrder(one, next_one)
    return walk


def begin_again(walk: Sequence[QWidget]) -> bool:
    """Go from the end of the walk back to its beginning; False elsewhere. Qt would skip fields."""
    if not walk or not walk[-1].hasFocus():
        return False
    walk[0].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The visible widgets that Tab stops at, in the order of their layouts."""
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        page = widget.widget()
        if page is not None:
            yield from stops(page)
    elif layout is not None:
        yield from _laid(layout)
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
        yield widget


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _laid(inner)
