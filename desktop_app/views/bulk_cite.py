"""Cite one source for many records."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.bulk import FieldChange, Way, slot_of
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.records.common import Citation
from desktop_app.library import Library
from desktop_app.views.foresight import ForesightDialog
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from desktop_app.views.record_kinds import how_many


class CiteDialog(ForesightDialog):
    """Asks for a citation as a form does, and adds it to each record that does not have it."""

    def __init__(
        self,
        library: Library,
        table: str,
        ids: Sequence[str],
        parent: QWidget,
        cited_last: Sequence[str] = (),
    ) -> None:
        self._citation: dict[str, Any] = {}
        super().__init__(library, table, ids, parent)
        counted = how_many(table, len(self.ids))
        self.setWindowTitle(_("Cite a source for {records}").format(records=counted))
        self._catalogue = Catalogue(library, RECORD_TYPES[table], cited_last)
        self.fields = Fields(Citation, self._citation, self._catalogue)
        self.fields.edited.connect(self.look)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self.fields.rows["source"].control.setFocus()

    @property
    def source(self) -> str:
        """The source chosen, empty while none of the library is."""
        source = self._citation.get("source")
        known = isinstance(source, str) and self.library.get("sources", source) is not None
        return str(source) if known else ""

    def change(self) -> FieldChange | None:
        """Nothing until a source of the library is chosen."""
        if not self.source:
            return None
        slot = slot_of(self.table, "citations")
        return FieldChange(slot, Way.ADD, [dict(self._citation)])

    def subjects(self) -> Sequence[str]:
        """A source is not cited for itself."""
        cited = self._citation.get("source") if self.table == "sources" else None
        return [record_id for record_id in self.ids if record_id != cited]

    def label(self, count: int) -> str:
        """As in: citation of 12 atrocities."""
        return _("citation of a source in {records}").format(records=how_many(self.table, count))

    def verb(self, count: int) -> str:
        """As in: Cite for 12 atrocities."""
        if not count:
            return _("Cite")
        return _("Cite for {records}").format(records=how_many(self.table, count))
