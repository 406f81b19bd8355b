"""A slider along the days of a library."""

from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.views.announcing import announce

_MONTH = 30


class DaySlider(QSlider):
    """Arrow keys go by days, Page keys by months; a click goes where it points."""

    turned = Signal(object)
    """The reader set it to a `Day`; of several between two events, the last."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setPageStep(_MONTH)
        self.setMinimumWidth(60)
        self.valueChanged.connect(self._wait)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self.turned.emit(self.day))

    @property
    def day(self) -> Day:
        """The day it stands at."""
        return Day(*date.fromordinal(self.value()).timetuple()[:3])

    @property
    def turning(self) -> bool:
        """Whether the reader sets it, and may not have been told of yet."""
        return self.isSliderDown() or self._soon.isActive()

    def show_span(self, first: Day, last: Day) -> None:
        """Let it run from a day to a day, without telling."""
        self.blockSignals(True)  # noqa: FBT003
        self.setRange(_number(first), _number(last))
        self.blockSignals(False)  # noqa: FBT003

    def show_day(self, day: Day) -> None:
        """Stand at a day, or at the end nearest to it, without telling."""
        self.blockSignals(True)  # noqa: FBT003
        self.setValue(_number(day))
        self.blockSignals(False)  # noqa: FBT003

    def sliderChange(self, change: QSlider.SliderChange) -> None:  # noqa: N802
        """Tell a screen reader the day: it would read out a number."""
        super().sliderChange(change)
        if change is QSlider.SliderChange.SliderValueChange:
            told = day_in_words(self.day)
            self.setAccessibleDescription(told)
            if self.hasFocus():
                announce(self, told)

    def sizeHint(self) -> QSize:
        """Long enough to find a month."""
        return QSize(260, super().sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where a click points, and be dragged on from there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setValue(self._value_at(event.position().x()))
        super().mousePressEvent(event)

    def _value_at(self, x: float) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        room = self.width() - handle.width()
        at = round(x - handle.width() / 2)
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, room)

    def _wait(self) -> None:
        self._soon.start(0)


def _number(day: Day) -> int:
    year = min(max(day.year, date.min.year), date.max.year)
    return date(year, day.month, day.day).toordinal()
