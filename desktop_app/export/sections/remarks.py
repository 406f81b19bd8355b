"""What any record may say beside its facts: rival values, status, remarks."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.checks.sourcing import uncited
from desktop_app.domain.date_words import in_words
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Rival
from desktop_app.domain.standing_words import in_a_sentence
from desktop_app.domain.vocabularies.common import CONFIDENCE, MARKING, STATUS
from desktop_app.export.page import Detail, Spans, Style, Text
from desktop_app.export.sections.context import Context, label_of
from desktop_app.export.sections.values import rival_in_words
from desktop_app.export.sections.wording import detail, in_a_row, prose, said


def remarks(
    context: Context, record: Record, *, besides: frozenset[str] = frozenset()
) -> tuple[Detail, ...]:
    """What is merely possible, facts without source, rival values, note, status, sources' remarks.

    Rival values of fields named in `besides` are shown elsewhere.

    A rival of the internal note is as internal as the note.
    """
    shown = besides | {"internal_note"}
    rivals = (
        (
            Text(f"{label_of(record, rival.field)}: ", Style.MUTED),
            *rival_spans(context, record, rival),
        )
        for rival in record.rivals
        if rival.field not in shown
    )
    uncertain = in_a_sentence(record, context.sheet.as_of, context.finder)
    return (
        *detail(_("On the day"), said(uncertain, Style.DOUBT)),
        *detail(_("No source"), said(", ".join(_uncited(record)), Style.DOUBT)),
        *detail(_("Other values"), *rivals),
        *detail(_("Note"), *prose(record.note)),
        *detail(_("Status"), _standing(record)),
        *detail(_("On sources"), *context.remarks_on_sources(record.citations)),
    )


def _uncited(record: Record) -> Iterator[str]:
    yield from dict.fromkeys(label for _path, label in uncited(record))


def rival_spans(context: Context, record: Record, rival: Rival, *, noted: bool = True) -> Spans:
    """A rival value in words, with its sources and, if `noted`, its note."""
    value = rival_in_words(context, type(record), rival.field, rival.value)
    note = said(f" ({rival.note})", Style.MUTED) if noted and rival.note else ()
    return (Text(value), *note, *context.notes(rival.citations))


def rivals_of(record: Record, *fields: str) -> tuple[Rival, ...]:
    """The rival values of the fields."""
    return tuple(rival for rival in record.rivals if rival.field in fields)


def _standing(record: Record) -> Spans:
    doubtful = record.status not in ("", "accepted")
    return in_a_row(
        (
            said(STATUS.label(record.status), Style.DOUBT if doubtful else Style.PLAIN)
            if record.status
            else (),
            said(_("{level} confidence").format(level=CONFIDENCE.label(record.confidence)))
            if record.confidence
            else (),
            said(MARKING.label(record.marking)) if record.marking not in ("", "clear") else (),
            said(_("reviewed {day}").format(day=in_words(record.reviewed)))
            if record.reviewed
            else (),
        )
    )
