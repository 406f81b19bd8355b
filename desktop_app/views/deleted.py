"""Deleted records: what they were, when they went, and a way back."""

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.bringing_back import Return
from desktop_app.domain.moments import told
from desktop_app.library import Library
from desktop_app.models.past import Deletion, deletions
from desktop_app.models.stepped import SteppedModel
from desktop_app.models.table import Column
from desktop_app.views.editing import Editing
from desktop_app.views.past_dialog import PastDialog
from desktop_app.views.past_list import PastList
from desktop_app.views.past_words import called, write_change
from desktop_app.views.record_kinds import kinds
from desktop_app.views.writer import Link, Span, Writer


class Deleted(PastDialog):
    """The deleted records of one library."""

    def __init__(self, parent: QWidget, library: Library, editing: Editing) -> None:
        super().__init__(parent, _("Deleted records"))
        self._library = library
        self._editing = editing
        self.list: PastList[Deletion] = PastList(
            SteppedModel(_columns(library)), _("Deleted records"), self._write
        )
        self.list.chosen.connect(self._chosen)
        self.list.followed.connect(self.followed)
        self.bring_back = QPushButton(_("Bring back"))
        self.bring_back.clicked.connect(self._bring_back)
        self.whole = QCheckBox()
        self.whole.setChecked(True)
        self.content.addWidget(self.list, 1)
        self.end_with(self.bring_back, self.whole)
        self.list.table.setFocus()

    def refresh(self) -> None:
        """List anew what is deleted."""
        nothing = _("No deleted record is known of.")
        self.list.show_rows(deletions(self._library), nothing)

    def _return(self, deletion: Deletion) -> Return:
        return self._library.bringing_back(deletion.made.edit, *deletion.key)

    def _chosen(self) -> None:
        deletion = self.list.current
        self.bring_back.setEnabled(deletion is not None and not self._library.read_only)
        self.bring_back.setToolTip(self._library.why_read_only)
        found = self._return(deletion) if deletion is not None else Return(())
        more = len(found.others) + len(found.mentions)
        text = ngettext(
            "with {count} other record that the deletion took or changed",
            "with {count} other records that the deletion took or changed",
            more,
        )
        self.whole.setText(text.format(count=more))
        self.whole.setVisible(more > 0)

    def _bring_back(self) -> None:
        deletion = self.list.current
        if deletion is None:
            return
        title = called(self._library, deletion.made.edit, *deletion.key)
        label = _("bringing back of {title}").format(title=title)
        edit = self._return(deletion).edit(label, whole=self.whole.isChecked())
        self._editing.make(edit)
        self.followed.emit(Link(*deletion.key))

    def _write(self, writer: Writer, deletion: Deletion) -> None:
        edit = deletion.made.edit
        writer.title(called(self._library, edit, *deletion.key), 18)
        when = _("{label} · {time}").format(
            label=deletion.made.label, time=told(deletion.made.time)
        )
        writer.line([Span(when, muted=True)], below=8)
        write_change(writer, self._library, edit, deletion.change)
        found = self._return(deletion)
        for heading, keys in (
            (_("Comes back with it"), [(c.table, c.id) for c in found.needed[1:]]),
            (_("Deleted with it"), [(c.table, c.id) for c in found.others]),
            (_("Named it"), [(c.table, c.id) for c in found.mentions]),
            (_("Named it, changed since: stays as it is"), found.kept),
        ):
            if keys:
                writer.section(heading)
            for key in keys:
                name = Span(called(self._library, edit, *key))
                writer.line([name, Span(f"  {kinds()[key[0]]}", muted=True)])


def _columns(library: Library) -> tuple[Column[Deletion], ...]:
    return (
        Column(
            _("Record"),
            lambda row: called(library, row.made.edit, *row.key),
            width=220,
            stretch=True,
        ),
        Column(_("Kind"), lambda row: kinds()[row.change.table], width=100),
        Column(_("Deleted"), lambda row: told(row.made.time), width=170),
    )
