"""What changed: every edit since a day, what it did, and a way to take it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.history import Made
from desktop_app.domain.moments import told
from desktop_app.library import Library
from desktop_app.models.past import Past, pasts
from desktop_app.models.stepped import SteppedModel
from desktop_app.models.table import Column
from desktop_app.models.tone import Tone
from desktop_app.views.editing import Editing
from desktop_app.views.past_dialog import PastDialog
from desktop_app.views.past_list import PastList
from desktop_app.views.past_words import in_short, write_made
from desktop_app.views.since import Since


class Changes(PastDialog):
    """The edits of one library."""

    def __init__(self, parent: QWidget, library: Library, editing: Editing) -> None:
        super().__init__(parent, _("What changed"))
        self._library = library
        self._editing = editing
        self.since = Since()
        self.since.changed.connect(self.refresh)
        self.list: PastList[Past] = PastList(
            SteppedModel(_columns(library)),
            _("What changed"),
            lambda writer, past: write_made(writer, library, past.made),
        )
        self.list.chosen.connect(self._chosen)
        self.list.followed.connect(self.followed)
        self.take_back = QPushButton(_("Take back"))
        self.take_back.clicked.connect(self._take_back)
        self.why = QLabel()
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setProperty("role", "muted")
        self.content.addWidget(self.since)
        self.content.addWidget(self.list, 1)
        self.end_with(self.take_back, self.why)
        self.list.table.setFocus()

    def refresh(self) -> None:
        """List anew what was made since the day."""
        nothing = _("Nothing was changed.") if self.since.day is None else _("Nothing since then.")
        self.list.show_rows(pasts(self._library.past(), self.since.day), nothing)

    def _chosen(self) -> None:
        past = self.list.current
        why = "" if past is None else self._why_not(past)
        self.why.setText(why)
        self.take_back.setEnabled(past is not None and not why)

    def _why_not(self, past: Past) -> str:
        if self._library.read_only:
            return self._library.why_read_only
        if past.undone:
            return _("It was undone.")
        if not self._is_next(past.made) and self._library.taking_back(past.made) is None:
            return _("It cannot be taken back: what it changed was changed again since.")
        return ""

    def _is_next(self, made: Made) -> bool:
        undoable = self._library.undoable
        return made.undoes is None and undoable is not None and undoable.name == made.name

    def _take_back(self) -> None:
        past = self.list.current
        if past is None:
            return
        if self._is_next(past.made):
            self._editing.undo()
            return
        edit = self._library.taking_back(past.made)
        if edit is not None:
            self._editing.make(edit)


def _columns(library: Library) -> tuple[Column[Past], ...]:
    return (
        Column(_("When"), lambda past: told(past.made.time), width=150),
        Column(_("What"), lambda past: past.made.label, width=220, stretch=True),
        Column(_("Records"), lambda past: in_short(library, past.made.edit), width=170),
        Column(
            "",
            lambda past: _("undone") if past.undone else "",
            width=86,
            tone=lambda past: Tone.PLAIN if past.undone else None,
        ),
    )
