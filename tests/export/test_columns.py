from desktop_app.export.columns import without_empty_columns
from desktop_app.export.page import Column, Paragraph, RecordTable, Row, Text


def test_a_column_that_is_empty_in_every_row_goes_and_the_first_stays() -> None:
    table = RecordTable(
        "Attacks",
        (Column("What"), Column("Where"), Column("Notes")),
        (Row(((), (Text("Kabul"),), ())), Row(((), (), ()))),
    )
    bare = without_empty_columns(table)
    assert isinstance(bare, RecordTable)
    assert [column.title for column in bare.columns] == ["What", "Where"]
    assert [row.cells for row in bare.rows] == [((), (Text("Kabul"),)), ((), ())]


def test_other_blocks_stay_as_they_are() -> None:
    paragraph = Paragraph((Text("said"),))
    assert without_empty_columns(paragraph) is paragraph
