"""Beside each label of a form: the sources that carry the field, or that none does."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.checks.sourcing import uncited
from desktop_app.domain.citing import Carrier, carriers
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Record, Source
from desktop_app.domain.source_words import in_full, short_name, shortened
from desktop_app.library import Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.flow import Flow
from desktop_app.views.form.citations import Target, rows_cited_by_themselves, withdraw
from desktop_app.views.form.fields import FieldRow, Fields
from desktop_app.views.form.nested import RowCard, RowsControl
from desktop_app.views.menus import literal
from desktop_app.views.native_keys import native_keys

_MOST = 2
_INDENT = 24


class Sourcing(msgspec.Struct, frozen=True):
    """What a field rests on."""

    own: tuple[Carrier, ...] = ()
    shared: tuple[Carrier, ...] = ()
    uncited: bool = False


class Marks(QObject):
    """The marks of one form; they follow every edit."""

    wanted = Signal(QWidget)
    """The user wants to cite a source for what stands at this row or card."""

    def __init__(self, form: Fields, record_type: type[Record], library: Library) -> None:
        super().__init__(form)
        self._form = form
        self._type = record_type
        self._library = library
        self._shown: dict[FieldRow | RowCard, tuple[Sourcing, MarkLine]] = {}
        form.edited.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring every mark up to date; what did not change stays as it is."""
        record = from_document(self._type, "", self._form.document)
        without = {path for path, _label in uncited(record)}
        found: dict[FieldRow | RowCard, Sourcing] = dict(self._of_fields(without))
        found.update(self._of_cards(without))
        self._shown = {place: shown for place, shown in self._shown.items() if place in found}
        for place, sourcing in found.items():
            self._show(place, sourcing)

    def _of_fields(self, without: set[str]) -> Iterator[tuple[FieldRow, Sourcing]]:
        for name, row in self._form.rows.items():
            carried = tuple(carriers(self._form.document.get("citations"), name))
            own = tuple(carrier for carrier in carried if not carrier.whole)
            shared = tuple(carrier for carrier in carried if carrier.whole)
            if not row.field.cited or name not in self._form.document:
                shared = ()
            yield row, Sourcing(own, shared, name in without)

    def _of_cards(self, without: set[str]) -> Iterator[tuple[RowCard, Sourcing]]:
        for name, row in self._form.rows.items():
            control = row.control
            if not isinstance(control, RowsControl) or not rows_cited_by_themselves(control):
                continue
            filled = [card for card in control.cards if not card.says_nothing]
            for index, card in enumerate(filled):
                rows = card.row.get("citations") if isinstance(card.row, dict) else None
                yield card, Sourcing((), tuple(carriers(rows)), f"{name}[{index}]" in without)

    def _show(self, place: FieldRow | RowCard, sourcing: Sourcing) -> None:
        before, line = self._shown.get(place, (Sourcing(), None))
        if before == sourcing:
            return
        if line is None:
            line = _line_at(place)
        self._shown[place] = sourcing, line
        line.clear()
        newest = sourcing.own[::-1]
        for carrier in newest[:_MOST]:
            line.add(self._mark(place, carrier))
        for text, carried in self._shared(place, newest[_MOST:], sourcing.shared):
            line.add(self._quiet(text, carried))
        if sourcing.uncited:
            line.add(_no_source(partial(self.wanted.emit, place)))

    def _mark(self, place: FieldRow | RowCard, carrier: Carrier) -> QWidget:
        target = Target(self._form.rows["citations"].control, "", _name(place))
        button = _button(
            " ".join((self._called(carrier), shortened(carrier.locator))).strip(), "mark"
        )
        button.setToolTip(plain_tooltip(self._told(carrier)))
        button.setAccessibleName(_("Source: {source}").format(source=self._told(carrier)))
        menu = QMenu(button)
        remove = _("Remove from “{label}”").format(label=_label(place))
        menu.addAction(literal(remove), partial(withdraw, target, carrier.position))
        menu.addAction(_("Cite another source …"), partial(self.wanted.emit, place))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _shared(
        self, place: FieldRow | RowCard, older: Sequence[Carrier], shared: Sequence[Carrier]
    ) -> Iterator[tuple[str, Sequence[Carrier]]]:
        """What is said without a button: of a row its sources, of a field those of the record."""
        if isinstance(place, RowCard):
            yield from ((self._called(each), [each]) for each in shared[:_MOST])
            older, shared = shared[_MOST:], ()
        if older:
            yield f"+{len(older)}", older
        if len(shared) == 1:
            yield _("record: {source}").format(source=self._called(shared[0])), shared
        elif shared:
            yield _("record: {count} sources").format(count=len(shared)), shared

    def _quiet(self, text: str, carried: Sequence[Carrier]) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "carried")
        label.setToolTip(plain_tooltip("\n\n".join(map(self._told, carried))))
        return label

    def _called(self, carrier: Carrier) -> str:
        source = self._library.get("sources", carrier.source)
        return (
            short_name(source) if isinstance(source, Source) else shortened(carrier.source) or "?"
        )

    def _told(self, carrier: Carrier) -> str:
        source = self._library.get("sources", carrier.source)
        if isinstance(source, Source):
            return in_full(source, carrier.locator)
        return _("There is no source “{id}” in this library.").format(id=carrier.source)


class MarkLine(QWidget):
    """Marks side by side, on further lines where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = Flow(self, 6)

    def clear(self) -> None:
        """Take all marks off."""
        self._flow.clear()

    def add(self, mark: QWidget) -> None:
        """Append a mark."""
        self._flow.addWidget(mark)


def _line_at(place: FieldRow | RowCard) -> MarkLine:
    """Beside the label of a field, below the line of a row."""
    line = MarkLine(place)
    column = place.layout()
    if isinstance(place, FieldRow):
        place.heading.insertWidget(1, line, 1)
    elif isinstance(column, QVBoxLayout):
        line.setContentsMargins(_INDENT, 0, 0, 4)
        column.insertWidget(1, line)
    return line


def _no_source(act: Callable[[], None]) -> QToolButton:
    button = _button(_("○ no source"), "uncited")
    button.setToolTip(
        plain_tooltip(
            native_keys(_("Nothing says where this comes from: cite a source (Ctrl+Shift+C)."))
        )
    )
    button.setAccessibleName(_("No source: cite one"))
    button.clicked.connect(act)
    return button


def _button(text: str, role: str) -> QToolButton:
    button = QToolButton()
    button.setText(literal(text))
    button.setProperty("role", role)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
    return button


def _name(place: FieldRow | RowCard) -> str:
    return place.field.name if isinstance(place, FieldRow) else ""


def _label(place: FieldRow | RowCard) -> str:
    return place.field.label if isinstance(place, FieldRow) else ""
