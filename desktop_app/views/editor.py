"""A record being edited: its form, its problems, its draft, and how it becomes an edit."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.domain.fitting import as_typed
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, StoreError
from desktop_app.views.form.becoming import edit_of
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.clash import Clashes
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.foot import Foot
from desktop_app.views.form.ground import Ground
from desktop_app.views.form.tab_order import begin_again, set_tab_order
from desktop_app.views.scroller import Scroller
from desktop_app.views.waiting import later

_KEEP_AFTER = 500
_CHECK_AFTER = 250
_ROOM = 130
"""Pixels below a field: what is wrong there is told below it."""


class Editor(QWidget):
    """One form at a time. Whatever is typed is kept as a draft until it has become an edit."""

    finished = Signal()
    """The form was closed: its content is an edit, or was given up."""

    typed = Signal(object)
    """The form holds something else now: the record as it would be."""

    freed = Signal()
    """The form that was closed had the focus."""

    wants_source = Signal(QWidget)
    """The user wants to cite a source for what stands at this part of the form."""

    saved = Signal(str, str)
    """The form became an edit of this record (table, id)."""

    unkept = Signal(str)
    """Why the disk holds nothing of what is typed; empty once it does, or the form is closed."""

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._is_kept = True
        self._key = ("", "")
        self._ground = Ground({})
        self._clashes: Clashes | None = None
        self._saving = False
        self._goal: QWidget | None = None
        self.document: dict[str, Any] = {}
        self.fields: Fields | None = None
        self.area = Scroller()
        self.foot = Foot()
        self.message = self.foot.message
        self.done_button = self.foot.done
        self.later_button = self.foot.later
        self.cancel_button = self.foot.discard
        self.done_button.clicked.connect(self.finish)
        self.later_button.clicked.connect(self.set_aside)
        self.cancel_button.clicked.connect(self.discard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.foot)
        self._keep = later(self, _KEEP_AFTER, self.keep_draft)
        self._check = later(self, _CHECK_AFTER, self.check)
        self._tell = later(self, 0, self._tell_typed)
        self._reveal = later(self, 0, self._show_goal)  # once what was opened is laid out
        for keys, act in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("Esc", self.set_aside),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def key(self) -> tuple[str, str] | None:
        """The record (table, id) being edited, None when there is no form."""
        return self._key if self.fields is not None else None

    @property
    def changed(self) -> bool:
        """Whether the form holds anything else than what it was given to begin with."""
        return self.fields is not None and self.document != self._ground.given

    def open(
        self, library: Library, table: str, record_id: str, fresh: Mapping[str, Any] | None = None
    ) -> None:
        """Show the form of a record; `fresh` is what a new record begins with.

        A draft that was kept for the record is taken up again, over the record as it is now.
        """
        from desktop_app.views.form.marks import Marks

        if library is not self._library:
            library.subscribe(self._follow)
        self._library = library
        self._key = table, record_id
        self._ground = ground = Ground(library.document(table, record_id), fresh)
        draft = library.drafts.read(table, record_id)
        given = deepcopy(ground.given)
        self.document = given if draft is None else ground.take_up(draft.content, draft.base)
        catalogue = Catalogue(library, RECORD_TYPES[table])
        self.fields = Fields(RECORD_TYPES[table], self.document, catalogue)
        self.fields.setContentsMargins(16, 12, 16, 12)
        self.fields.edited.connect(self._edited)
        Marks(self.fields, RECORD_TYPES[table], library).wanted.connect(self.wants_source)
        self.area.setWidget(self.fields)
        self._clashes = Clashes(library, table, self.fields, ground)
        self._clashes.refresh()
        kept = "" if draft is None else _("Unfinished changes were kept and are shown.")
        self.foot.say(" ".join(filter(None, (kept, ground.told()))))
        if draft is not None or ground.is_known:
            self.check()
        set_tab_order(self)
        first = next(iter(self.fields.rows.values()))
        first.control.setFocus()

    def check(self) -> list[Problem]:
        """Show all problems, each at its field; returns them."""
        if self._library is None or self.fields is None:
            return []
        found = self._library.problems_of(*self._key, self.document)
        self.fields.show_problems([(problem.field, problem) for problem in found])
        return found

    def finish(self) -> bool:
        """Turn the form into an edit and close it; False where a problem forbids it.

        Problems that the record did not have before mark it as needing work. What cannot be true
        is not saved; its draft stays.
        """
        if self._library is None or self.fields is None:
            return True
        is_empty = not self._ground.record and not self.document
        if not self.changed or is_empty:
            self._close()
            return True
        found = self.check()
        wrong = [problem for problem in found if problem.severity is Severity.IMPOSSIBLE]
        if wrong:
            self._say_kept(_("This cannot be saved yet: see the fields marked."))
            self._go_to(wrong[0])
            return False
        try:
            self._apply(found)
        except StoreError as error:
            self._say_kept(str(error))
            return False
        self._close()
        return True

    def leave(self) -> bool:
        """Close the form: as an edit, or, where a problem forbids it, with its draft kept.

        False where the disk takes neither: then the form stays, as the one place that holds it.
        """
        if not self.finish():
            if not self._is_kept:
                return False
            self._close(forget=False)
        return True

    def set_aside(self) -> None:
        """Close the form with its draft kept, to go on later; it stays where the disk refuses."""
        self.keep_draft()
        if self._is_kept:
            self._close(forget=not self.changed)

    def drop(self) -> None:
        """Close the form and leave the disk as it is."""
        self._close(forget=False)

    def hand_over(self, library: Library) -> None:
        """Close the form; what it holds becomes a draft of another library. Raises StoreError."""
        library.drafts.keep(*self._key, self.document, self._ground.base)
        self.drop()

    def discard(self) -> None:
        """Close the form and forget what was changed."""
        self._close()

    def keep_draft(self) -> None:
        """Put what the form holds on disk; nothing where all changes were taken back by hand."""
        self._keep.stop()
        if self._library is None or self.fields is None:
            return
        told = ""
        try:
            if self.changed:
                self._library.drafts.keep(*self._key, self.document, self._ground.base)
            else:
                self._library.drafts.discard(*self._key)
        except StoreError as error:
            told = str(error)
            self.foot.say(told)
        self._is_kept = not (told and self.changed)
        self.unkept.emit("" if self._is_kept else told)

    def _apply(self, found: list[Problem]) -> None:
        library = self._library
        if library is None:
            return
        edit, stored = edit_of(library, self._key, self._ground, self.document, found)
        self._saving = True
        try:
            library.apply(edit)
        finally:
            self._saving = False
        self.saved.emit(self._key[0], stored)

    def _close(self, *, forget: bool = True) -> None:
        self._keep.stop()
        self._check.stop()
        if self._library is not None and forget:
            try:
                self._library.drafts.discard(*self._key)
            except StoreError as error:
                self.foot.say(str(error))
        focus = QApplication.focusWidget()
        held_focus = focus is not None and self.isAncestorOf(focus)
        if self.fields is not None:
            self.area.takeWidget()
            self.fields.deleteLater()
            self.fields = None
        self._is_kept = True
        self.unkept.emit("")
        self.finished.emit()
        if held_focus:
            self.freed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802
        """Tab walks the form as it is laid out now, from its end back to its first field."""
        walk = set_tab_order(self)
        return (forward and begin_again(walk)) or super().focusNextPrevChild(forward)

    def _follow(self, changes: Sequence[Change]) -> None:
        """Where the record is changed elsewhere, fields not typed in follow."""
        touched = any((change.table, change.id) == self._key for change in changes)
        if not touched or self._saving or self._library is None or self.fields is None:
            return
        followed = self._ground.follow(self.document, self._library.document(*self._key))
        changed = [n for n in self.fields.rows if followed.get(n) != self.document.get(n)]
        self.document = self.fields.document = followed
        for name in changed:
            self.fields.rows[name].control.show_value(followed.get(name))
        if self._clashes is not None:
            self._clashes.refresh()
        self.fields.edited.emit()
        self.foot.say(self._ground.told())

    def _edited(self) -> None:
        self.foot.say("")
        self._tell.start()
        self._keep.start()
        self._check.start()

    def _tell_typed(self) -> None:
        if self.fields is not None:
            table, record_id = self._key
            self.typed.emit(as_typed(RECORD_TYPES[table], record_id, self.document))

    def _go_to(self, problem: Problem) -> None:
        if self.fields is not None:
            place = self.fields.place_of(problem.field)
            place.setFocus()
            self._goal = place.focusProxy() or place
            self._reveal.start()

    def _show_goal(self) -> None:
        goal, self._goal = self._goal, None
        if goal is not None and isValid(goal) and self.area.isAncestorOf(goal):
            self.area.ensureWidgetVisible(goal, 0, _ROOM)

    def _say_kept(self, why: str) -> None:
        """Say why this is no edit, and where it is meanwhile."""
        self.keep_draft()
        kept = _("It is kept as a draft.")
        where = kept if self._is_kept else _("What you typed is in this form only.")
        self.foot.say(f"{why} {where}")
