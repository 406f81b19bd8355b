"""What can be done with the rows selected: each one edit, and one undo."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app import gettext as _
from desktop_app.domain.bulk import FieldChange, Way, changed, slot_of
from desktop_app.domain.duplicates import MERGEABLE, MOST_MERGED
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.library import Library
from desktop_app.library.planning import Patched
from desktop_app.settings import Settings
from desktop_app.views.browser import Browser
from desktop_app.views.editing import Editing
from desktop_app.views.menus import Command, Menu, literal
from desktop_app.views.places import Place, Tab
from desktop_app.views.record_kinds import how_many
from desktop_app.views.tab_page import TabPage
from desktop_app.views.underway import carried_out

_LEAST_COLUMNS = 2
Entries = Sequence[Command | Menu | None]


class Bulk(QObject):
    """Acts on what is selected in the tab on view."""

    said = Signal(str)
    """What was done, where nothing else shows it."""

    def __init__(
        self,
        window: QWidget,
        browser: Browser,
        library: Library,
        editing: Editing,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._browser = browser
        self._library = library
        self._editing = editing
        self._settings = settings

    def entries(self) -> Entries:
        """What can be done with the rows selected now."""
        page, selected = self._page(), self._selected()
        if page is None or not selected:
            none = Command(_("No row is selected"), lambda: None)
            return [none] if self._library.read_only else [none, None, self._pasting]
        rows = len(next(iter(selected.values())))
        copy = Command(_("Copy {count} rows as a table").format(count=rows), page.copy)
        if self._library.read_only:
            return [copy, None, Command(self._library.why_read_only, lambda: None)]
        entries: list[Command | Menu | None] = [copy]
        for table, ids in selected.items():
            entries += [None, *self._of_table(table, ids)]
        table, ids = next(iter(selected.items()))
        delete = _("Delete {records} …").format(records=how_many(table, len(ids)))
        entries += [None, Command(delete, self.delete)]
        return [*entries, None, self._pasting] if table == "atrocities" else entries

    def popup(self, at: QPoint) -> None:
        """Show the menu at a point of the screen: first what the cell there can narrow to."""
        menu, page = QMenu(self._window), self._page()
        narrowings = [Command(*each) for each in page.narrowings()] if page is not None else []
        _fill(menu, [*narrowings, *([None] if narrowings else []), *self.entries()])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def change(self, table: str, ids: Sequence[str], field: str = "") -> None:
        """Ask for a field and a value, and set it in all."""
        if not self._browser.view.leave_form():
            return
        from desktop_app.views.bulk_change import ChangeDialog

        dialog = ChangeDialog(self._library, table, ids, self._window, field)
        if dialog.exec() and dialog.edit is not None:
            self._editing.make(dialog.edit)

    def cite(self, table: str, ids: Sequence[str]) -> None:
        """Ask for a source, and cite it for all."""
        if not self._browser.view.leave_form():
            return
        from desktop_app.views.bulk_cite import CiteDialog

        path = self._library.path
        last = self._settings.last_cited(path)
        dialog = CiteDialog(self._library, table, ids, self._window, last)
        if dialog.exec() and dialog.edit is not None:
            self._settings.cited(path, dialog.source)
            self._editing.make(dialog.edit)

    def mark(self, table: str, ids: Sequence[str], marking: str) -> None:
        """Set the marking of all; TLP:CLEAR is none."""
        if not self._browser.view.leave_form():
            return
        label = _("marking of {records} as {marking}")
        title = label.format(records=how_many(table, len(ids)), marking=MARKING.label(marking))
        patched = self._marked(table, ids, marking)
        edit = carried_out(self._window, title, self._library.putting(table, patched, "", len(ids)))
        if edit is None:
            return
        records = how_many(table, len(edit.changes))
        edit = replace(edit, label=label.format(records=records, marking=MARKING.label(marking)))
        if edit.changes:
            self._editing.make(edit)
        else:
            told = _("All are marked {marking} already.")
            self.said.emit(told.format(marking=MARKING.label(marking)))

    def _marked(self, table: str, ids: Sequence[str], marking: str) -> Iterator[Patched]:
        change = FieldChange(
            slot_of(table, "marking"), Way.EMPTY if marking == "clear" else Way.REPLACE, marking
        )
        for record_id in ids:
            held = self._library.held(table, record_id)
            document = self._library.document(table, record_id)
            yield record_id, held, changed(document, change)

    def delete(self) -> None:
        """Delete what the rows selected are, when the user agrees."""
        selected = self._selected()
        if selected and not self._refused():
            table, ids = next(iter(selected.items()))
            self._editing.delete_all([(table, record_id) for record_id in ids])

    def merge(self, table: str, ids: Sequence[str]) -> None:
        """Show records side by side, and make one of them."""
        if not self._browser.view.leave_form():
            return
        from desktop_app.views.merge import MergeDialog

        dialog = MergeDialog(self._library, table, ids, self._window)
        if dialog.exec() and dialog.edit is not None:
            self._editing.make(dialog.edit)
            if self._library.get(table, dialog.keep) is not None:
                self._browser.show_record(table, dialog.keep)

    def paste(self) -> None:
        """Show the rows of the clipboard as atrocities, and add those that are wanted."""
        from desktop_app.importers.table_text import read_table
        from desktop_app.views.messages import tell

        place = self._browser.place
        if place is None or self._refused() or not self._browser.view.leave_form():
            return
        clipboard = QApplication.clipboard().mimeData()
        table = read_table(clipboard.text(), clipboard.html() if clipboard.hasHtml() else "")
        if not table or len(table[0]) < _LEAST_COLUMNS:
            tell(
                self._window,
                _("There is no table on the clipboard: copy rows of a spreadsheet first."),
            )
            return
        from desktop_app.views.paste import PasteDialog

        dialog = PasteDialog(self._library, table, place.group, self._window)
        if dialog.exec() and dialog.edit is not None:
            self._browser.go(Place(place.group, Tab.ATROCITIES))
            self._editing.make(dialog.edit)
            page = self._page()
            if page is not None:
                page.choose([(change.table, change.id) for change in dialog.edit.changes])

    def find_duplicates(self) -> None:
        """Look for records that are likely the same, and merge those that are chosen."""
        if not self._browser.view.leave_form():
            return
        from desktop_app.views.duplicates import DuplicatesDialog

        likely = next((table for table in self._selected() if table in MERGEABLE), "people")
        dialog = DuplicatesDialog(self._library, self._window, likely)
        if dialog.exec() and dialog.chosen is not None:
            self.merge(*dialog.chosen)

    def _refused(self) -> bool:
        """Whether nothing can be changed; says why where a key asked for it."""
        if self._library.read_only:
            self.said.emit(self._library.why_read_only)
        return self._library.read_only

    @property
    def _pasting(self) -> Command:
        return Command(_("Paste rows into Atrocities …"), self.paste)

    def _of_table(self, table: str, ids: Sequence[str]) -> Entries:
        records = how_many(table, len(ids))
        entries: list[Command | Menu | None] = [
            Command(
                _("Change a field of {records} …").format(records=records),
                partial(self.change, table, ids),
            ),
            Command(
                _("Cite a source for {records} …").format(records=records),
                partial(self.cite, table, ids),
            ),
            Menu(
                _("Marking of {records}").format(records=records),
                [Command(term.label, partial(self.mark, table, ids, term.id)) for term in MARKING],
            ),
        ]
        if table in MERGEABLE and len(ids) > MOST_MERGED:
            text = _("Merge: select {most} at most").format(most=MOST_MERGED)
            entries.append(Command(text, lambda: None))
        elif table in MERGEABLE and len(ids) > 1:
            text = _("Merge {records} …").format(records=records)
            entries.append(Command(text, partial(self.merge, table, ids)))
        return entries

    def _page(self) -> TabPage | None:
        """The page on view, None while it is still to come."""
        place, view = self._browser.place, self._browser.view
        return None if place is None or view.pages.waits else view.page(place.tab)

    def _selected(self) -> dict[str, Sequence[str]]:
        page = self._page()
        return {} if page is None else dict(page.selected())


def _fill(menu: QMenu, entries: Entries) -> None:
    for entry in entries:
        match entry:
            case None:
                menu.addSeparator()
            case Menu():
                _fill(menu.addMenu(literal(entry.text)), entry.entries)
            case Command():
                menu.addAction(literal(entry.text), entry.run)
