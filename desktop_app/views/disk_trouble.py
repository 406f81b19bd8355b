"""What the disk refuses at present: one notice and the status line tell it until it gives in."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.library import Library
from desktop_app.views.notices import Notice
from desktop_app.views.sheet import SheetView


class Deed(Enum):
    """What was to be written; the first that failed is the one to tell of."""

    EDIT = "edit"
    DRAFT = "draft"
    FOLD = "fold"
    READ = "read"


class DiskTrouble(QObject):
    """Keeps why each deed was refused, empty where it was not."""

    changed = Signal()

    def __init__(
        self, library: Library, save_as: Callable[[], None], reopen: Callable[[], None]
    ) -> None:
        super().__init__()
        self._ways = {
            Deed.EDIT: (
                _("Try again, or save the library elsewhere: what is typed comes along."),
                save_as,
            ),
            Deed.DRAFT: (_("What you type is in this form only, until it is saved."), save_as),
            Deed.FOLD: (_("It is tried again after the next edit and on closing."), save_as),
            Deed.READ: (_("Every edit is safe in the change log."), reopen),
        }
        self._why = dict.fromkeys(Deed, "")
        library.subscribe(self._edited)
        library.subscribe_to_refusals(self.edit)

    def edit(self, why: str) -> None:
        """An edit was refused, or taken where there is no reason."""
        self._tell(Deed.EDIT, why)

    def draft(self, why: str) -> None:
        """The draft of a form was refused, or taken where there is no reason."""
        self._tell(Deed.DRAFT, why)

    def fold(self, why: str) -> None:
        """The fold was refused, or done where there is no reason."""
        self._tell(Deed.FOLD, why)

    def read(self, why: str) -> None:
        """Another program wrote the library, which has to be read anew."""
        self._tell(Deed.READ, why)

    @property
    def status(self) -> str:
        """What the status line says instead of that all is saved; empty where nothing is wrong."""
        words = {
            Deed.EDIT: _("The last edit is not saved"),
            Deed.DRAFT: _("What is typed is not saved"),
            Deed.FOLD: _("The library file is not up to date"),
            Deed.READ: _("Another program changed the library file"),
        }
        return next((words[deed] for deed in Deed if self._why[deed]), "")

    def notices(self) -> Sequence[Notice]:
        """The one thing to tell, with the way out."""
        for deed, why in self._why.items():
            if why:
                told, act = self._ways[deed]
                name = _("Open again") if deed is Deed.READ else _("Save as …")
                return [Notice(f"{why} {told}", name, act, lasting=True)]
        return []

    def may_leave(self, parent: QWidget, view: SheetView) -> bool:
        """Close the open form; where nothing keeps what is typed, only if the user gives it up."""
        if view.leave_form():
            return True
        from desktop_app.views.messages import confirmed

        gives_up = confirmed(
            parent,
            _("What you typed is neither saved nor kept as a draft. Lose it?"),
            self._why[Deed.EDIT] or self._why[Deed.DRAFT],
            yes=_("Close and lose it"),
            no=_("Stay"),
        )
        if gives_up:
            view.drop_form()
        return gives_up

    def _edited(self, _changes: Sequence[Change]) -> None:
        self.edit("")

    def _tell(self, deed: Deed, why: str) -> None:
        if self._why[deed] != why:
            self._why[deed] = why
            self.changed.emit()
