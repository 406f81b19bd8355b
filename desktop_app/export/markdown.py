"""Page → Markdown: CommonMark with the tables and footnotes of GitHub, GitLab and Pandoc.

Every text is escaped so that it stays text. A note is a footnote reference; its source is the
footnote, numbered as on the page.
"""

import re
from collections.abc import Iterator

from desktop_app.export.page import (
    Bibliography,
    Block,
    Break,
    Detail,
    Details,
    Figure,
    Foreign,
    Heading,
    Link,
    Note,
    Opening,
    Page,
    Paragraph,
    RecordTable,
    Row,
    Span,
    Spans,
    Statement,
    Style,
    Text,
)
from desktop_app.export.printable import BREAK_POINT
from desktop_app.export.progress import UNWATCHED, Progress

_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~$^@]"  # emphasis, code, links, tags, tables, mathematics, mentions
    r"|&(?=#?\w+;)"  # entities
    r"|:(?=//|[\w+-]+:)"  # bare addresses, emoji by name
    r"|(?<=www)\.",
    re.IGNORECASE,
)
_AT_THE_START = re.compile(r"^([-+=:(]|\d+(?=[.)]))")
_WEIGHTS = {Style.STRONG: "**", Style.EMPHASIS: "*"}
_ISOLATE, _END = "\u2068", "\u2069"


def render_markdown(page: Page, progress: Progress = UNWATCHED) -> str:
    """The printed page as Markdown text."""
    return "\n\n".join(part for part in _parts(page, progress) if part) + "\n"


def _parts(page: Page, progress: Progress) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield _spans(page.subtitle)
    yield f"{escaped(page.head)}, {escaped(page.as_of)}"
    for block in page.blocks:
        yield from _block(block, progress)
    yield "---"
    yield escaped(page.foot)


def _block(block: Block, progress: Progress) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph(spans):
            yield _spans(spans)
        case Opening(paragraphs, title, facts):
            yield from map(_spans, paragraphs)
            if facts:
                yield f"**{escaped(title)}**"
                yield "\n".join(
                    f"- {escaped(fact.label)}: {'; '.join(map(_spans, fact.values))}"
                    for fact in facts
                )
        case Statement(spans, byline):
            yield f"> {_spans(spans)}\n>\n> {_spans(byline)}"
        case Details(details):
            yield "\n".join(_details(details))
        case RecordTable():
            yield from _table(block, progress)
        case Figure(alternative=alternative, caption=caption):
            yield f"*{_spans(caption) or escaped(block.picture.title)}* – {escaped(alternative)}"
        case Bibliography(entries):
            listed = progress.each(entries)
            yield "\n".join(f"[^{entry.number}]: {_spans(entry.spans)}" for entry in listed)


def _table(table: RecordTable, progress: Progress) -> Iterator[str]:
    rule = ["---:" if column.align == "end" else "---" for column in table.columns]
    rows = [[escaped(column.title) for column in table.columns], rule]
    rows += [[_spans(cell) for cell in row.cells] for row in progress.each(table.rows)]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    for row in progress.heeding(table.rows):
        if row.details:
            yield _row(row)


def _row(row: Row) -> str:
    named = ", ".join(filter(None, map(_bare, row.cells[:2])))
    return "\n".join([f"**{named}**", "", *_details(row.details)])


def _bare(spans: Spans) -> str:
    first = tuple(spans[: spans.index(Break())]) if Break() in spans else spans
    told = (span for span in first if isinstance(span, Text | Foreign | Break))
    return "".join(_span(span) if isinstance(span, Break) else _text(span) for span in told)


def _details(details: tuple[Detail, ...]) -> Iterator[str]:
    for detail in details:
        label = f"{escaped(detail.label)}: " if detail.label else ""
        for line in detail.lines:
            yield f"- {label}{_spans(line)}"


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans)).strip()


def _span(span: Span) -> str:
    match span:
        case Text() | Foreign():
            return _weighted(_text(span), _WEIGHTS.get(span.style, ""))
        case Link(text, address):
            return f"[{escaped(text)}](<{address}>)"
        case Note(number, locator):
            return f"[^{number}]" + (f" ({escaped(locator)})" if locator else "")
        case Break(goes_on):
            return " " if goes_on else " · "


def _text(span: Text | Foreign) -> str:
    text = escaped(span.text)
    return f"{_ISOLATE}{text}{_END}" if isinstance(span, Foreign) and text else text


def _weighted(text: str, mark: str) -> str:
    """Emphasis holds only where its marks touch the letters inside."""
    core = text.strip()
    if not mark or not core:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{core}{mark}{after}"


def escaped(text: str) -> str:
    """The text with a backslash before whatever could become markup."""
    text = _MARKUP.sub(r"\\\g<0>", text.replace(BREAK_POINT, ""))
    return _AT_THE_START.sub(_disarmed, text)


def _disarmed(start: re.Match[str]) -> str:
    return f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}"
