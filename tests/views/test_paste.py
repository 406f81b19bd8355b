"""Rows of a spreadsheet become atrocities: seen first, added only then, taken back at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_app.models.pasted import Verdict
from desktop_app.views.paste import PasteDialog
from desktop_app.views.places import Tab
from tests.dialogs import accepting, answering
from tests.windows import Session, click, held, nameless, press, settle, wait_for

TEXT = (
    "When\tHEADLINE\tTown\tDeaths\tWounded\tGroup\tColour\n"
    "18 Apr 2015\tBombing at a bank\tJalalabad\t32\t80+\tISIS-K\tred\n"
    "2 Feb 2019\t'=SUM(A1)\tHerat\t3–5\tunknown\tTaliban\tblue\n"
    "someday\tAn ambush\tKhost\tmany\t2\tNobody\tgreen\n"
    "2020-05\tImpossible\tKhost\t20 (30–40)\t\t\t\n"
    "2020-05\tAn ambush too\tKhost\t1\t\t\t\n"
    "2020-05\tThe same\tKHOST\t1\t\t\t\n"
)


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.ATROCITIES)
    session.table().grid.setFocus()
    QApplication.clipboard().setText(TEXT)
    return session


def read(dialog: PasteDialog) -> None:
    wait_for(lambda: all(row.verdict is not Verdict.WAITING for row in dialog.rows))
    wait_for(dialog.accept_button.isEnabled)


def box(dialog: PasteDialog, head: str) -> QComboBox:
    return next(each for each in dialog.columns.boxes if f"“{head}”" in each.accessibleName())


def test_rows_are_read_marked_and_added_as_one_edit(session: Session) -> None:
    before = held(session)

    def act(dialog: PasteDialog) -> None:
        read(dialog)
        assert not nameless(dialog)
        assert [row.verdict for row in dialog.rows] == [
            Verdict.DOUBLE,
            Verdict.NEW,
            Verdict.NEW,
            Verdict.IMPOSSIBLE,
            Verdict.NEW,
            Verdict.DOUBLE,
        ]
        assert dialog.rows[0].why == "The library has “Bombing at a bank”."
        assert dialog.rows[5].why == "Row 6 says the same."
        assert "above" in dialog.rows[3].why
        assert dialog.rows[2].unread == (True, False, False, True, False, True, False)
        assert "3 cells not understood" in dialog.view.sentence.text()
        assert dialog.accept_button.text() == "Add 3 atrocities"
        assert held(session) == before
        click(dialog.accept_button)

    with accepting(PasteDialog, act):
        press(Qt.Key.Key_V, ctrl=True)
    library = session.window.library
    assert library.next_undo == "paste of 3 atrocities"
    assert library.document("atrocities", "2019-02-02-sum-a1") == {
        "title": "=SUM(A1)",
        "date": "2019-02-02",
        "attributions": [{"group": "t", "basis": "attributed"}],
        "place": {"name": "Herat"},
        "killed": {"low": 3, "high": 5},
        **{
            k: v
            for k, v in library.document("atrocities", "2019-02-02-sum-a1").items()
            if k == "status"
        },
    }
    ambush = library.document("atrocities", "an-ambush")
    assert ambush["status"] == "needs-work"
    assert ambush["attributions"] == [{"group": "k", "basis": "attributed"}]
    assert ambush["injured"] == {"best": 2}
    assert ambush["internal_note"] == (
        "Pasted, but not understood: When: someday; Deaths: many; Group: Nobody"
    )
    chosen = {row.atrocity.id for row in session.table().selection.rows}
    assert chosen == {"an-ambush", "2020-05-an-ambush-too"}
    session.choose("Undo paste of 3 atrocities")
    assert held(session) == before


def test_nothing_is_lost_by_cancel(session: Session) -> None:
    before = held(session)

    def act(dialog: PasteDialog) -> None:
        read(dialog)
        dialog.reject()

    with accepting(PasteDialog, act):
        session.choose("Paste rows into Atrocities")
    assert held(session) == before
    assert QApplication.clipboard().text() == TEXT


def test_columns_can_be_matched_otherwise(session: Session) -> None:
    def act(dialog: PasteDialog) -> None:
        read(dialog)
        assert box(dialog, "Town").currentText() == "Place – Place"
        box(dialog, "Colour").setCurrentText("Place – Province")
        box(dialog, "Town").setCurrentText("Place – Province")
        assert box(dialog, "Colour").currentIndex() == 0
        box(dialog, "Deaths").setCurrentIndex(0)
        settle()
        wait_for(lambda: dialog.rows[1].document.get("place") == {"admin1": "Herat"})
        read(dialog)
        assert "killed" not in dialog.rows[1].document
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


def test_what_holds_for_rows_that_do_not_say(session: Session) -> None:
    def act(dialog: PasteDialog) -> None:
        read(dialog)
        for fields, name, value in (
            (dialog.columns.attribution, "basis", "suspected"),
            (dialog.columns.citation, "source", "un"),
        ):
            fields.rows[name].control.show_value(value)
            fields.rows[name].control.touch()
        dialog.columns.keep.setChecked(False)
        wait_for(lambda: "internal_note" not in dialog.rows[2].document)
        read(dialog)
        assert dialog.rows[4].document["citations"] == [{"source": "un"}]
        assert dialog.rows[4].document["attributions"] == [{"group": "k", "basis": "suspected"}]
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


def test_rows_are_chosen_by_key(session: Session) -> None:
    def act(dialog: PasteDialog) -> None:
        read(dialog)
        dialog.view.grid.setFocus()
        for row in (0, 1, 3):
            dialog.view.grid.setCurrentIndex(dialog.model.index(row, 0))
            wanted = dialog.rows[row].wanted
            QTest.keyClick(dialog.view.grid, Qt.Key.Key_Space)
            assert dialog.rows[row].wanted is (dialog.rows[row].addable and not wanted)
        assert [row.wanted for row in dialog.rows] == [True, False, True, False, True, False]
        assert dialog.accept_button.text() == "Add 3 atrocities"
        dialog.view.grid.setCurrentIndex(dialog.model.index(2, 5))
        assert "“many” is no count" in dialog.cell.text()
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


def test_rows_without_heads(session: Session) -> None:
    QApplication.clipboard().setText("2020-01-01\tAn attack\n2020-01-02\tAnother\n")

    def act(dialog: PasteDialog) -> None:
        assert not dialog.heads.isChecked()
        assert len(dialog.rows) == 2
        wait_for(lambda: dialog.rows[1].verdict is Verdict.NOTHING)
        assert not dialog.accept_button.isEnabled()
        box(dialog, "Column 1").setCurrentText("Date")
        box(dialog, "Column 2").setCurrentText("What")
        wait_for(dialog.accept_button.isEnabled)
        dialog.heads.setChecked(True)
        assert len(dialog.rows) == 1
        settle()
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


def test_a_table_of_a_web_page(session: Session) -> None:
    data = QMimeData()
    data.setHtml(
        "<table><tr><th>Date</th><th>What</th></tr><tr><td>2020</td><td>A</td></tr></table>"
    )
    QApplication.clipboard().setMimeData(data)

    def act(dialog: PasteDialog) -> None:
        read(dialog)
        assert dialog.rows[0].document["title"] == "A"
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


def test_what_we_copy_is_known_again(session: Session) -> None:
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_C, ctrl=True)

    def act(dialog: PasteDialog) -> None:
        wait_for(lambda: all(row.verdict is not Verdict.WAITING for row in dialog.rows))
        assert [row.verdict for row in dialog.rows] == [Verdict.DOUBLE] * 3
        assert not any(any(row.unread) for row in dialog.rows)
        dialog.reject()

    with accepting(PasteDialog, act):
        session.window.bulk.paste()


@pytest.mark.parametrize("text", ["", "just a sentence", "\n\n"])
def test_no_table_on_the_clipboard_is_said(session: Session, text: str) -> None:
    QApplication.clipboard().setText(text)
    with answering("OK") as heard:
        session.window.bulk.paste()
    assert heard == ["There is no table on the clipboard: copy rows of a spreadsheet first."]
