"""Paragraphs are shown whole at any width."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.views.form.text import ProseControl
from desktop_app.views.scroller import Scroller
from tests.windows import settle

TEXT = "The two have fought since 2015, first in one province and then in all. " * 4


def test_a_paragraph_is_shown_whole_at_any_width(qapp: QApplication) -> None:
    area = Scroller()
    page = QWidget()
    column = QVBoxLayout(page)
    prose = ProseControl()
    column.addWidget(prose)
    column.addStretch(1)
    prose.show_value(TEXT)
    area.resize(300, 600)
    area.show()
    settle()
    area.setWidget(page)
    heights = []
    for width in (300, 500, 260):
        area.resize(width, 600)
        settle()
        block = prose.text.document().begin()
        needed = prose.text.document().documentLayout().blockBoundingRect(block).height()
        assert prose.text.viewport().height() >= needed
        heights.append(prose.text.height())
    assert heights[1] < heights[0] <= heights[2]
    prose.show_value(TEXT * 20)
    settle()
    assert prose.text.verticalScrollBar().isVisible()
    assert prose.text.height() < 600
    area.close()
    area.deleteLater()
    settle()
