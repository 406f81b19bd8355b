"""Below a count: how it stands to the accounts, and the offer to take what one of them says."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.counts import in_full
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Count, Rows
from desktop_app.domain.records.common import Range
from desktop_app.domain.weighing import in_words, weigh
from desktop_app.views.form.below import Below
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import FieldRow, Fields
from desktop_app.views.menus import literal

_PARTS = ("low", "best", "high")


def add_weighing(fields: Fields, struct: type[msgspec.Struct], catalogue: Catalogue) -> None:
    """Put it below every count of which the same form lists accounts."""
    declared = fields_of(struct)
    for rows_name, field in declared.items():
        if not isinstance(field.kind, Rows) or rows_name not in fields.rows:
            continue
        inner = fields_of(field.kind.type)
        for name, row in fields.rows.items():
            counted = isinstance(declared[name].kind, Count) and name in inner
            if counted and "source" in inner:
                row.add_below(Weighing(fields, row, rows_name, catalogue))


class Weighing(QWidget):
    """One sentence and one menu; both gone where no account gives a count."""

    def __init__(self, fields: Fields, row: FieldRow, rows_name: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._fields = fields
        self._row = row
        self._rows_name = rows_name
        self._catalogue = catalogue
        self.said = Below()
        self.take_button = QToolButton()
        self.take_button.setText(_("Take from …"))
        self.take_button.setAccessibleName(_("Take {label} from …").format(label=row.field.label))
        self.take_button.setProperty("role", "quiet")
        self.take_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.take_button)
        self._menu.aboutToShow.connect(self._offer)
        self.take_button.setMenu(self._menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.said, 1)
        line.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignRight)
        fields.edited.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follow the document."""
        accounts = [counted for _source, counted in self._accounts()]
        count = _range(self._fields.document.get(self._row.field.name))
        weighed = weigh(count, accounts)
        agreed = _("accounts: {span}").format(span=weighed.span) if weighed else ""
        said = (in_words(weighed) if weighed else "") or agreed
        self.said.say(said[:1].upper() + said[1:], doubt=weighed is not None and weighed.outside)
        self.setVisible(weighed is not None)

    def take(self, source: str, count: Mapping[str, Any]) -> None:
        """Make an account's count that of the sheet, and say so in the note."""
        name = self._row.field.name
        kept = self._fields.document.get(name)
        rest = {k: v for k, v in kept.items() if k not in _PARTS} if isinstance(kept, dict) else {}
        self._row.control.show_value(
            {**{part: count[part] for part in _PARTS if part in count}, **rest}
        )
        self._row.control.touch()
        self._give_reason(source)

    def _give_reason(self, source: str) -> None:
        note = self._fields.rows.get("note")
        before = note.control.value() if note else None
        if note is None or not isinstance(before, str | None):
            return
        given = {self._reason(source) for source, _count in self._raw_accounts()}
        others = [line for line in (before.split("\n") if before else []) if line not in given]
        note.control.show_value("\n".join([*others, self._reason(source)]))
        note.control.touch()

    def _offer(self) -> None:
        self._menu.clear()
        for source, count in self._raw_accounts():
            text = f"{self._called(source)}: {in_full(_range(count))}"
            action = self._menu.addAction(literal(text))
            action.triggered.connect(lambda _=False, s=source, c=count: self.take(s, c))

    def _reason(self, source: str) -> str:
        label = self._row.field.label
        return _("{label}: as counted by {source}.").format(
            label=label, source=self._called(source)
        )

    def _called(self, source: str) -> str:
        return self._catalogue.short_name(source)

    def _accounts(self) -> Iterator[tuple[str, Range]]:
        return ((source, _range(count)) for source, count in self._raw_accounts())

    def _raw_accounts(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        rows = self._fields.document.get(self._rows_name)
        for row in rows if isinstance(rows, list) else ():
            count = row.get(self._row.field.name) if isinstance(row, dict) else None
            if isinstance(count, dict) and _range(count).known:
                yield str(row.get("source", "")), count


def _range(raw: object) -> Range:
    known = raw if isinstance(raw, Mapping) else {}
    return Range(**{part: known[part] for part in _PARTS if type(known.get(part)) is int})
