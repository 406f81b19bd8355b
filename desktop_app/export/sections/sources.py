"""Sources: the numbered list that notes lead to, each with its grade."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words
from desktop_app.domain.records import Source
from desktop_app.domain.records.common import Name
from desktop_app.domain.vocabularies.common import MARKING, STATUS
from desktop_app.domain.vocabularies.sources import CREDIBILITY, RELIABILITY, SOURCE_TYPE
from desktop_app.export.page import (
    Bibliography,
    Block,
    Break,
    Entry,
    Heading,
    Link,
    Paragraph,
    Spans,
    Style,
    Text,
)
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.wording import capital, in_a_row, name_span, said, sentence


def sources(context: Context) -> Iterator[Block]:
    """The key to the grades, then every source of the sheet."""
    listed = context.progress.each(context.sheet.sources)
    entries = tuple(Entry(row.number, _entry(row.source)) for row in listed)
    yield Heading(2, _("Sources"))
    if not entries:
        yield Paragraph(said(_("No sources are cited.")), aside=True)
        return
    if any(row.source.reliability or row.source.credibility for row in context.sheet.sources):
        yield Paragraph(said(_key(context)), aside=True)
    yield Bibliography(entries)


def _key(context: Context) -> str:
    used = [row.source for row in context.sheet.sources]
    grades = [
        *(term.label for term in RELIABILITY if any(row.reliability == term.id for row in used)),
        *(term.label for term in CREDIBILITY if any(row.credibility == term.id for row in used)),
    ]
    return _("Grades (reliability of the source, credibility of what it says): {grades}.").format(
        grades="; ".join(grades)
    )


def _entry(source: Source) -> Spans:
    title = Name(text=source.title, language=source.language)
    published = in_a_row((said(source.publisher), said(in_words(source.issued))), ", ")
    named = in_a_row(
        (
            said(sentence(source.author)),
            (name_span(title, Style.EMPHASIS), Text(_stop(source.title))) if source.title else (),
            (*published, Text(".")) if published else (),
        ),
        " ",
    )
    return (*(named or said(source.id)), *_lines(source))


def _stop(text: str) -> str:
    return sentence(text).removeprefix(text.strip())


def _lines(source: Source) -> Iterator[Text | Link | Break]:
    grade = f"{source.reliability}{source.credibility}"
    about = filter(
        None,
        (
            SOURCE_TYPE.label(source.type),
            _("grade {grade}").format(grade=grade) if grade else "",
            _("read {day}").format(day=in_words(source.accessed)) if source.accessed else "",
            source.licence,
            MARKING.label(source.marking) if source.marking not in ("", "clear") else "",
            STATUS.label(source.status) if source.status not in ("", "accepted") else "",
            source.note,
        ),
    )
    told = " · ".join(about)
    if told:
        yield Text(f" {capital(sentence(told))}", Style.MUTED)
    if source.url:
        yield Break()
        yield Link(source.url, source.url)
    if source.archive_url:
        yield Break()
        yield Text(_("Archived: "), Style.MUTED)
        yield Link(source.archive_url, source.archive_url)
