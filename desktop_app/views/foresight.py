"""A dialog that tells what a change of many records does, while it is being chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.bulk import FieldChange, Outcome, Verdict
from desktop_app.domain.counts import and_more, number
from desktop_app.domain.edit import Edit
from desktop_app.library import Library, StoreError
from desktop_app.models.foreseen import Foreseen
from desktop_app.views.consequences import MOST_NAMED, called
from desktop_app.views.dialog_buttons import accept_or_cancel
from desktop_app.views.menus import literal
from desktop_app.views.messages import tell
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.thin_bar import ThinBar
from desktop_app.views.underway import carried_out
from desktop_app.views.waiting import later

_AFTER, _SHOWN_AFTER, _LOOK = 150, 400, 100
"""Milliseconds after the last key, then before progress is shown, and between two looks at it."""


class ForesightDialog(QDialog):
    """Shows how many records change, which have it already and which are refused, and why.

    A dialog of this kind lays its controls into `body`, says what is to be done in `change`, and
    calls `look` when that is another.
    """

    def __init__(self, library: Library, table: str, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.library = library
        self.table = table
        self.ids = tuple(ids)
        self.edit: Edit | None = None
        self._foreseen: Foreseen | None = None
        self._steps = Stepwise(self)
        self._wait = later(self, _AFTER, self._foresee)
        self._look = later(self, _SHOWN_AFTER, self._tell_progress)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.bar = ThinBar(_("How many records are looked at"))
        self.bar.hide()
        self.refused = QPlainTextEdit()
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(_("Records with problems"))
        self.refused.setFixedHeight(118)
        self.refused.hide()
        buttons, self.accept_button = accept_or_cancel(self, "", self._accept)
        self.accept_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.bar)
        layout.addWidget(self.refused)
        layout.addWidget(buttons)
        self.setMinimumWidth(560)
        self._tell()

    def change(self) -> FieldChange | None:
        """What is to be done; None while that is not chosen."""
        raise NotImplementedError

    def subjects(self) -> Sequence[str]:
        """The records that it is done to."""
        return self.ids

    def label(self, count: int) -> str:
        """The name of the edit."""
        raise NotImplementedError

    def verb(self, count: int) -> str:
        """What the button says; `count` is 0 while nothing is chosen."""
        raise NotImplementedError

    def look(self) -> None:
        """What is to be done changed: say anew what it does, once the user pauses."""
        self._steps.stop()
        self._look.stop()
        self._foreseen = None
        self._tell()
        self._wait.start()

    def _foresee(self) -> None:
        self._wait.stop()
        change = self.change()
        if change is None:
            self._foreseen = None
            self._tell()
            return
        self._foreseen = Foreseen(self.library, self.table, self.subjects(), change)
        self._look.start(_SHOWN_AFTER)
        self._steps.start(self._foreseen.work(), self._tell)

    def _accept(self) -> None:
        if self._foreseen is None or self._steps.busy:
            return
        count = len(self._foreseen.of(Verdict.CHANGES))
        planning = self._foreseen.planning(self.label(count))
        try:
            self.edit = carried_out(self, self.windowTitle(), planning)
        except StoreError as error:
            tell(self, str(error))
        if self.edit is not None:
            self.accept()

    def _tell_progress(self) -> None:
        found = self._foreseen
        if found is None or not self._steps.busy:
            return
        told = _("Looking at {count} of {all} …")
        self.told.setText(told.format(count=number(found.done), all=number(len(found.ids))))
        self.bar.setMaximum(len(found.ids))
        self.bar.setValue(found.done)
        self.bar.show()
        self._look.start(_LOOK)

    def _tell(self) -> None:
        found = self._foreseen
        count = len(found.of(Verdict.CHANGES)) if found else 0
        self.bar.hide()
        self.accept_button.setText(literal(self.verb(count)))
        self.accept_button.setEnabled(count > 0 and not self._steps.busy)
        if found is None:
            self.told.setText(" ")
            self.refused.hide()
            return
        already, impossible = found.of(Verdict.ALREADY), found.of(Verdict.IMPOSSIBLE)
        told = [_("{count} of {all} change").format(count=count, all=len(found.ids))]
        if already:
            told.append(_("{count} have it already").format(count=len(already)))
        if impossible:
            told.append(_("{count} are left as they are").format(count=len(impossible)))
        self.told.setText("; ".join(told) + ".")
        lines = self._named(_("Would become impossible, and are left as they are:"), impossible)
        lines += self._named(_("Will be marked as needing work:"), found.worse)
        self.refused.setPlainText("\n".join(lines))
        self.refused.setVisible(bool(lines))

    def _named(self, head: str, outcomes: Sequence[Outcome]) -> list[str]:
        if not outcomes:
            return []
        lines = [head]
        for each in outcomes[:MOST_NAMED]:
            why = " ".join(dict.fromkeys(problem.sentence for problem in each.problems))
            lines.append(f"– {called(self.library, self.table, each.id)}: {why}")
        more = len(outcomes) - MOST_NAMED
        return [*lines, *([and_more(more)] if more > 0 else [])]
