"""A small form inside a form, for a record that is named there and not yet in the library."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
from desktop_app.domain.names import title
from desktop_app.domain.problem import Severity
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library, StoreError
from desktop_app.views.form.below import Below
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.keeping import Keeping
from desktop_app.views.record_kinds import kinds

_FIRST_FIELDS = {
    "groups": ("names", "kind", "state"),
    "people": ("names", "born", "died", "nationality"),
}
"""What is asked on the spot; the rest is for the record's own form."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewRecord(QFrame):
    """Adding makes an edit of its own, under its own name. Until then, a draft is kept."""

    added = Signal(str, str)
    """The record (id, title) is in the library."""

    given_up = Signal()

    def __init__(self, library: Library, table: str, name: str) -> None:
        super().__init__()
        self.setObjectName("group")
        self._library = library
        self._table = table
        self.document: dict[str, Any] = _begun(name)
        record_type = RECORD_TYPES[table]
        asked = _FIRST_FIELDS.get(table, tuple(fields_of(record_type)))
        left_out = [each for each in fields_of(record_type) if each not in asked]
        self.fields = Fields(record_type, self.document, Catalogue(library, record_type), left_out)
        self.fields.edited.connect(self._edited)
        kind = kinds()[table].lower()
        heading = QLabel(_("New {kind}").format(kind=kind).upper())
        heading.setProperty("role", "section")
        self.trouble = Below()
        self.add_button = QPushButton(_("Add {noun}").format(noun=kind))
        self.add_button.setProperty("role", "primary")
        self.add_button.setToolTip(_("Enter"))
        self.add_button.clicked.connect(self.add)
        self.cancel_button = QPushButton(_("Cancel"))
        self.cancel_button.setToolTip(_("Esc"))
        self.cancel_button.clicked.connect(self.give_up)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for each in (heading, self.fields, self.trouble):
            column.addWidget(each)
        column.addLayout(buttons)
        self._keeping = Keeping(self, library, table, lambda: [self.document])
        self._keeping.failed.connect(lambda told: self.trouble.say(told, doubt=True))

    def begin(self) -> None:
        """Put the focus in the first field that says nothing yet."""
        empty = (row for name, row in self.fields.rows.items() if name not in self.document)
        first = next(empty, None)
        (first.control if first else self.add_button).setFocus()

    def add(self) -> None:
        """Turn the small form into a record, marked as needing work; what is impossible is not."""
        library, table = self._library, self._table
        found = library.problems_of(table, "", self.document)
        shown = [(problem.field, problem) for problem in found]
        if any(problem.severity is Severity.IMPOSSIBLE for problem in found):
            self.fields.show_problems(shown)
            return
        called = title(from_document(RECORD_TYPES[table], "", self.document), library)
        if not called:
            self.trouble.say(_("Say at least what it is called."), doubt=True)
            return
        document = {**self.document, "status": "needs-work"}
        record_id = library.free_id(table, called)
        label = _("new record {title}").format(title=called)
        try:
            library.apply(library.put(table, record_id, document, label))
        except StoreError as error:
            self.trouble.say(str(error), doubt=True)
            return
        self._keeping.settle()
        self.added.emit(record_id, called)

    def give_up(self) -> None:
        """Close without adding."""
        self._keeping.settle()
        self.given_up.emit()

    def event(self, event: QEvent) -> bool:
        """The keys that finish the form around it finish this one first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or (held and event.key() in _ENTER):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Escape gives up."""
        focus = QApplication.focusWidget()
        if event.key() in _ENTER and isinstance(focus, QAbstractButton):
            focus.click()
        elif event.key() in _ENTER:
            self.add()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Where the form around it closes, what was typed is kept."""
        self._keeping.leave()
        super().hideEvent(event)

    def _edited(self) -> None:
        self.trouble.say("")
        self._keeping.soon()


def _begun(name: str) -> dict[str, Any]:
    if not name:
        return {}
    return {"names": [{"text": name}]}
