"""What the user does to records: add, edit, delete, undo, redo."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain
from os import urandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.library import KeptLog, Library, StoreError
from desktop_app.library.headway import Headway, Stage, Work
from desktop_app.views.browser import Browser
from desktop_app.views.places import Place, Tab
from desktop_app.views.record_kinds import how_many

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


FEW = 500
"""Records up to which an edit is made at once."""

_ROWS = {tab.value: tab for tab in (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS)}


class Editing(QObject):
    """Acts on the library shown by one browser."""

    changed = Signal()
    """The library changed, or a form opened or closed."""

    def __init__(self, browser: Browser, library: Library) -> None:
        super().__init__(browser)
        self._browser = browser
        self._library = library
        self._undone_back_to: date | None = None
        self.busy = False
        """Whether an edit of very many records is under way."""
        browser.view.wants_edit.connect(self.edit)
        browser.view.wants_delete.connect(self.delete)
        browser.view.form_closed.connect(self._form_closed)
        browser.wants_group.connect(lambda: self.add("groups"))

    def edit(self, table: str, record_id: str) -> None:
        """Open the form of a record."""
        if self._library.read_only or self._browser.view.editing == (table, record_id):
            return
        if not self._browser.view.leave_form():
            return
        self._browser.stack.setCurrentWidget(self._browser.view)
        self._browser.view.edit(self._library, (table, record_id))
        self.changed.emit()

    def edit_here(self) -> None:
        """Open the form of the record beside the table, else that of the group.

        What stands there may be no record: a place, what names a group.
        """
        place = self._browser.place
        if place is not None:
            key = place.record
            held = key is not None and self._library.get(*key) is not None
            self.edit(*(key if key and held else ("groups", place.group)))

    def add(self, table: str) -> None:
        """Open an empty form, on the present group where the record is about one."""
        if self._library.read_only:
            return
        if not self._browser.view.leave_form():
            return
        self._browser.stack.setCurrentWidget(self._browser.view)
        self._show_table(table)
        record_id = f"new-{urandom(4).hex()}"
        fresh = _fresh(table, self._browser.place.group if self._browser.place else "")
        self._browser.view.edit(self._library, (table, record_id), fresh)
        self.changed.emit()

    def _show_table(self, table: str) -> None:
        """Go to the tab where the row of a new record comes to stand as it is typed."""
        here = self._browser.place
        if here is not None and table in _ROWS and here.tab is not _ROWS[table]:
            self._browser.go(Place(here.group, _ROWS[table]))

    def delete(self, table: str, record_id: str) -> None:
        """Delete a record and every mention of it, when the user agrees."""
        self.delete_all([(table, record_id)])

    def delete_all(self, doomed: Sequence[tuple[str, str]]) -> None:
        """Delete records and every mention of them, when the user agrees: one edit."""
        left = self._browser.view.leave_form()
        doomed = [key for key in doomed if self._library.held(*key) is not None]
        if not left or not doomed or self._library.read_only:
            return
        from desktop_app.views.consequences import called, consequences, listed
        from desktop_app.views.messages import confirmed

        one = len(doomed) == 1
        named = called(self._library, *doomed[0]) if one else how_many(doomed[0][0], len(doomed))
        label = _("deletion of {title}").format(title=named)
        edit = self._planned(doomed, label)
        if edit is None:
            return
        told = consequences(self._library, doomed, edit)
        if not one:
            told = "\n".join([*listed(self._library, doomed), "", told])
        question = _("Delete {title}?").format(title=named)
        if confirmed(self._browser, question, told, yes=_("Delete"), no=_("Keep")):
            self.make(edit)

    def make(self, edit: Edit) -> None:
        """Make an edit; where it cannot be made, the user is told why."""
        if edit.more_than(FEW):
            self._carry_out(edit, self._library.applying(edit))
        else:
            self._try(lambda: self._library.apply(edit))

    def undo(self) -> None:
        """Take back the newest edit; the first of an earlier day only when the user agrees."""
        if self._browser.view.leave_form() and self._agreed_to_undo():
            made = self._library.undoable
            if made is not None and made.edit.more_than(FEW):
                self._carry_out(made.edit, self._library.undoing(made))
            else:
                self._try(self._library.undo)

    def redo(self) -> None:
        """Make again what was taken back."""
        if self._browser.view.leave_form():
            made = self._library.redoable
            if made is not None and made.edit.more_than(FEW):
                self._carry_out(made.edit, self._library.redoing(made))
            else:
                self._try(self._library.redo)

    def undo_text(self) -> str | None:
        """What undo would do, None where there is nothing to undo."""
        if self._browser.view.typed:
            return _("Undo what was typed")
        label = self._library.next_undo
        return None if label is None else _("Undo {edit}").format(edit=label)

    def redo_text(self) -> str | None:
        """What redo would do, None where there is nothing to redo."""
        label = self._library.next_redo
        return None if label is None else _("Redo {edit}").format(edit=label)

    def choose_versions(self) -> None:
        """Ask about the records that another program changed too."""
        from desktop_app.views.conflicts import Conflicts

        if self._browser.view.leave_form():
            dialog = Conflicts(self._browser, self._library)
            self._ask(dialog)
            if dialog.unfinished is not None:
                self.resume_draft(*dialog.unfinished)

    def look_at_kept(self, log: KeptLog) -> None:
        """Show the edits of a log put aside, to be applied where they fit."""
        from desktop_app.views.kept_edits import KeptEdits

        if self._browser.view.leave_form():
            self._ask(KeptEdits(self._browser, self._library, log))

    def _ask(self, dialog: "QDialog") -> None:
        dialog.exec()
        dialog.deleteLater()
        self._form_closed()

    def resume_draft(self, table: str, record_id: str) -> None:
        """Open the form that a draft was kept of."""
        if table != "groups" and self._library.get(table, record_id) is not None:
            self._browser.show_record(table, record_id)
        self.edit(table, record_id)

    def _agreed_to_undo(self) -> bool:
        made = self._library.undoable
        if made is None:
            return True
        from desktop_app.domain.moments import local, told_day

        day = local(made.time).date()
        if self._undone_back_to is None:
            self._undone_back_to = local().date()
        if day >= self._undone_back_to:
            return True
        from desktop_app.views.messages import confirmed

        question = _("Undo “{edit}” of {day}?").format(edit=made.edit.label, day=told_day(day))
        details = _("It is an edit of an earlier day. You can redo it.")
        agreed = confirmed(self._browser, question, details, yes=_("Undo"), no=_("Keep"))
        if agreed:
            self._undone_back_to = day
        return agreed

    def _form_closed(self) -> None:
        self._browser.refresh()
        self.changed.emit()

    def _planned(self, doomed: Sequence[tuple[str, str]], label: str) -> Edit | None:
        """The edit that deletes records; None where the user gave it up."""
        if len(doomed) <= FEW:
            return self._library.removals(doomed, label)
        from desktop_app.views.underway import carried_out

        return carried_out(self._browser, label, self._library.removing(doomed, label))

    def _carry_out(self, edit: Edit, work: Work[Edit]) -> None:
        """Make an edit of very many records, or take it back, as the window goes on."""
        from desktop_app.views.underway import carried_out

        self.busy = True
        try:
            self._try(lambda: carried_out(self._browser, edit.label, self._with_what_follows(work)))
        finally:
            self.busy = False

    def _with_what_follows(self, work: Work[Edit]) -> Work[Edit]:
        edit = yield from work
        yield from self._library.catching_up()
        place = self._browser.place if self._browser.sheet is not None else None
        if place is not None and self._library.get("groups", place.group) is not None:
            sheet = self._library.fact_sheet(place.group, place.day)
            page = self._browser.view.page(place.tab)
            for _step in chain(sheet.sources.look_up(), page.put_together(sheet, self._library)):
                yield Headway(Stage.FOLLOWING)
        return edit

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except StoreError as error:
            from desktop_app.views.messages import tell

            tell(self._browser, str(error))
        self._browser.refresh()
        self.changed.emit()


def _fresh(table: str, group: str) -> dict[str, Any]:
    match table:
        case "leadership" if group:
            return {"group": group}
        case "relations" if group:
            return {"subject": group}
        case "atrocities" if group:
            return {"attributions": [{"group": group}]}
        case _:
            return {}
