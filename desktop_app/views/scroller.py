"""A page that scrolls up and down, by keyboard too, and keeps what has the focus in view."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea

_MOVES = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Scroller(QScrollArea):
    """It takes no focus itself: the keys come from what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def steady_width(self) -> int:
        """Pixels that what scrolls can be wide, whether or not it is so high that a bar comes."""
        return self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by arrows, pages, and to both ends."""
        if scrolls(event):
            self.verticalScrollBar().triggerAction(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def scrolls(event: QKeyEvent) -> bool:
    """Whether a key asks for scrolling."""
    return event.key() in _MOVES and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
