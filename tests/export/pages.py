"""Pages made by hand, for tests of the renderers."""

from datetime import date

from desktop_app.export.page import (
    Bibliography,
    Block,
    Break,
    Column,
    Detail,
    Details,
    Entry,
    Fact,
    Foreign,
    Heading,
    Link,
    Note,
    Opening,
    Page,
    Paragraph,
    RecordTable,
    Row,
    Spans,
    Statement,
    Style,
    Text,
    Tone,
)

SOURCES = Bibliography(
    (
        Entry(1, (Text("First source", Style.EMPHASIS), Text(". Publisher, 2015."))),
        Entry(2, (Text("Second source. "), Link("https://example.org/2", "https://example.org/2"))),
    )
)


def page_of(*blocks: Block, title: str = "Islamic State Khorasan Province") -> Page:
    """A page of these blocks and two sources."""
    return Page(
        title=title,
        language="en",
        made=date(2026, 11, 22),
        head=f"Fact sheet · {title}",
        as_of="as of 26 August 2021",
        foot="TLP:CLEAR · made 22 November 2026 from db.json",
        subtitle=(Text("ISIS-K · "), Foreign("ولاية خراسان", "ar", "rtl")),
        blocks=(*blocks, Heading(2, "Sources"), SOURCES),
    )


def table_of(*rows: Row) -> RecordTable:
    """A table of a date, a thing and a figure."""
    columns = (Column("Date"), Column("What", 1), Column("Killed", align="end"))
    return RecordTable("Attacks", columns, rows)


def row(when: str, what: str, killed: str, *details: Detail) -> Row:
    """A row of such a table."""
    return Row(((Text(when),), (Text(what, Style.STRONG),), (Text(killed),)), details)


def sample() -> Page:
    """One of everything."""
    name: Spans = (Text("Hafiz Saeed Khan"), Break(), Foreign("حافظ سعید خان", "ur", "rtl"))
    return page_of(
        Opening(
            ((Text("It was announced in January 2015."), Note(1), Note(2, "p. 4")),),
            "At a glance",
            (Fact("Founded", ((Text("January 2015"),), (Text("or 2014", Style.DOUBT),))),),
        ),
        Heading(2, "Claims"),
        Statement(
            (Text("Somebody made it."), Note(1)), (Text("Said by somebody. Denied."),), Tone.DOUBT
        ),
        Heading(2, "Background"),
        Details((Detail("Goals", ((Text("A caliphate."),), name)),)),
        Heading(2, "Attacks"),
        Paragraph((Text("A selection."),), aside=True),
        table_of(
            row(
                "2015-04-18",
                "Bombing at a bank",
                "32",
                Detail("", ((Text("It struck a queue."), Note(2)),)),
                Detail("Counts", ((Text("33 killed"),), (Text("35 killed"), Note(1)))),
            ),
            row("2015-05-13", "Shooting in a bus", "?"),
        ),
    )


def page_saying(text: str) -> Page:
    """A page that says this text in every place that takes text."""
    foreign = Foreign(text, "ar", "rtl")
    spans: Spans = (
        Text(text),
        *(Text(text, style) for style in Style),
        foreign,
        Link(text, text),
        Link(text, f"https://example.org/?q={text}"),
        Note(1, text),
        Note(7, text),
    )
    return Page(
        title=text,
        language=text,
        made=date(2026, 11, 22),
        head=text,
        as_of=text,
        foot=text,
        subtitle=spans,
        blocks=(
            Heading(3, text),
            Paragraph(spans),
            Opening((spans,), text, (Fact(text, (spans, spans)),)),
            Statement(spans, spans, Tone.DOUBT),
            Details((Detail(text, (spans,)), Detail("", (spans,)))),
            RecordTable(
                text,
                (Column(text), Column(text, 1)),
                (Row((spans, spans), (Detail(text, (spans,)),)), Row((spans, spans))),
            ),
            Heading(4, text),
            Bibliography((Entry(1, spans),)),
        ),
    )
