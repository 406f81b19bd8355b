"""What every tab of a sheet can do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library

if TYPE_CHECKING:
    from desktop_app.views.pictures.picture_view import PictureView


class TabPage(QWidget):
    """One tab's page; it shows a sheet and says what the reader picks."""

    followed = Signal(object)
    """A `Link` was activated in a text."""

    chosen = Signal(object)
    """The reader picked a record: (table, id); None where he is done with the one he picked."""

    menu_wanted = Signal(object)
    """The reader asks what can be done with the rows selected, at a point of the screen."""

    delete_wanted = Signal()
    """The reader wants to delete the rows selected."""

    paste_wanted = Signal()
    """The reader wants to add rows from the clipboard."""

    filtered = Signal(object)
    """The reader narrowed the page, or widened it: the `Filters` that now hold."""

    def show_sheet(self, sheet: FactSheet, library: Library) -> None:
        """Show another sheet."""
        raise NotImplementedError

    def put_together(self, sheet: FactSheet, library: Library) -> Iterator[None]:  # noqa: ARG002
        """Get ready to show another sheet at once, some of the work at each step."""
        yield from ()

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Show on the sheet what the open form holds of a record, before it is an edit."""

    def pictures(self) -> Sequence["PictureView"]:
        """The pictures that the page has, of which it may show only some."""
        return ()

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on make nothing ready while the user does something."""

    @property
    def is_coming(self) -> bool:
        """Whether more of what it shows comes right after it."""
        return False

    @contextmanager
    def drawing_later(self) -> Iterator[None]:
        """Make no picture meanwhile, however often the page is resized."""
        with ExitStack() as waiting:
            for picture in self.pictures():
                waiting.enter_context(picture.canvas.waiting())
            yield

    @contextmanager
    def coming_on_view(self) -> Iterator[None]:
        """Pictures are made for the size that the page has once it is on view."""
        with self.drawing_later():
            yield

    def select(self, record: tuple[str, str] | None) -> None:
        """Mark the record that is open beside the page, without telling."""

    def narrowings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """What the cell that a menu was asked for can narrow the page to, and what does it."""
        return ()

    def sortings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The columns that the page can be sorted by, and what sorts it."""
        return ()

    def focus_content(self) -> None:
        """Put the focus on what is read."""
        self.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor where the page is filtered."""

    @property
    def filters(self) -> Filters:
        """How the page is narrowed."""
        return Filters()

    def show_filters(self, filters: Filters) -> None:
        """Narrow the page, without telling."""

    def hides(self, record: tuple[str, str]) -> bool:  # noqa: ARG002
        """Whether a filter hides the row of a record that the page would show without."""
        return False

    def selected(self) -> Mapping[str, Sequence[str]]:
        """Ids of the records selected, by table: first what the rows are, then what they are of."""
        return {}

    def choose(self, keys: Iterable[tuple[str, str]]) -> None:
        """Select the rows of these records (table, id), where the page has any."""

    def copy(self) -> None:
        """Copy the rows selected, where the page has any."""
