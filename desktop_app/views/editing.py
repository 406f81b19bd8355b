"""What the user does to records: add, edit, delete, undo, redo."""

from collections import Counter
from os import urandom
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app import gettext as _
from desktop_app.domain.names import title
from desktop_app.library import Library, StoreError
from desktop_app.views.browser import Browser
from desktop_app.views.record_kinds import kinds

_MOST_NAMED = 12


class Editing(QObject):
    """Acts on the library shown by one browser."""

    changed = Signal()
    """The library changed, or a form opened or closed."""

    def __init__(self, browser: Browser, library: Library) -> None:
        super().__init__(browser)
        self._browser = browser
        self._library = library
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
        """Open the form of the record beside the table, else that of the group."""
        place = self._browser.place
        if place is not None:
            self.edit(*(place.record or ("groups", place.group)))

    def add(self, table: str) -> None:
        """Open an empty form, on the present group where the record is about one."""
        if self._library.read_only:
            return
        if not self._browser.view.leave_form():
            return
        self._browser.stack.setCurrentWidget(self._browser.view)
        record_id = f"new-{urandom(4).hex()}"
        fresh = _fresh(table, self._browser.place.group if self._browser.place else "")
        self._browser.view.edit(self._library, (table, record_id), fresh)
        self.changed.emit()

    def delete(self, table: str, record_id: str) -> None:
        """Delete a record and every mention of it, when the user agrees."""
        left = self._browser.view.leave_form()
        record = self._library.get(table, record_id)
        if not left or record is None or self._library.read_only:
            return
        from desktop_app.views.messages import confirmed

        called = title(record, self._library)
        edit = self._library.removal(
            table, record_id, _("deletion of {title}").format(title=called)
        )
        if not confirmed(
            self._browser,
            _("Delete {title}?").format(title=called),
            self._consequences(table, record_id, [(c.table, c.id, c.after) for c in edit.changes]),
            yes=_("Delete"),
            no=_("Keep"),
        ):
            return
        self._try(lambda: self._library.apply(edit))

    def undo(self) -> None:
        """Take back the newest edit."""
        if self._browser.view.leave_form():
            self._try(self._library.undo)

    def redo(self) -> None:
        """Make again what was taken back."""
        if self._browser.view.leave_form():
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

    def resume_draft(self, table: str, record_id: str) -> None:
        """Open the form that a draft was kept of."""
        if table != "groups" and self._library.get(table, record_id) is not None:
            self._browser.show_record(table, record_id)
        self.edit(table, record_id)

    def _consequences(
        self, table: str, record_id: str, changes: list[tuple[str, str, bytes | None]]
    ) -> str:
        others = [change for change in changes if change[:2] != (table, record_id)]
        if not others:
            return _("Nothing else refers to it. You can undo this.")
        gone = Counter(t for t, _id, after in others if after is None)
        struck = Counter(t for t, _id, after in others if after is not None)
        names = kinds()
        lines = [
            _("{kind}: {count} deleted with it").format(kind=names[t], count=n)
            for t, n in gone.items()
        ]
        lines += [
            _("{kind}: taken out of {count}").format(kind=names[t], count=n)
            for t, n in struck.items()
        ]
        shown = [self._named(t, i) for t, i, _after in others[:_MOST_NAMED]]
        more = len(others) - len(shown)
        lines += ["", *shown, *([_("and {count} more").format(count=more)] if more else [])]
        return "\n".join([*lines, "", _("You can undo this.")])

    def _named(self, table: str, record_id: str) -> str:
        record = self._library.get(table, record_id)
        return f"– {title(record, self._library) if record else record_id}"

    def _form_closed(self) -> None:
        self._browser.refresh()
        self.changed.emit()

    def _try(self, act: Any) -> None:  # noqa: ANN401
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
