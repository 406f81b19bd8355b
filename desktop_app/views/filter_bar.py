"""What narrows a table: a line for words, a chip for each other filter, and what there is now."""

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.models.table import TableModel
from desktop_app.views.flow import Flow
from desktop_app.views.one_line import OneLine

if TYPE_CHECKING:
    from desktop_app.views.filter_chip import FilterChip
    from desktop_app.views.filter_popup import FilterPopup

R = TypeVar("R")
DATES = "dates"
CHIP_HEIGHT = 26
"""Twice the radius in the style sheet, or the corners are square."""

_LINE, _SHORT = 220, 160
_NARROW = 480
"""Pixels of width below which the line for words is short."""


class FilterBar(QWidget, Generic[R]):
    """Shows how a table is narrowed and lets the reader narrow it otherwise."""

    changed = Signal(object)
    """The reader wants these `Filters`."""

    went_down = Signal()
    """The reader goes down from the line to the rows."""

    def __init__(self, model: TableModel[R], name: str) -> None:
        super().__init__()
        self._model = model
        self._filters = NO_FILTERS
        self._popup: FilterPopup[R] | None = None
        self.chips: dict[str, FilterChip] = {}
        self.line = QLineEdit()
        label = _("Filter {name}").format(name=name.lower())
        self.line.setPlaceholderText(label)
        self.line.setAccessibleName(label)
        self.line.setClearButtonEnabled(True)
        self.line.setFixedWidth(_SHORT)
        self.line.textChanged.connect(self._type)
        self.line.installEventFilter(self)
        self.add = QPushButton(_("+ Filter"))
        self.add.setShortcut("Alt+I")
        self.add.setFixedHeight(CHIP_HEIGHT)
        self.add.setProperty("role", "addfilter")
        self.add.setToolTip(_("Narrow by date, place, kind and more (Alt+I)"))
        self.add.setAccessibleName(_("Add a filter"))
        if model.narrowing.table is None:  # shown alone it would be a window
            self.add.hide()
        self.add.clicked.connect(lambda _checked=False: self.open())
        self.clear = QPushButton(_("Clear"))
        self.clear.setProperty("role", "quiet")
        self.clear.setAccessibleName(_("Clear the filters"))
        self.clear.hide()
        self.clear.clicked.connect(self._clear)
        self.sentence = OneLine()
        self._flow = Flow(self, 8)
        for widget in (self.line, self.add, self.clear, self.sentence):
            self._flow.addWidget(widget)

    def show_filters(self, filters: Filters) -> None:
        """Show other filters, without telling."""
        if filters != self._filters:
            self._filters = filters
            if self.line.text().strip() != filters.words:
                self.line.blockSignals(True)  # noqa: FBT003
                self.line.setText(filters.words)
                self.line.blockSignals(False)  # noqa: FBT003
            self._show_chips()
        if self._popup is not None and self._popup.isVisible():
            self._popup.show_filters(filters)

    def refresh(self) -> None:
        """Show the counts anew: other rows stand below."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.refresh()

    def open(self, facet: str = "") -> None:
        """Open the choices below the button, at a facet where one is named."""
        from desktop_app.views.filter_popup import FilterPopup

        if self._popup is None:
            self._popup = FilterPopup(self, self._model)
            self._popup.changed.connect(self._change)
            self._popup.closed.connect(self._take_focus_back)
        below: QWidget = self.chips.get(facet, self.add)
        self._popup.open_below(below, self._filters, facet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room beside the line for words."""
        super().resizeEvent(event)
        self.line.setFixedWidth(_SHORT if event.size().width() < _NARROW else _LINE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Get ready to look for words as soon as the reader turns to the line; Down leaves it."""
        if event.type() == QEvent.Type.FocusIn and watched is self.line:
            self._model.foresee(Filters(words="?"))
        elif isinstance(event, QKeyEvent) and _goes_down(event):
            self.went_down.emit()
            return True
        return super().eventFilter(watched, event)

    def _type(self, text: str) -> None:
        self._change(self._filters.with_words(text.strip()))

    def _clear(self) -> None:
        self._change(NO_FILTERS)
        self.add.setFocus()

    def _change(self, filters: Filters) -> None:
        self.show_filters(filters)
        self.changed.emit(filters)

    def _remove(self, name: str) -> None:
        names = [*self.chips]
        at = names.index(name)
        filters = self._filters
        emptied = filters.with_span("", "") if name == DATES else filters.with_chosen(name, ())
        self._change(emptied)
        following = (names[at + 1 :] + names[:at])[:1]
        self.chips.get(next(iter(following), ""), self.add).setFocus()

    def _show_chips(self) -> None:
        from desktop_app.views.filter_words import chips_of

        told = chips_of(self._model.narrowing.table, self._filters)
        known = {name: (label, text) for name, label, text in told}
        if known or self.chips:
            self._make_chips(known)
        self.clear.setVisible(bool(self._filters))

    def _make_chips(self, told: dict[str, tuple[str, str]]) -> None:
        from desktop_app.views.filter_chip import FilterChip

        for old in self.chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = {}
        rest = (self.add, self.clear, self.sentence)
        for widget in rest:
            self._flow.removeWidget(widget)
        before: QWidget = self.line
        for name, (label, text) in told.items():
            chip = self.chips[name] = FilterChip(label, text)
            chip.opened.connect(lambda name=name: self.open(name))
            chip.removed.connect(lambda name=name: self._remove(name))
            self._flow.addWidget(chip)
            self.setTabOrder(before, chip)
            before = chip
        for widget in rest:
            self._flow.addWidget(widget)
        self.setTabOrder(before, self.add)
        self.setTabOrder(self.add, self.clear)

    def _take_focus_back(self, facet: str) -> None:
        self.chips.get(facet, self.add).setFocus()


def _goes_down(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
