"""Records changed both here and by another program: both versions, and the choice between them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.differences import differences
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.names import title
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.three_sides import Disputed, disputed
from desktop_app.library import Conflict, Library
from desktop_app.views.questions import Questions, as_document, as_spans
from desktop_app.views.record_kinds import kinds
from desktop_app.views.writer import Span, Spans, Writer


class Conflicts(Questions):
    """Keeping mine is an edit that can be undone; keeping the file's settles the matter.

    ``unfinished`` is the record (table, id) whose form is to be opened, where one is.
    """

    def __init__(self, parent: QWidget, library: Library) -> None:
        super().__init__(
            parent,
            _("Changed on both sides"),
            _(
                "Another program changed these records in the file while your changes to them were "
                "not in it yet. What you do not decide stays open."
            ),
        )
        self._library = library
        self.unfinished: tuple[str, str] | None = None
        self.mine_button = self.add_answer(_("Keep mine"), self._keep_mine, "primary")
        self.theirs_button = self.add_answer(_("Keep the file's"), self._keep_theirs)
        self.both_button = self.add_answer(_("Field by field …"), self._by_field)
        self.all_mine_button = self.add_sweep(_("Keep all mine"), self._keep_all_mine)
        self.all_theirs_button = self.add_sweep(_("Keep all the file's"), self._keep_all_theirs)
        self._refresh()

    def write(self, writer: Writer, number: int) -> None:
        """Field by field, or what was deleted where and what changed on the other side."""
        conflict = self._library.conflicts[number]
        before, mine, theirs = map(as_document, (conflict.before, conflict.mine, conflict.theirs))
        self.both_button.setVisible(None not in (conflict.mine, conflict.theirs))
        writer.title(self._called(conflict), 18)
        kind = kinds().get(conflict.table, conflict.table)
        writer.line([Span(f"{kind} · {conflict.id}", muted=True)], below=8)
        if conflict.mine is None:
            told = _("You deleted it; the file still has it, and has changed it since:")
            self._write_changes(writer, told, conflict, theirs)
        elif conflict.theirs is None:
            told = _("The file has it no more; you changed it:")
            self._write_changes(writer, told, conflict, mine)
        else:
            for each in disputed(conflict.table, before, mine, theirs, self._library):
                writer.section(each.label)
                writer.facts(_rows(each))

    def _write_changes(
        self, writer: Writer, told: str, conflict: Conflict, after: Mapping[str, Any]
    ) -> None:
        writer.line([Span(told)], below=4)
        for each in differences(conflict.table, as_document(conflict.before), after, self._library):
            writer.section(each.label)
            rows = [(_("Now"), as_spans(each.after))]
            if conflict.before is not None:
                rows.append((_("Before"), as_spans(each.before)))
            writer.facts(rows)

    @property
    def _shown(self) -> Conflict:
        return self._library.conflicts[self.list.currentRow()]

    def _keep_mine(self) -> None:
        self._keep([self._shown], _("your version of {title}").format(title=self._called_now()))

    def _keep_all_mine(self) -> None:
        count = len(self._library.conflicts)
        told = ngettext("your version of {count} record", "your versions of {count} records", count)
        self._keep(self._library.conflicts, told.format(count=count))

    def _keep(self, conflicts: Sequence[Conflict], label: str) -> None:
        """One edit of the records that I changed, and one of those that I deleted."""
        changes = [
            Change(each.table, each.id, each.theirs, each.mine)
            for each in conflicts
            if each.mine is not None
        ]
        doomed = [(each.table, each.id) for each in conflicts if each.mine is None]

        def act() -> None:
            if changes:
                self._library.apply(Edit(label, tuple(changes)))
            if doomed:
                self._library.apply(self._library.removals(doomed, label))

        self.attempt(act)
        self._refresh()

    def _keep_theirs(self) -> None:
        shown = self._shown
        self.attempt(lambda: self._library.settle(shown))
        self._refresh()

    def _keep_all_theirs(self) -> None:
        for each in self._library.conflicts:
            if not self.attempt(lambda each=each: self._library.settle(each)):  # type: ignore[misc]
                break
        self._refresh()

    def _by_field(self) -> None:
        """My version as unfinished changes over the file's: the form asks where they clash."""
        shown = self._shown
        mine, before = as_document(shown.mine), as_document(shown.before)
        if self.attempt(lambda: self._library.drafts.keep(shown.table, shown.id, mine, before)):
            self.unfinished = shown.table, shown.id
            self.accept()

    def _refresh(self) -> None:
        conflicts = self._library.conflicts
        for button in (self.all_mine_button, self.all_theirs_button):
            button.setVisible(len(conflicts) > 1)
        self.ask([self._called(each) for each in conflicts])

    def _called_now(self) -> str:
        return self._called(self._shown)

    def _called(self, conflict: Conflict) -> str:
        record_type = RECORD_TYPES.get(conflict.table)
        document = as_document(conflict.theirs or conflict.mine)
        if record_type is None:
            return conflict.id
        return title(from_document(record_type, conflict.id, document), self._library)


def _rows(each: Disputed) -> Sequence[tuple[str, Spans]]:
    rows = [(_("Mine"), as_spans(each.mine)), (_("The file's"), as_spans(each.theirs))]
    if each.before is not None:
        return [*rows, (_("Before"), as_spans(each.before))]
    who = _("as mine") if not each.changed_by_mine else _("as the file's")
    return [*rows, (_("Before"), [Span(who, muted=True)])]
