"""The head of a sheet: name, short names, native name, state."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

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


class Header(QWidget):
    """Says whose sheet it is."""

    def __init__(self) -> None:
        super().__init__()
        self.name = _label("name")
        font = reading_font(27)
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        self.name.setWordWrap(True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.acronyms = _label("muted")
        self.native = _label("muted")
        self.native.setFont(reading_font(16))
        self.state = chip("", Tone.PLAIN)
        beside = QWidget()
        line = Flow(beside, 12)
        self.day = chip("", Tone.PLAIN)
        self.day.hide()
        for widget in (self.acronyms, self.native, self.state, self.day):
            line.addWidget(widget)
        names = QVBoxLayout(self)
        names.setSpacing(4)
        names.addWidget(self.name)
        names.addWidget(beside)
        names.setContentsMargins(28, 14, 28, 6)

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
        self.acronyms.setVisible(bool(short))
        self.native.setText(own.text if own else "")
        self.native.setVisible(own is not None)
        dated = sheet.as_of != today()
        self.day.setVisible(dated)
        if dated:
            self.day.setText(_("as of {day}").format(day=day_in_words(sheet.as_of)))
        state = state_on(group, sheet.as_of, today())
        self.state.setVisible(bool(state) or not dated)
        self.state.setText(state or _("state not known"))
        present = not dated and group.state in {"active", "in-government"}
        set_tone(self.state, Tone.CONFIRMED if present else Tone.PLAIN)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    label.setMinimumWidth(1)  # a long name must not widen the window
    return label
