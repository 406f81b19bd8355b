"""Unfinished forms: what was typed and is no edit yet."""

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.differences import differences
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, StoreError
from desktop_app.models.stepped import SteppedModel
from desktop_app.models.table import Column
from desktop_app.views.draft_words import Draft, called
from desktop_app.views.editing import Editing
from desktop_app.views.messages import confirmed, tell
from desktop_app.views.past_dialog import PastDialog
from desktop_app.views.past_list import PastList
from desktop_app.views.past_words import write_differences
from desktop_app.views.record_kinds import kinds
from desktop_app.views.writer import Span, Writer


class Unfinished(PastDialog):
    """The drafts of one library."""

    def __init__(self, parent: QWidget, library: Library, editing: Editing) -> None:
        super().__init__(parent, _("Unfinished forms"))
        self._library = library
        self._editing = editing
        self.list: PastList[Draft] = PastList(
            SteppedModel(_columns(library)), _("Unfinished forms"), self._write
        )
        self.list.chosen.connect(self._chosen)
        self.list.followed.connect(self.followed)
        self.go_on = QPushButton(_("Continue"))
        self.go_on.clicked.connect(self._go_on)
        self.discard = QPushButton(_("Discard …"))
        self.discard.clicked.connect(self._discard)
        self.content.addWidget(self.list, 1)
        self.end_with(self.go_on, self.discard)
        self.list.table.setFocus()

    def refresh(self) -> None:
        """List anew what is kept."""
        drafts = [each for each in self._library.drafts.list() if each.table in RECORD_TYPES]
        nothing = _("No form is unfinished: all that was typed is saved.")
        self.list.show_rows(drafts, nothing)

    def _chosen(self) -> None:
        there = self.list.current is not None and not self._library.read_only
        for button in (self.go_on, self.discard):
            button.setEnabled(there)
            button.setToolTip(self._library.why_read_only)

    def _go_on(self) -> None:
        draft = self.list.current
        if draft is not None:
            self._editing.resume_draft(draft.table, draft.id)
            self.close()

    def _discard(self) -> None:
        draft = self.list.current
        if draft is None:
            return
        question = _("Discard the unfinished changes to “{title}”?").format(
            title=called(self._library, draft)
        )
        details = _("What was typed is deleted. This cannot be undone.")
        if not confirmed(self, question, details, yes=_("Discard"), no=_("Keep")):
            return
        try:
            self._library.drafts.discard(draft.table, draft.id)
        except StoreError as error:
            tell(self, str(error))
        self.refresh()
        self._editing.changed.emit()

    def _write(self, writer: Writer, draft: Draft) -> None:
        writer.title(called(self._library, draft), 18)
        writer.line([Span(kinds()[draft.table], muted=True)], below=8)
        base = self._library.document(draft.table, draft.id) if draft.base is None else draft.base
        found = differences(draft.table, base, draft.content, self._library)
        write_differences(writer, found, both=bool(base))


def _columns(library: Library) -> tuple[Column[Draft], ...]:
    return (
        Column(_("Record"), lambda row: called(library, row), width=220, stretch=True),
        Column(_("Kind"), lambda row: kinds()[row.table], width=110),
    )
