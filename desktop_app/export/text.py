"""Page → plain text for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from desktop_app.export.page import (
    Bibliography,
    Block,
    Break,
    Detail,
    Details,
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
    Text,
)
from desktop_app.export.printable import BREAK_POINT
from desktop_app.export.printed import printed

WIDTH = 88


def render_text(page: Page) -> str:
    """The page as lines of at most 88 characters; notes are numbers in brackets."""
    page = printed(page)
    lines = [*_folded(page.title), "=" * min(len(page.title), WIDTH)]
    lines += _folded(_spans(page.subtitle))
    for block in page.blocks:
        lines += _block(block)
    lines += ["", *_folded(f"{page.foot}, {page.as_of}")]
    return "\n".join(line.rstrip() for line in lines).replace(BREAK_POINT, "")


def _block(block: Block) -> Iterator[str]:  # noqa: C901 (one case a kind of block)
    match block:
        case Heading(level, text):
            yield from (
                "",
                "",
                *_folded(text),
                ("-" if level == 2 else "·") * min(len(text), WIDTH),
            )
        case Paragraph(spans):
            yield from ("", *_folded(_spans(spans)))
        case Opening(paragraphs, _title, facts):
            for spans in paragraphs:
                yield from ("", *_folded(_spans(spans)))
            yield ""
            for fact in facts:
                yield from _labelled(Detail(fact.label, fact.values), "")
        case Statement(spans, byline):
            yield from ("", *_folded(f"| {_spans(spans)}", "| "))
            yield from _folded(f"| {_spans(byline)}", "| ")
        case Details(details):
            yield ""
            for detail in details:
                yield from _labelled(detail, "")
        case RecordTable(_title, _columns, rows):
            for row in rows:
                yield from _row(row)
        case Bibliography(entries):
            for entry in entries:
                yield from _folded(f"[{entry.number}] {_spans(entry.spans)}", "     ")


def _row(row: Row) -> Iterator[str]:
    yield ""
    yield from _folded("  ".join(filter(None, map(_spans, row.cells))), "    ")
    for detail in row.details:
        yield from _labelled(detail, "    ")


def _labelled(detail: Detail, margin: str) -> Iterator[str]:
    label = f"{detail.label}: " if detail.label else ""
    for line in detail.lines:
        yield from _folded(f"{margin}{label}{_spans(line)}", f"{margin}  ")


def _folded(text: str, margin: str = "") -> list[str]:
    return wrap(text, WIDTH, subsequent_indent=margin, break_on_hyphens=False)


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans)).strip()


def _span(span: Span) -> str:
    match span:
        case Text(text) | Foreign(text):
            return text
        case Link(text):
            return text
        case Note(number, locator):
            return f" [{number}: {locator}]" if locator else f" [{number}]"
        case Break():
            return " · "
