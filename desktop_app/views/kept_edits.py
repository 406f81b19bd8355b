"""Edits of a change log that was put aside: each in full, and applied where it still fits."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.edit import Edit
from desktop_app.domain.moments import told
from desktop_app.domain.reapplying import Fit, fits, together
from desktop_app.library import KeptLog, Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.past_words import called, capital, write_made
from desktop_app.views.questions import Questions
from desktop_app.views.writer import Span, Writer


class KeptEdits(Questions):
    """Nothing is applied that does not fit: the record must be as the edit found it."""

    def __init__(self, parent: QWidget, library: Library, log: KeptLog) -> None:
        count = len(log.edits)
        explanation = ngettext(
            "{path} could not be continued ({reason}) and holds {count} edit.",
            "{path} could not be continued ({reason}) and holds {count} edits.",
            count,
        )
        super().__init__(
            parent,
            _("Edits put aside"),
            explanation.format(path=log.path, reason=log.reason, count=count),
        )
        self._library = library
        self._log = log
        self._edits = [made.edit for made in log.edits]
        self._fits: tuple[Fit, ...] = ()
        self.apply_button = self.add_answer(_("Apply"), self._apply, "primary")
        self.all_button = self.add_sweep(_("Apply all that fit"), self._apply_all)
        self.forget_button = self.add_sweep(_("Offer these no more"), self._forget)
        self._refresh()

    def write(self, writer: Writer, number: int) -> None:
        """Label, time, what stands in the way, and each record before and after."""
        made, fit = self._log.edits[number], self._fits[number]
        why_not = self._why_not(fit)
        self.apply_button.setEnabled(not why_not)
        self.apply_button.setToolTip(plain_tooltip(why_not))
        remark = Span(why_not, colour="" if fit.is_there else writer.doubt)
        write_made(writer, self._library, made, [remark] if why_not else (), links=False)

    def _why_not(self, fit: Fit) -> str:
        if fit.is_there:
            return _("The library holds this already.")
        if fit.obstacle is None:
            return ""
        edit = Edit("", (fit.obstacle,))
        title = called(self._library, edit, fit.obstacle.table, fit.obstacle.id)
        if self._library.held(fit.obstacle.table, fit.obstacle.id) is None:
            return _("“{title}”, which it changes, is not in this library.").format(title=title)
        return _(
            "“{title}” is not as this edit found it: it was changed since, or an earlier edit of "
            "this log comes first."
        ).format(title=title)

    def _apply(self) -> None:
        number = self.list.currentRow()
        edit = Edit(self._log.edits[number].label, self._fits[number].changes)
        self.attempt(lambda: self._library.apply(edit))
        self._refresh()

    def _apply_all(self) -> None:
        label = _("edits put aside")
        edit = Edit(label, together(self._edits, self._library.held))
        self.attempt(lambda: self._library.apply(edit))
        self._refresh()

    def _forget(self) -> None:
        if self.attempt(lambda: self._library.forget_log(self._log)):
            self.accept()

    def _refresh(self) -> None:
        self._fits = fits(self._edits, self._library.held)
        self.all_button.setEnabled(any(fit.can_be_applied for fit in self._fits))
        self.ask(list(self._titles()))

    def _titles(self) -> Iterator[str]:
        for made, fit in zip(self._log.edits, self._fits, strict=True):
            parts = [capital(told(made.time))]
            if fit.is_there:
                parts.append(_("in the library"))
            elif not fit.can_be_applied:
                parts.append(_("does not fit"))
            yield f"{capital(made.label)}\n{' · '.join(parts)}"
