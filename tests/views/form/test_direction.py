"""Text that runs from right to left stands at the right, in lists too."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.text import LineControl, ProseControl
from tests.views.form.typing import put
from tests.windows import type_into

Make = Callable[..., Fields]


def name_line(fields: Fields) -> tuple[Fields, LineControl]:
    control = fields.rows["names"].control
    assert isinstance(control, RowsControl)
    control.cards[0].toggle.setChecked(True)
    inner = control.cards[0].fields
    assert inner is not None
    text = inner.rows["text"].control
    assert isinstance(text, LineControl)
    return inner, text


def test_a_paragraph_takes_the_side_of_its_text(form: Make) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"note": "English"})
    note = fields.rows["note"].control
    assert isinstance(note, ProseControl)

    def side() -> Qt.AlignmentFlag:
        return note.text.document().defaultTextOption().alignment()

    heard: list[bool] = []
    note.edited.connect(lambda: heard.append(True))
    assert side() == Qt.AlignmentFlag.AlignLeft
    note.show_value("ولاية خراسان\nEnglish")
    assert side() == Qt.AlignmentFlag.AlignRight
    assert not heard
    note.text.clear()
    type_into(note.text, "A")
    assert side() == Qt.AlignmentFlag.AlignLeft
    assert len(heard) == 2


def test_an_empty_name_begins_where_its_script_does(form: Make) -> None:
    fields = form("groups", RECORD_TYPES["groups"], {"names": [{"script": "Arab"}]})
    inner, text = name_line(fields)
    assert text.line.alignment() & Qt.AlignmentFlag.AlignRight
    type_into(text.line, "ISIS-K")
    assert text.line.alignment() & Qt.AlignmentFlag.AlignLeft
    text.line.clear()
    inner.rows["script"].control.show_value(None)
    put(inner.rows["script"].control, "Latn")
    assert text.line.alignment() & Qt.AlignmentFlag.AlignLeft
    assert fields.document == {"names": [{"script": "Latn", "text": "ISIS-K"}]}
