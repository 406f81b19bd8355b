"""A long list of choices is looked through by typing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.domain.filtering.narrowing import Choice
from desktop_app.views.choice_list import ChoiceList
from tests.windows import settle

PLACES = ("Kabul", "Kandahar", "Kunar", "Kunduz", "Khost", "Herat", "Balkh", "Ghazni", "Logar")


class Around(QWidget):
    """Notes the keys that the list leaves to what it stands in."""

    def __init__(self, choices: ChoiceList) -> None:
        super().__init__()
        self.keys: list[int] = []
        QVBoxLayout(self).addWidget(choices)

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self.keys.append(event.key())


@pytest.fixture
def choices(qapp: QApplication) -> Iterator[ChoiceList]:
    choices = ChoiceList()
    around = Around(choices)
    choices.show_choices("Place", [Choice(place, place, 1) for place in PLACES], ())
    around.show()
    around.activateWindow()
    settle()
    choices.list.setFocus()
    yield choices
    around.close()
    qapp.processEvents()


def labels(choices: ChoiceList) -> list[str]:
    return [choices.rows.index(row).data() for row in range(choices.rows.rowCount())]


def test_a_letter_typed_looks_one_up(choices: ChoiceList) -> None:
    QTest.keyClicks(choices.list, "k")
    QTest.keyClicks(choices.line, "un")
    assert labels(choices) == ["Kunar", "Kunduz"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_F2])
def test_a_key_that_writes_nothing_is_no_letter(choices: ChoiceList, key: Qt.Key) -> None:
    QTest.keyClick(choices.list, key)
    assert choices.line.text() == ""
    around = choices.parentWidget()
    assert isinstance(around, Around)
    assert around.keys == [key]


def test_where_nothing_is_called_so_the_list_says_it(choices: ChoiceList) -> None:
    choices.line.setText("Kabol")
    assert labels(choices) == []
    assert choices.said.text() == "Nothing here is called “Kabol”."
    assert not choices.said.isHidden()
    choices.line.setText("Kab")
    assert labels(choices) == ["Kabul"]
    assert choices.said.isHidden()
