"""The control for a record that another names: looked up by any name, or made on the spot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shiboken6 import isValid

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.domain.names import source_line
from desktop_app.domain.records import Source
from desktop_app.library import Library
from desktop_app.views.form.choices import OneControl
from desktop_app.views.form.offers import Offer
from desktop_app.views.record_kinds import kinds

if TYPE_CHECKING:
    from desktop_app.views.form.new_record import NewRecord
    from desktop_app.views.new_source import NewSource


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
        """Open the small form, with the name that was typed; a source can be pasted instead."""
        self.close_new()
        self.box.close_list()
        self.box.restore()
        if self._touched:
            self._changed()
        if self._table == "sources":
            self._ask_for_source(name)
            return
        from desktop_app.views.form.new_record import NewRecord

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

    def _ask_for_source(self, text: str) -> None:
        from desktop_app.views.new_source import NewSource

        dialog = NewSource(self.window(), self._library, text, several=False)
        dialog.chosen.connect(lambda ids: self._take_source(ids[0]))
        dialog.finished.connect(lambda _result: self._leave(dialog))
        dialog.open()

    def _take_source(self, source: str) -> None:
        record = self._library.get("sources", source)
        if isValid(self.box) and isinstance(record, Source):
            self.box.choices.learn(Choice(source, source_line(record)))
            self.box.take(source)

    def _leave(self, dialog: "NewSource") -> None:
        dialog.deleteLater()
        if isValid(self.box):
            self.box.window().activateWindow()
            self.box.setFocus()

    def _added(self, record_id: str, label: str) -> None:
        self.close_new()
        self.box.choices.learn(Choice(record_id, label))
        self.box.take(record_id)
