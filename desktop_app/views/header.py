"""The head of a sheet: name, short names, native name, state."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from desktop_app import gettext as _
from desktop_app.domain.as_of import group_as_of
from desktop_app.domain.as_written import state_on
from desktop_app.domain.date_words import day_in_words, short_day
from desktop_app.domain.edtf import Day
from desktop_app.domain.group_names import short_names
from desktop_app.domain.names import called, native
from desktop_app.domain.records import Group
from desktop_app.models.tone import Tone
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.chip_label import chip, set_tone
from desktop_app.views.clock import today
from desktop_app.views.edges import MOST_EDGE
from desktop_app.views.flow import Flow
from desktop_app.views.one_line import OneLine
from desktop_app.views.theme import reading_font

_NAME, _LOW_NAME = 27, 18
"""Pixels of the name, and of one in a low window."""

_GAP, _LOW_ABOVE = 12, 4


class Name(OneLine):
    """A name of so many pixels, whatever the theme."""

    def __init__(self) -> None:
        super().__init__()
        self._font = self.font()

    def write_in(self, pixels: int) -> None:
        """Be so large from now on."""
        self._font = _name_font(pixels)
        self.setFont(self._font)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme gives back the font that there was when the first one came."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(self._font)


class Header(QWidget):
    """Says whose sheet it is."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Name()
        self.name.setProperty("role", "name")
        self.name.setMinimumWidth(1)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.name.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.acronyms = _label("muted")
        self.native = _label("muted")
        self.native.setFont(reading_font(16))
        self.state = chip("", Tone.PLAIN)
        self.day = chip("", Tone.PLAIN)
        self.day.hide()
        self._folded: tuple[bool, int] = (False, 0)
        self._as_of: Day | None = None
        self._beside = QWidget()
        line = Flow(self._beside, _GAP)
        for widget in (self.acronyms, self.native, self.state, self.day):
            line.addWidget(widget)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._names.addWidget(self.name)
        self._names.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignVCenter)
        self.fold(low=False, edge=MOST_EDGE)

    def fold(self, *, low: bool, edge: int) -> None:
        """In a low window stand on one line, shorten the month, and leave names to the profile.

        `edge` is what is left free at both ends, in pixels.
        """
        if (low, edge) == self._folded:
            return
        self._folded = low, edge
        self.name.write_in(_LOW_NAME if low else _NAME)
        way = QBoxLayout.Direction
        self._names.setDirection(way.LeftToRight if low else way.TopToBottom)
        self._names.setSpacing(_GAP if low else 4)
        self._names.setContentsMargins(edge, _LOW_ABOVE if low else 14, edge, 0 if low else 6)
        self._show_names()

    def minimumSizeHint(self) -> QSize:
        """As high as in a low window: it is folded before one is lower than it is now."""
        high = _LOW_ABOVE + QFontMetrics(_name_font(_LOW_NAME)).height()
        return QSize(super().minimumSizeHint().width(), high)

    def show_group(self, group: Group, day: Day) -> None:
        """Show another group's names, its state on a day, and the day where it is not today."""
        group = group_as_of(group, day)
        own = native(group)
        short = short_names(group)
        self.name.setText(called(group))
        self.name.setToolTip(plain_tooltip(called(group)))
        self.acronyms.setToolTip(plain_tooltip(" · ".join(short)))
        self.native.setToolTip(plain_tooltip(own.text if own else ""))
        self.acronyms.setText(" · ".join(short))
        self.native.setText(own.text if own else "")
        dated = day != today()
        self.day.setVisible(dated)
        self._as_of = day if dated else None
        state = state_on(group, day, today())
        self.state.setVisible(bool(state) or not dated)
        self.state.setText(state or _("state not known"))
        present = not dated and group.state in {"active", "in-government"}
        set_tone(self.state, Tone.CONFIRMED if present else Tone.PLAIN)
        self._show_names()

    def _show_names(self) -> None:
        low, _edge = self._folded
        if self._as_of is not None:
            words = short_day(self._as_of) if low else day_in_words(self._as_of)
            self.day.setText(_("as of {day}").format(day=words))
        for label in (self.acronyms, self.native):
            label.setVisible(bool(label.text()) and not low)
        chips = [each.sizeHint().width() for each in (self.state, self.day) if not each.isHidden()]
        self._beside.setMinimumWidth(sum(chips) + _GAP * len(chips) if low else 0)


def _name_font(pixels: int) -> QFont:
    font = reading_font(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setMinimumWidth(1)  # a long name must not widen the window
    return label
