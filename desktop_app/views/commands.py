"""What the menus of the window offer, and what each entry does."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from desktop_app import gettext as _
from desktop_app.views.menus import Command, Entry, Menu
from desktop_app.views.places import Place, Tab, tab_names
from desktop_app.views.reading.subjects import NAMING
from desktop_app.views.record_kinds import kinds

if TYPE_CHECKING:
    from desktop_app.views.files import Files
    from desktop_app.views.group_timeline import GroupTimeline
    from desktop_app.views.window import Window


class Commands:
    """The commands of one window, as menus."""

    def __init__(self, window: "Window", files: "Files") -> None:
        self._window = window
        self._files = files

    def menus(self) -> tuple[Menu, ...]:
        """All menus, in the order of the menu bar."""
        return (
            Menu(_("&File"), self._file()),
            Menu(_("&Edit"), self._edit()),
            Menu(_("&View"), self._view()),
            Menu(_("&Go"), self._go()),
            Menu(_("&Help"), (Command(_("About Fact Sheets"), self._about),)),
        )

    def _file(self) -> Sequence[Entry]:
        standard, files = QKeySequence.StandardKey, self._files
        return (
            Command(_("New library …"), files.new, "Ctrl+Shift+N"),
            Command(_("Open …"), files.open, standard.Open),
            Menu(_("Open recent"), fill=self._recent),
            Command(_("Save as …"), files.save_as, standard.SaveAs),
            None,
            Command(_("Export …"), self._window.ask_export, "Ctrl+Shift+E"),
            None,
            Command(_("Quit"), self._window.close, standard.Quit),
        )

    def _edit(self) -> Sequence[Entry]:
        standard, window, edit = QKeySequence.StandardKey, self._window, self._window.editing
        add = tuple(
            Command(kind, partial(edit.add, table), "Ctrl+N" * (table == "atrocities"), writes=True)
            for table, kind in kinds().items()
        )
        return (
            Command(_("Undo"), edit.undo, standard.Undo, writes=True, live=edit.undo_text),
            Command(_("Redo"), edit.redo, standard.Redo, writes=True, live=edit.redo_text),
            None,
            Menu(_("Add"), add),
            Command(_("Edit what is shown"), edit.edit_here, "Ctrl+E", writes=True),
            Command(_("Edit group"), self._edit_group, writes=True),
            Command(_("Delete group …"), self._delete_group, writes=True),
            Menu(_("Selected rows"), fill=lambda: window.bulk.entries()),  # noqa: PLW0108 (built late)
            Command(
                _("Paste rows into Atrocities …"), window.paste_rows, "Ctrl+Shift+V", writes=True
            ),
            Command(_("Merge duplicates …"), self._merge, writes=True),
            Command(_("Cite a source …"), window.cite, "Ctrl+Shift+C", writes=True),
            Command(_("Done"), window.browser.view.finish_form, standard.Save),
        )

    def _view(self) -> Sequence[Entry]:
        tabs = (
            Command(name, partial(self._go_tab, tab), f"Ctrl+{number}")
            for number, (tab, name) in enumerate(tab_names().items(), 1)
        )
        return (
            *tabs,
            Command(_("Timeline …"), self._show_timeline, "Ctrl+T"),
            None,
            Command(_("What changed …"), self._show_changes, "Ctrl+H"),
            Command(_("Deleted records …"), self._show_deleted),
            Command(_("Unfinished forms …"), self._show_unfinished),
            None,
            Menu(_("Sort by"), fill=self._sortings),
            Menu(_("Appearance"), fill=self._appearances),
        )

    def _go(self) -> Sequence[Entry]:
        standard, browser = QKeySequence.StandardKey, self._window.browser
        return (
            Command(_("Search everything …"), self._window.search_everything, "Ctrl+K"),
            Command(_("Search page …"), self._window.searching.show_page, "Ctrl+Shift+K"),
            None,
            Command(_("Back"), browser.back, standard.Back),
            Command(_("Forward"), browser.forward, standard.Forward),
            Command(_("Copy address of this view"), self._copy_address, "Ctrl+Shift+L"),
            Command(_("Go to address …"), self._ask_address, "Ctrl+L"),
            None,
            Command(_("As of a day …"), browser.view.bar.as_of.ask, "Ctrl+D"),
            Command(_("As of today"), partial(browser.look_at, None), "Ctrl+Shift+D"),
            None,
            Command(_("Groups"), browser.sidebar.list.setFocus, "Ctrl+G"),
            Command(_("All that names this group"), self._show_naming, "Ctrl+Shift+G"),
            Command(_("Filter"), browser.view.focus_filter, standard.Find),
            None,
            Command(_("Next field of the form"), partial(browser.view.step_field, 1), "F6"),
            Command(_("Field before"), partial(browser.view.step_field, -1), "Shift+F6"),
        )

    def _show_naming(self) -> None:
        browser = self._window.browser
        if browser.place is not None:
            browser.show_record(NAMING, browser.place.group)

    # Entries made anew each time

    def _recent(self) -> Sequence[Command]:
        paths = [path for path in self._window.settings.recent if path != self._library]
        return [Command(str(path), partial(self._files.open_recent, path)) for path in paths] or [
            Command(_("Nothing else yet"), lambda: None)
        ]

    def _sortings(self) -> Sequence[Command]:
        sortings = self._window.browser.view.sortings()
        return [Command(*each) for each in sortings] or [
            Command(_("This tab has no table"), lambda: None)
        ]

    def _appearances(self) -> Sequence[Command]:
        return [
            Command(
                label,
                partial(self._files.appearance, name),
                checked=partial(self._wears, name),
            )
            for name, label in (
                ("system", _("As the system")),
                ("light", _("Light")),
                ("dark", _("Dark")),
            )
        ]

    # Acting

    def _wears(self, appearance: str) -> bool:
        return self._window.settings.appearance == appearance

    @property
    def _library(self) -> Path:
        return self._window.library.path

    @property
    def _place(self) -> Place | None:
        return self._window.browser.place

    def _edit_group(self) -> None:
        if self._place is not None:
            self._window.editing.edit("groups", self._place.group)

    def _delete_group(self) -> None:
        if self._place is not None:
            self._window.editing.delete("groups", self._place.group)

    def _merge(self) -> None:
        self._window.bulk.find_duplicates()

    def _go_tab(self, tab: Tab) -> None:
        if self._place is not None:
            self._window.browser.go(Place(self._place.group, tab))
            if self._window.browser.view.editing is None:
                self._window.browser.view.read_on()

    @cached_property
    def _timeline(self) -> "GroupTimeline":
        from desktop_app.views.group_timeline import GroupTimeline

        return GroupTimeline(self._window, self._window.browser, self._window.library)

    def _show_timeline(self) -> None:
        self._timeline.show_up()

    def _show_changes(self) -> None:
        self._window.past.changes.show_up()

    def _show_deleted(self) -> None:
        self._window.past.deleted.show_up()

    def _show_unfinished(self) -> None:
        self._window.past.unfinished.show_up()

    def _copy_address(self) -> None:
        place = self._window.browser.place
        if place is not None:
            from PySide6.QtGui import QGuiApplication

            from desktop_app.views.address import address

            QGuiApplication.clipboard().setText(address(place))
            self._window.status.say(_("Copied {address}").format(address=address(place)))

    def _ask_address(self) -> None:
        from desktop_app.views.going import ask_place

        window = self._window
        place = ask_place(window, window.library, window.browser.place)
        if place is not None:
            self._window.browser.visit(place)

    def _about(self) -> None:
        from desktop_app.views.about import About

        About(self._window, self._window.library).exec()
