"""Citing a source from a form: what for, which source, and back to where one was."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop_app.domain.choosing import Choice
from desktop_app.domain.edit import Change
from desktop_app.domain.names import source_line
from desktop_app.domain.records import RECORD_TYPES, Source
from desktop_app.domain.references import references_in
from desktop_app.library import Library
from desktop_app.models.source_choices import Found, found, in_order
from desktop_app.settings import Settings
from desktop_app.views.cite import SourcePicker
from desktop_app.views.editor import Editor
from desktop_app.views.form.citations import Target, cite, citing, target_of, whole, withdraw
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.new_source import NewSource


class Citing(QObject):
    """Asks for the source, in a dialog over the window, and cites it in the open form."""

    def __init__(
        self, window: QWidget, editor: Editor, library: Library, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._library = library
        self._settings = settings
        self._sources: tuple[Found, ...] | None = None
        library.subscribe(self._follow)

    def ask(self, place: QWidget | None = None) -> None:
        """Ask for a source for what stands at a place of the form, or where the focus is."""
        form = self._editor.fields
        if form is None:
            return
        focus = QApplication.focusWidget() if place is None else place
        target, all_ = target_of(form, focus), whole(form)
        there = {carrier.source for carrier in citing(target)}
        picker = SourcePicker(
            self._window,
            in_order(self._known(), self._first(form, there)),
            there,
            "" if target == all_ else target.words,
            locatable=not target.single,
        )
        picker.picked.connect(
            lambda source, locator, wide: self._cite(all_ if wide else target, [source], locator)
        )
        picker.wants_new.connect(
            lambda text, locator, wide: self._new(all_ if wide else target, text, locator, focus)
        )
        picker.taken_back.connect(lambda source: self._take_back(target, source))
        self._open(picker, focus)

    def _take_back(self, target: Target, source: str) -> None:
        if not isValid(target.control):
            return
        for carrier in reversed(citing(target)):
            if carrier.source == source:
                withdraw(target, carrier.position)

    def _new(self, target: Target, text: str, locator: str, focus: QWidget | None) -> None:
        dialog = NewSource(self._window, self._library, text, several=not target.single)
        dialog.chosen.connect(lambda sources: self._cite(target, sources, locator))
        self._open(dialog, focus)

    def _cite(self, target: Target, sources: Sequence[str], locator: str) -> None:
        if not isValid(target.control) or self._editor.fields is None:
            return
        self._teach(self._editor.fields, sources)
        for source in reversed(sources):
            self._settings.cited(self._library.path, source)
        for source in sources:
            cite(target, source, locator)

    def _teach(self, form: Fields, sources: Sequence[str]) -> None:
        """Let the form's lists know sources that are newer than the form."""
        control = form.rows["citations"].control
        if not isinstance(control, RowsControl):
            return
        known = control.catalogue.records("sources")
        for each in sources:
            source = self._library.get("sources", each)
            if known.get(each) is None and isinstance(source, Source):
                known.learn(Choice(each, source_line(source), each))

    def _first(self, form: Fields, there: set[str]) -> tuple[str, ...]:
        """Sources cited last, then those that the form cites already, but not `there`."""
        table, _id = self._editor.key or ("sources", "")
        named = references_in(form.document, RECORD_TYPES[table])
        ids = dict.fromkeys(each.id for each in named if each.table == "sources")
        whole_ = {carrier.source for carrier in citing(whole(form))}
        here = sorted(ids, key=lambda each: (each in there) + (each in whole_))
        return tuple(dict.fromkeys((*self._settings.last_cited(self._library.path), *here)))

    def _known(self) -> tuple[Found, ...]:
        if self._sources is None:
            records = self._library.records("sources")
            self._sources = tuple(found(each) for each in records if isinstance(each, Source))
        return self._sources

    def _follow(self, changes: Sequence[Change]) -> None:
        if any(change.table == "sources" for change in changes):
            self._sources = None

    def _open(self, dialog: QDialog, focus: QWidget | None) -> None:
        dialog.finished.connect(lambda _result: self._close(dialog, focus))
        dialog.open()

    def _close(self, dialog: QDialog, focus: QWidget | None) -> None:
        dialog.deleteLater()
        self._window.activateWindow()
        if focus is not None and isValid(focus):
            focus.setFocus()
