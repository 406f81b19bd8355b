"""Edits of a change log that was put aside: each in full, and applied where it still fits."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.differences import differences
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import title
from desktop_app.domain.reading import from_document
from desktop_app.domain.reapplying import Fit, fits, together
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import KeptLog, Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.questions import Questions, as_document, as_spans
from desktop_app.views.record_kinds import kinds
from desktop_app.views.writer import Span, Writer


class KeptEdits(Questions):
    """Nothing is applied that does not fit: the record must be as the edit found it."""

    def __init__(self, parent: QWidget, library: Library, log: KeptLog) -> None:
        count = len(log.edits)
        told = ngettext(
            "{path} could not be continued ({reason}) and holds {count} edit.",
            "{path} could not be continued ({reason}) and holds {count} edits.",
            count,
        )
        super().__init__(
            parent,
            _("Edits put aside"),
            told.format(path=log.path, reason=log.reason, count=count),
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
        writer.title(_capital(made.label), 18)
        writer.line([Span(_when(made.time), muted=True)], below=4)
        if why_not:
            writer.line([Span(why_not, colour="" if fit.is_there else writer.doubt)], below=4)
        for change in made.edit:
            self._write_change(writer, change)

    def _write_change(self, writer: Writer, change: Change) -> None:
        writer.section(kinds().get(change.table, change.table))
        what = _("new") if change.before is None else _("deleted") if change.after is None else ""
        spans = [Span(f"\u200e{self._called(change)}", strong=True)]
        writer.line([*spans, Span(f" – {what}", muted=True)] if what else spans, below=4)
        before, after = as_document(change.before), as_document(change.after)
        for each in differences(change.table, before, after, self._library):
            rows = [(_("Before"), each.before), (_("After"), each.after)]
            if what:
                rows = [(each.label, each.before or each.after)]
            else:
                writer.line([Span(each.label)], above=8, below=2)
            writer.facts([(label, as_spans(text)) for label, text in rows])

    def _why_not(self, fit: Fit) -> str:
        if fit.is_there:
            return _("The library holds this already.")
        if fit.obstacle is None:
            return ""
        called = self._called(fit.obstacle)
        if self._library.held(fit.obstacle.table, fit.obstacle.id) is None:
            return _("“{title}”, which it changes, is not in this library.").format(title=called)
        return _(
            "“{title}” is not as this edit found it: it was changed since, or an earlier edit of "
            "this log comes first."
        ).format(title=called)

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
            told = [_when(made.time)]
            if fit.is_there:
                told.append(_("in the library"))
            elif not fit.can_be_applied:
                told.append(_("does not fit"))
            yield f"{_capital(made.label)}\n{' · '.join(told)}"

    def _called(self, change: Change) -> str:
        record_type = RECORD_TYPES.get(change.table)
        if record_type is None:
            return change.id
        document = as_document(change.after or change.before)
        return title(from_document(record_type, change.id, document), self._library)


def _when(time: str) -> str:
    moment = datetime.fromisoformat(time).astimezone()
    return f"{day_in_words(Day(moment.year, moment.month, moment.day))} {moment:%H:%M}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
