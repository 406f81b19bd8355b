"""Small pieces of prose that several sections use."""

from collections.abc import Iterable

from desktop_app import gettext as _
from desktop_app.domain.date_words import iso
from desktop_app.domain.records.common import Name
from desktop_app.export.page import Break, Detail, Foreign, Span, Spans, Style, Text

PLACEHOLDER = "–"
"""In a table, what does not apply; what is not known is "?"."""


def said(text: str, style: Style = Style.PLAIN) -> Spans:
    """The text as spans, none where there is none."""
    return (Text(text, style),) if text else ()


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a prose field; every line break begins one."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def prose(text: str, notes: Spans = ()) -> tuple[Spans, ...]:
    """The paragraphs of a prose field, the last one carrying the notes."""
    told = paragraphs(text)
    return tuple(
        (Text(line), *(notes if nth == len(told) else ())) for nth, line in enumerate(told, 1)
    )


def detail(label: str, *lines: Spans, essential: bool = False) -> tuple[Detail, ...]:
    """The lines under their label, nothing where all are empty."""
    some = tuple(line for line in lines if line)
    return (Detail(label, some, essential),) if some else ()


def name_span(name: Name, style: Style = Style.PLAIN) -> Span:
    """A name in its own language and direction."""
    if name.right_to_left:
        return Foreign(name.text, name.language or "und", "rtl", style)
    if name.language.partition("-")[0] not in ("", "en") and name.script != "Latn":
        return Foreign(name.text, name.language, "ltr", style)
    return Text(name.text, style)


def date_cell(date: str) -> Spans:
    """A date for a narrow column; of an interval, each end on its own line."""
    start, dash, end = iso(date).partition(" –")
    if not end.strip():
        return (Text(iso(date)),)
    return Text(f"{start}{dash}"), Break(goes_on=True), Text(end.strip())


def in_a_row(parts: Iterable[Spans], between: str = " · ") -> Spans:
    """The parts with a separator between them; empty ones are passed over."""
    row: list[Span] = []
    for part in parts:
        if part:
            row += (Text(between), *part) if row else part
    return tuple(row)


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…؟۔" else f"{text}."


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def not_known() -> Spans:
    """What stands where a fact is not known."""
    return said(_("not known"), Style.MUTED)
