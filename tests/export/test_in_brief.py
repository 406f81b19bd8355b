"""A page made brief."""

from desktop_app.export.in_brief import in_brief
from desktop_app.export.page import (
    Column,
    Detail,
    Details,
    Heading,
    Note,
    Paragraph,
    RecordTable,
    Row,
    Text,
)


def table(*details: Detail) -> RecordTable:
    cells = ((Text("2021"),), (Text("Bombing"),))
    return RecordTable("Atrocities", (Column("Date"), Column("What")), (Row(cells, details),))


def test_details_that_are_not_essential_leave_a_note_in_a_column() -> None:
    told = Detail("", ((Text("At length"), Note(4), Note(7)),))
    counts = Detail("Counts", ((Text("85 killed"), Note(9)),), essential=True)
    (shorter,) = in_brief((table(told, counts),), {})
    assert isinstance(shorter, RecordTable)
    assert [column.title for column in shorter.columns] == ["Date", "What", "Notes"]
    assert shorter.rows[0].details == (counts,)
    assert shorter.rows[0].cells[-1] == (Note(4),)


def test_a_table_without_notes_gets_no_column() -> None:
    (shorter,) = in_brief((table(Detail("Also", ((Text("Abu X"),),))),), {})
    assert isinstance(shorter, RecordTable)
    assert len(shorter.columns) == 2
    assert shorter.rows[0].details == ()


def test_many_notes_are_few() -> None:
    (shorter,) = in_brief(
        (Paragraph((Text("Said"), Note(1), Note(2), Note(3), Text("."))),), {3: "A"}
    )
    assert isinstance(shorter, Paragraph)
    assert [span for span in shorter.spans if isinstance(span, Note)] == [Note(1)]
    assert shorter.spans[-1] == Text(".")


def test_a_heading_of_nothing_goes() -> None:
    background = Details((Detail("Names", ((Text("K"),),)),))
    prose = Paragraph((Text("x"),))
    blocks = (
        Heading(2, "A"),
        Heading(3, "B"),
        prose,
        Heading(2, "Background"),
        background,
        Heading(2, "C"),
        prose,
        Heading(2, "Z"),
    )
    assert in_brief(blocks, {}) == (Heading(2, "A"), Heading(3, "B"), prose, Heading(2, "C"), prose)


def test_a_row_keeps_the_note_of_the_best_source() -> None:
    grades = {1: "F", 2: "C", 3: "", 4: "B", 5: "B", 6: "A"}
    told = Detail("", ((Text("x"), *map(Note, (1, 2, 3, 4, 5)), Text(" Date: "), Note(6)),))
    (shorter,) = in_brief((table(told),), grades)
    assert isinstance(shorter, RecordTable)
    assert shorter.rows[0].cells[-1] == (Note(4),)
    claim = Detail("", ((Text("Said"), Note(3), Note(1), Note(2), Text(".")),), essential=True)
    (shorter,) = in_brief((table(claim),), grades)
    assert isinstance(shorter, RecordTable)
    assert shorter.rows[0].details[0].lines == ((Text("Said"), Note(2), Text(".")),)
