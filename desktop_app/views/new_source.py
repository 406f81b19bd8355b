"""A new source: pasted in any form, shown at once as it was read, added as one edit."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
from desktop_app.domain.names import source_line
from desktop_app.domain.problem import Severity
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Record, Source
from desktop_app.domain.same_source import same_source
from desktop_app.importers.found import FoundSource
from desktop_app.importers.sources import read_sources
from desktop_app.library import Library, StoreError
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.keeping import Keeping
from desktop_app.views.form.tab_order import begin_again, set_tab_order
from desktop_app.views.on_screen import size_on_screen
from desktop_app.views.scroller import Scroller
from desktop_app.views.source_edit import new_sources

_LINE, _MOST_LINES = 26, 5


class NewSource(QDialog):
    """Paste box above, the fields of the record below; both can be typed in.

    Of several that were pasted all are chosen, or only the one shown where just one is wanted.
    """

    chosen = Signal(list)
    """The ids of the sources to cite; they are in the library."""

    typed = Signal()

    def __init__(
        self, parent: QWidget, library: Library, text: str = "", *, several: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("New source"))
        self.resize(size_on_screen(self, QSize(600, 640)))
        self._library = library
        self._sources = [s for s in library.records("sources") if isinstance(s, Source)]
        self._several = several
        self._catalogue = Catalogue(library, Source)
        self.found: list[FoundSource] = []
        self.documents: list[dict[str, Any]] = [{}]
        self.fields: Fields | None = None
        self.paste = QPlainTextEdit()
        self.paste.setPlaceholderText(
            _("Paste BibTeX, CSL-JSON or RIS, or a title and an address: it is read at once.")
        )
        self.paste.setAccessibleName(_("Text to read a source from"))
        self.paste.setTabChangesFocus(True)
        self.paste.setFixedHeight(112)
        self.paste.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Sources that were read"))
        self.remark = _label("hint")
        self.leftover = _label("muted")
        self.there = _label("hint")
        self.anyway = QCheckBox(_("Add it all the same"))
        self.area = Scroller()
        self.add_button = QPushButton(_("Add and cite"))
        self.add_button.setProperty("role", "primary")
        self.add_button.setDefault(True)
        self.add_button.setToolTip(_("Enter"))
        self.cancel_button = QPushButton(_("Cancel"))
        self._lay()
        self.paste.textChanged.connect(self._read)
        self.list.currentRowChanged.connect(self._show)
        self.anyway.toggled.connect(self._judge)
        self.add_button.clicked.connect(self.finish)
        self.cancel_button.clicked.connect(self.reject)
        self.paste.setPlainText(text)
        self._read()
        self._keeping = Keeping(self, library, "sources", lambda: self.documents)
        self._keeping.failed.connect(self._tell)
        self.finished.connect(lambda _result: self._keeping.settle())
        self.paste.textChanged.connect(self._keeping.soon)
        self.typed.connect(self._keeping.soon)
        self.paste.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the paste box adds the source; with Shift it breaks the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.finish()
                return True
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Add and choose what is shown; stay where nothing can be added yet."""
        wanted = [document for document in self._wanted if document]
        found = [self._there(document) for document in wanted]
        new = [each for each, there in zip(wanted, found, strict=True) if not there]
        if not wanted or any(self._impossible(each) for each in new):
            self._judge()
            self._tell(
                _("Paste a source, or write its title or address.")
                if not wanted
                else _("This cannot be true yet: see the fields marked.")
            )
            return
        made: list[str] = []
        if new:
            edit, made = new_sources(self._library, new)
            try:
                self._library.apply(edit)
            except StoreError as error:
                self._tell(str(error))
                return
        self.accept()
        self.chosen.emit([*filter(None, found), *made])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802
        """Walk the fields as the eye does: these are made after the buttons below them."""
        walk = set_tab_order(self)
        return (forward and begin_again(walk)) or super().focusNextPrevChild(forward)

    def hideEvent(self, event: QHideEvent) -> None:
        """Where the window around it goes, what was typed last is kept."""
        self._keeping.leave()
        super().hideEvent(event)

    @property
    def _wanted(self) -> Sequence[dict[str, Any]]:
        return self.documents if self._several else [self._current]

    @property
    def _current(self) -> dict[str, Any]:
        return self.documents[max(0, self.list.currentRow())]

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for widget in (self.paste, self.remark, self.leftover, self.list):
            column.addWidget(widget)
        column.addWidget(self.area, 1)
        column.addWidget(self.there)
        column.addWidget(self.anyway)
        column.addLayout(buttons)

    def _read(self) -> None:
        read = read_sources(self.paste.toPlainText())
        self.found = [each for each in read if each.document]
        told = [problem for each in read for problem in each.problems]
        self.documents = [dict(each.document) for each in self.found] or [{}]
        self._tell("\n".join(dict.fromkeys(told)))
        self.list.blockSignals(True)  # noqa: FBT003
        self.list.clear()
        self.list.addItems([_called(document) for document in self.documents])
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003
        self.list.setFixedHeight(min(len(self.documents), _MOST_LINES) * _LINE + 4)
        self.list.setVisible(len(self.documents) > 1)
        self._show(0)

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self.documents):
            return
        self._fill(self.documents[row])
        rest = self.found[row].leftover if row < len(self.found) else ()
        said = "; ".join(f"{name}: {text}" for name, text in rest)
        self.leftover.setText(_("Not kept: {rest}").format(rest=said) if said else "")
        self.leftover.setVisible(bool(said))
        self._judge()

    def _fill(self, document: dict[str, Any]) -> None:
        if self.fields is None:
            self.fields = Fields(Source, document, self._catalogue, fields_of(Record))
            self.fields.setContentsMargins(0, 4, 8, 0)
            self.fields.edited.connect(self._judge)
            self.fields.edited.connect(self.typed)
            self.area.setWidget(self.fields)
            return
        self.fields.document = document
        for name, row in self.fields.rows.items():
            row.control.show_value(document.get(name))

    def _judge(self) -> None:
        document = self._current
        if self.fields is not None:
            problems = self._library.problems_of("sources", "", document) if document else []
            shown = [p for p in problems if p.severity is not Severity.HINT]
            self.fields.show_problems([(problem.field, problem) for problem in shown])
        same = same_source(document, self._sources)
        if same is not None:
            told = _("This library has it already: “{title}”. Enter cites that one.")
            self.there.setText(told.format(title=source_line(same)))
        self.there.setVisible(same is not None and not self.anyway.isChecked())
        self.anyway.setVisible(same is not None)
        alone = len(self._wanted) == 1
        cites = same is not None and alone and not self.anyway.isChecked()
        self.add_button.setText(
            _("Cite it")
            if cites
            else _("Add and cite")
            if alone
            else _("Add and cite {count} sources").format(count=len(self.documents))
        )

    def _there(self, document: Mapping[str, Any]) -> str:
        """The id of the same source in the library; empty where none is, or none is wanted."""
        same = None if self.anyway.isChecked() else same_source(document, self._sources)
        return "" if same is None else same.id

    def _impossible(self, document: Mapping[str, Any]) -> bool:
        found = self._library.problems_of("sources", "", document)
        return any(problem.severity is Severity.IMPOSSIBLE for problem in found)

    def _tell(self, text: str) -> None:
        self.remark.setText(text)
        self.remark.setVisible(bool(text))


def _called(document: Mapping[str, Any]) -> str:
    return " ".join(source_line(from_document(Source, "", document)).split())


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.hide()
    return label
