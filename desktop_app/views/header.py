"""The head of a sheet: name, short names, native name, state."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from desktop_app import gettext as _
from desktop_app.domain.as_written import state_on
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.group_names import short_names
from desktop_app.domain.names import called, native
from desktop_app.domain.sheet import FactSheet
from desktop_app.models.tone import Tone
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.chip_label import chip, set_tone
from desktop_app.views.clock import today
from desktop_app.views.flow import Flow
from desktop_app.views.theme import reading_font

_NAME, _LOW_NAME = 27, 18
"""Pixels of the name, and of one in a low window."""


class Header(QWidget):
    """Says whose sheet it is."""

    def __init__(self) -> None:
        super().__init__()
        self.name = _label("name")
        self.name.setWordWrap(True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.acronyms = _label("muted")
        self.native = _label("muted")
        self.native.setFont(reading_font(16))
        self.state = chip("", Tone.PLAIN)
        self._low = False
        beside = QWidget()
        line = Flow(beside, 12)
        self.day = chip("", Tone.PLAIN)
        self.day.hide()
        for widget in (self.acronyms, self.native, self.state, self.day):
            line.addWidget(widget)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._names.addWidget(self.name, 4)
        self._names.addWidget(beside, 1)
        self.fold(low=False)

    def fold(self, *, low: bool, narrow: bool = False) -> None:
        """In a low window stand on one line, and leave the other names to the profile.

        In a narrow one leave less free at both ends.
        """
        self._low = low
        font = reading_font(_LOW_NAME if low else _NAME)
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        way = QBoxLayout.Direction
        side = 10 if narrow else 28
        self._names.setDirection(way.LeftToRight if low else way.TopToBottom)
        self._names.setSpacing(12 if low else 4)
        self._names.setContentsMargins(side, 4 if low else 14, side, 0 if low else 6)
        self._show_names()

    def show_sheet(self, sheet: FactSheet) -> None:
        """Show another group's names, its state, and the day where it is not today."""
        group = sheet.group
        own = native(group)
        short = short_names(group)
        self.name.setText(called(group))
        self.name.setToolTip(plain_tooltip(called(group)))
        self.acronyms.setToolTip(plain_tooltip(" · ".join(short)))
        self.native.setToolTip(plain_tooltip(own.text if own else ""))
        self.acronyms.setText(" · ".join(short))
        self.native.setText(own.text if own else "")
        self._show_names()
        dated = sheet.as_of != today()
        self.day.setVisible(dated)
        if dated:
            self.day.setText(_("as of {day}").format(day=day_in_words(sheet.as_of)))
        state = state_on(group, sheet.as_of, today())
        self.state.setVisible(bool(state) or not dated)
        self.state.setText(state or _("state not known"))
        present = not dated and group.state in {"active", "in-government"}
        set_tone(self.state, Tone.CONFIRMED if present else Tone.PLAIN)

    def _show_names(self) -> None:
        for label in (self.acronyms, self.native):
            label.setVisible(bool(label.text()) and not self._low)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setMinimumWidth(1)  # a long name must not widen the window
    return label
