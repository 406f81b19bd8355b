"""Page → plain text for a terminal."""

import re
from collections.abc import Iterator, Sequence

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
    Span,
    Spans,
    Statement,
    Text,
)
from desktop_app.export.printable import BREAK_POINT
from desktop_app.export.printed import printed
from desktop_app.export.text_layout import columns, folded, labelled, underlined

WIDTH = 80
MARGIN = 4

_GAP = re.compile(r"\n{4,}")


def render_text(page: Page, width: int = WIDTH) -> str:
    """The page, made safe for a terminal, in lines of at most `width` columns (60 or more).

    Only an address or another run without blanks may be longer: so that it can be copied whole. A
    note is the number of its source in brackets.
    """
    page = printed(page)
    lines = [*underlined(_whole(page.title), "=", width)]
    lines += folded(_told(page.subtitle), width)
    for block in page.blocks:
        lines += ("", *_block(block, width))
    lines += ("", "", *folded(f"{_whole(page.foot)}, {_whole(page.as_of)}", width))
    return _GAP.sub("\n\n\n", "\n".join(line.rstrip() for line in lines)) + "\n"


def _block(block: Block, width: int) -> Iterator[str]:  # noqa: C901 (one case a kind of block)
    match block:
        case Heading(level, text):
            yield from (
                ("", *underlined(_whole(text), "-", width)) if level == 2 else (_whole(text),)
            )
        case Paragraph(spans):
            yield from folded(_told(spans), width)
        case Opening(paragraphs, title, facts):
            for spans in paragraphs:
                yield from (*folded(_told(spans), width), "")
            if facts:
                yield _whole(title)
                yield from _details([Detail(fact.label, fact.values) for fact in facts], width, 2)
        case Statement(spans, byline):
            yield from folded(f"- {_told(spans)}", width, "  ")
            yield from folded(_told(byline), width, " " * MARGIN, " " * MARGIN)
        case Details(details):
            yield from _details(details, width, 0)
        case RecordTable():
            yield from _table(block, width)
        case Figure(alternative=alternative):
            yield from folded(_whole(alternative), width)
        case Bibliography(entries):
            for entry in entries:
                yield from folded(f"[{entry.number}] {_told(entry.spans)}", width, "     ")


def _table(table: RecordTable, width: int) -> Iterator[str]:
    titles = [_whole(column.title) for column in table.columns]
    at_the_end = [column.align == "end" for column in table.columns]
    cells = [[_told(cell) for cell in row.cells] for row in table.rows]
    head, *rows = columns(titles, cells, at_the_end, width)
    yield from head
    for row, lines in zip(table.rows, rows, strict=True):
        yield from lines
        if row.details:
            yield from (*_details(row.details, width, MARGIN), "")


def _details(details: Sequence[Detail], width: int, margin: int) -> Iterator[str]:
    told = [(_whole(detail.label), list(map(_told, detail.lines))) for detail in details]
    yield from labelled(told, width, margin)


def _told(spans: Spans) -> str:
    return "".join(map(_span, spans)).strip()


def _span(span: Span) -> str:
    match span:
        case Text(text) | Foreign(text):
            return _whole(text)
        case Link(text, address):
            text = _whole(text)
            return text if text == address else f"{text} <{address}>"
        case Note(number, locator):
            return f" [{number}, {_whole(locator)}]" if locator else f" [{number}]"
        case Break():
            return "\n"


def _whole(text: str) -> str:
    """The text without break points: a terminal folds what is too long."""
    return text.replace(BREAK_POINT, "")
