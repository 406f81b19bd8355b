"""Below a field of a form: what it was changed to meanwhile, and the choice between the two."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.differences import Difference, differences
from desktop_app.library import Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.ground import Ground, put

_LONGEST = 240
"""Letters of a value that are shown; the whole of it is in the tooltip."""


class Clash(QWidget):
    """One field that was changed here and elsewhere; what was typed here is shown."""

    taken = Signal()
    """The other value is to be shown instead."""

    kept = Signal()
    """What was typed here is to stay."""

    def __init__(self, theirs: Difference) -> None:
        super().__init__()
        self.told = QLabel(_sentence(theirs, _LONGEST))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setProperty("role", "hint")
        self.told.setToolTip(plain_tooltip(_sentence(theirs)))
        self.take_button = _choice(_("Take the other"), theirs.label)
        self.take_button.clicked.connect(self.taken)
        self.keep_button = _choice(_("Keep mine"), theirs.label)
        self.keep_button.clicked.connect(self.kept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.keep_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addLayout(buttons)


class Clashes(QObject):
    """The fields of one form that both sides changed, until the user has chosen."""

    def __init__(self, library: Library, table: str, form: Fields, ground: Ground) -> None:
        super().__init__(form)
        self._library = library
        self._table = table
        self._form = form
        self._ground = ground
        self.shown: dict[str, Clash] = {}

    def refresh(self) -> None:
        """Mark the fields that clash now, and no others."""
        for clash in self.shown.values():
            clash.hide()
            clash.deleteLater()
        self.shown = {}
        names, ground = self._ground.clashes, self._ground
        base = {name: ground.base[name] for name in names if name in ground.base}
        theirs = {name: ground.record[name] for name in names if name in ground.record}
        for difference in differences(self._table, base, theirs, self._library):
            self._mark(difference)

    def _mark(self, difference: Difference) -> None:
        row = self._form.rows.get(difference.name)
        layout = row.layout() if row is not None else None
        if layout is None:
            return
        clash = Clash(difference)
        clash.taken.connect(partial(self._take, difference.name))
        clash.kept.connect(partial(self._settle, difference.name))
        layout.addWidget(clash)
        self.shown[difference.name] = clash

    def _take(self, name: str) -> None:
        theirs = self._ground.record.get(name)
        put(self._form.document, name, theirs)
        self._form.rows[name].control.show_value(theirs)
        self._settle(name)

    def _settle(self, name: str) -> None:
        self._ground.settle(name)
        self.refresh()
        self._form.rows[name].control.setFocus()
        self._form.edited.emit()


def _sentence(theirs: Difference, longest: int | None = None) -> str:
    value = " / ".join((theirs.after or theirs.before).split("\n"))
    if longest is not None and len(value) > longest:
        value = value[:longest] + "…"
    if not theirs.after:
        return _("“{value}” was taken out meanwhile; yours is shown.").format(value=value)
    return _("Was changed meanwhile to “{value}”; yours is shown.").format(value=value)


def _choice(text: str, label: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(f"{text}: {label}")
    button.setAutoDefault(True)  # Enter presses it
    return button
