"""Change one field of many records."""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.bulk import FieldChange, Slot, Way, slots
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library
from desktop_app.views.foresight import ForesightDialog
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from desktop_app.views.record_kinds import how_many
from desktop_app.views.scroller import Scroller


class ChangeDialog(ForesightDialog):
    """Asks which field, what is done to it, and for its value in the form's own control."""

    def __init__(
        self, library: Library, table: str, ids: Sequence[str], parent: QWidget, field: str = ""
    ) -> None:
        self._slots = slots(RECORD_TYPES[table])
        self._value: dict[str, Any] = {}
        self._catalogue = Catalogue(library, RECORD_TYPES[table])
        super().__init__(library, table, ids, parent)
        counted = how_many(table, len(self.ids))
        self.setWindowTitle(_("Change a field of {records}").format(records=counted))
        self.field = QComboBox()
        self.field.setAccessibleName(_("Field"))
        self.field.setMaxVisibleItems(24)
        for slot in self._slots:
            self.field.addItem(slot.label)
        self.ways = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(16)
        self.way_buttons: dict[Way, QRadioButton] = {}
        for way, text in (
            (Way.REPLACE, _("Replace")),
            (Way.ADD, _("Add to what is there")),
            (Way.EMPTY, _("Empty")),
        ):
            button = QRadioButton(text)
            self.ways.addButton(button)
            self.way_buttons[way] = button
            line.addWidget(button)
        line.addStretch(1)
        self.way_buttons[Way.REPLACE].setChecked(True)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        form.addRow(_("Field"), self.field)
        form.addRow(_("What to do"), line)
        self.area = Scroller()
        self.area.setMinimumHeight(120)
        self.body.addLayout(form)
        self.body.addWidget(self.area, 1)
        chosen = [at for at, slot in enumerate(self._slots) if slot.path == (field,)]
        self.field.setCurrentIndex(chosen[0] if chosen else 0)
        self.fields = self._control()
        for button in self.way_buttons.values():
            button.toggled.connect(self._way_chosen)
        self.field.currentIndexChanged.connect(self._field_chosen)
        self._show_control()

    @property
    def slot(self) -> Slot:
        """The field chosen."""
        return self._slots[self.field.currentIndex()]

    @property
    def way(self) -> Way:
        """What is to be done."""
        return next(way for way, button in self.way_buttons.items() if button.isChecked())

    def change(self) -> FieldChange | None:
        """Nothing while no value is given to replace or add."""
        if self.way is Way.EMPTY:
            return FieldChange(self.slot, Way.EMPTY)
        value = self._value.get(self.slot.path[-1])
        return None if value is None else FieldChange(self.slot, self.way, value)

    def label(self, count: int) -> str:
        """As in: change of targets in 12 atrocities."""
        records = how_many(self.table, count)
        return _("change of {field} in {records}").format(
            field=self.slot.label.lower(), records=records
        )

    def verb(self, count: int) -> str:
        """As in: Change 12 atrocities."""
        if not count:
            return _("Change")
        return _("Change {records}").format(records=how_many(self.table, count))

    def _way_chosen(self) -> None:
        self.fields.setVisible(self.way is not Way.EMPTY)
        self.look()

    def _field_chosen(self) -> None:
        self.fields = self._control()
        self._show_control()

    def _show_control(self) -> None:
        add = self.way_buttons[Way.ADD]
        add.setVisible(self.slot.takes_more)
        if add.isChecked() and not self.slot.takes_more:
            self.way_buttons[Way.REPLACE].setChecked(True)
        self.fields.setVisible(self.way is not Way.EMPTY)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        column.addStretch(1)
        self.area.setWidget(page)
        self.look()

    def _control(self) -> Fields:
        """The form's own control for the field, without its neighbours."""
        holder: type[msgspec.Struct] = RECORD_TYPES[self.table]
        for name in self.slot.path[:-1]:
            kind = fields_of(holder)[name].kind
            holder = kind.type if isinstance(kind, Part) else holder
        self._value = {}
        others = fields_of(holder).keys() - {self.slot.path[-1]}
        fields = Fields(holder, self._value, self._catalogue, leave_out=others)
        fields.edited.connect(self.look)
        return fields
