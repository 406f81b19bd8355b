"""The date field: what is typed, what it says of it, what is stored."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.date_words import in_words
from desktop_app.views.form.date import DateControl
from tests.domain.dates import dates
from tests.windows import press, settle, type_into


@pytest.fixture
def control(qapp: QApplication) -> Iterator[DateControl]:
    page = QWidget()
    column = QVBoxLayout(page)
    control = DateControl()
    column.addWidget(control)
    column.addWidget(QLineEdit())
    page.show()
    page.activateWindow()
    settle()
    control.line.setFocus()
    yield control
    page.close()
    page.deleteLater()
    settle()


def test_what_is_understood_is_said_at_once_and_stored_as_edtf(control: DateControl) -> None:
    type_into(control.line, "about 2016")
    assert control.meaning.text() == "1 January 2016 – 31 December 2016"
    assert control.value() == "2016~"
    control.line.clear()
    type_into(control.line, "12.5.2020")
    assert "Tuesday, 12 May 2020" in control.meaning.text()
    assert "2020-12-05" in control.meaning.text()
    assert control.value() == "2020-05-12"


def test_leaving_puts_the_date_in_words_and_is_no_edit_of_its_own(control: DateControl) -> None:
    type_into(control.line, "c. Feb 2015")
    heard: list[bool] = []
    control.edited.connect(lambda: heard.append(True))
    press(Qt.Key.Key_Tab)
    assert control.line.text() == "about February 2015"
    assert control.value() == "2015-02~"
    assert not heard
    control.line.setFocus()
    press(Qt.Key.Key_Z, ctrl=True)
    assert control.line.text() == "c. Feb 2015"
    assert control.value() == "2015-02~"


def test_what_is_not_understood_stays_and_says_what_to_do(control: DateControl) -> None:
    type_into(control.line, "soonish")
    assert "write it like" in control.meaning.text()
    press(Qt.Key.Key_Tab)
    assert control.line.text() == "soonish"
    assert control.value() == "soonish"
    control.set_wrong(wrong=True)
    assert not control.meaning.isVisible()
    control.line.clear()
    assert control.value() is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(dates)
def test_every_date_is_shown_in_words_and_comes_back(control: DateControl, date: str) -> None:
    control.show_value(date)
    assert control.line.text() == in_words(date)
    control.line.setFocus()
    QTest.keyClick(control.line, Qt.Key.Key_End)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        QTest.keyClick(control.line, key)
    assert control.value() == date
