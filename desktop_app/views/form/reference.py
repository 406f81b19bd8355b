"""The control for a record that another names: looked up by any name, or made on the spot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.library import Library
from desktop_app.views.form.choices import OneControl
from desktop_app.views.form.offers import Offer
from desktop_app.views.record_kinds import kinds

if TYPE_CHECKING:
    from desktop_app.views.form.new_record import NewRecord


class ReferenceControl(OneControl):
    """One record. Where the library lacks it, a small form below the line makes it."""

    def __init__(self, choices: Choices, table: str, library: Library) -> None:
        super().__init__(
            choices,
            _("There is no such record in this library; the reference is kept as it is."),
            self._new,
        )
        self._table = table
        self._library = library
        self.new_form: NewRecord | None = None

    def _new(self, typed: str) -> Sequence[Offer]:
        kind = kinds()[self._table].lower()
        label = _("New {kind} “{name}” …") if typed else _("New {kind} …")
        return [Offer(label.format(kind=kind, name=typed), act=lambda: self.open_new(typed))]

    def open_new(self, name: str) -> None:
        """Open the small form, with the name that was typed."""
        from desktop_app.views.form.new_record import NewRecord

        self.close_new()
        self.box.close_list()
        self.box.restore()
        if self._touched:
            self._changed()
        form = NewRecord(self._library, self._table, name)
        self.new_form = form
        form.added.connect(self._added)
        form.given_up.connect(self.close_new)
        self.column.addWidget(form)
        form.begin()

    def close_new(self) -> None:
        """Take the small form away."""
        gone, self.new_form = self.new_form, None
        if gone is not None:
            self.column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self.box.setFocus()

    def _added(self, record_id: str, label: str) -> None:
        self.close_new()
        self.box.choices.learn(Choice(record_id, label))
        self.box.take(record_id)
