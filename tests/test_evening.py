"""The evening that the program is made for, from its start to the document, by keyboard alone.

An hour after an attack a reporter reads up on the group, adds the attack with two counts that
contradict each other, and sends the editor a document.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.views.cite import SourcePicker
from desktop_app.views.export import ExportDialog
from desktop_app.views.new_source import NewSource
from desktop_app.views.places import Place, Tab
from desktop_app.views.prose import Prose
from tests.dialogs import accepting, answering, saving_as
from tests.export.pdf_text import squeezed
from tests.export.pdf_text import text_of as text_of_pdf
from tests.windows import Session, links_of, press, settle, shown, text_of, type_text, wait_for

MOST_KEYS = 60
"""Beyond the text itself, to add an atrocity with two accounts and two citations."""

TITLE = "Bombing at the gate of an airport"
RIS = """TY  - NEWS
TI  - Toll of airport bombing rises
PB  - A Newspaper
DA  - 2021/08/27
UR  - https://example.org/toll
ER  -
"""
SUMMARY = "A bomb went off in a crowd at the gate. The counts of the killed contradict each other."


class Keyboard:
    """Counts the keys that are no text of the record; a key pressed with others held is one."""

    def __init__(self) -> None:
        self.pressed = 0
        self.held = 0

    def press(self, *keys: Qt.Key, **held: bool) -> None:
        """Keys that move, take, open or save."""
        for key in keys:
            press(key, **held)
            self.pressed += 1
            self.held += len(held)

    def look_for(self, text: str) -> None:
        """Letters that only find an entry of a list: each is counted like any other key."""
        type_text(text)
        self.pressed += len(text)

    def write(self, text: str) -> None:
        """Text that the record will hold just so: not counted."""
        type_text(text)


def test_an_evening_by_keyboard_alone(
    shipped_copy: Path,
    start: Callable[[Path], Session],
    tmp_path: Path,
    tell: Callable[[str], None],
) -> None:
    session = start(shipped_copy)
    finds_the_group(session)
    reads(session)
    keys = Keyboard()
    adds_the_attack(keys)
    told = f"{keys.pressed} keys beyond its text, with {keys.held} held"
    tell(f"an atrocity with two accounts and two citations: {told}")
    assert keys.pressed <= MOST_KEYS
    the_attack_is_there(session)
    exports(session, tmp_path / "sheet.pdf")


def finds_the_group(session: Session) -> None:
    press(Qt.Key.Key_K, ctrl=True)
    type_text("ttp")
    opens_the_first_hit(session)
    assert session.window.browser.place == Place("ttp")
    press(Qt.Key.Key_K, ctrl=True)
    type_text("isk")
    opens_the_first_hit(session)
    assert session.window.browser.place == Place("isis-k")


def opens_the_first_hit(session: Session) -> None:
    search = session.window.searching.search
    wait_for(lambda: search.shown == search.question and search.complete)
    press(Qt.Key.Key_Return)


def reads(session: Session) -> None:
    pages = session.window.browser.view.pages
    profile = text_of(pages)
    assert "Afghanistan, Pakistan" in profile
    assert any(note.isdigit() for each in shown(pages, Prose) for note in links_of(each))
    press(Qt.Key.Key_2, ctrl=True)
    assert "Hafiz Saeed Khan" in text_of(pages)
    assert filtered(session, Qt.Key.Key_3, "Kabul") >= {"Kabul"}
    assert filtered(session, Qt.Key.Key_4, "Taliban") >= {"Taliban"}


def filtered(session: Session, tab: Qt.Key, word: str) -> set[str]:
    """Go to a tab and filter its table; returns the word if every row left has it."""
    press(tab, ctrl=True)
    press(Qt.Key.Key_F, ctrl=True)
    type_text(word)
    model = session.table().model
    rows = [
        " ".join(str(model.index(r, c).data() or "") for c in range(model.columnCount()))
        for r in range(model.rowCount())
    ]
    assert rows
    assert len(rows) < model.total
    return {word} if all(word in row for row in rows) else set()


def adds_the_attack(keys: Keyboard) -> None:
    keys.press(Qt.Key.Key_N, ctrl=True)
    keys.write(TITLE)
    keys.press(Qt.Key.Key_Tab)
    keys.write("26 Aug 2021")
    keys.press(Qt.Key.Key_Tab)
    says_who_claimed_it(keys)
    keys.press(Qt.Key.Key_F6)
    keys.write("Kabul")
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_F6)
    keys.look_for("bom")
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_Tab)
    keys.look_for("airp")
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_F6)
    keys.press(Qt.Key.Key_Tab)
    keys.write("182")
    keys.press(Qt.Key.Key_F6, Qt.Key.Key_Tab)
    keys.write("150")
    keys.press(Qt.Key.Key_F6, Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_C, ctrl=True, shift=True)
    keys.press(Qt.Key.Key_Return)
    counts(keys, "169", "155")
    keys.press(Qt.Key.Key_Insert)
    pastes_a_new_source(keys)
    counts(keys, "182", "150")
    keys.press(Qt.Key.Key_F6)
    keys.write(SUMMARY)
    keys.press(Qt.Key.Key_C, ctrl=True, shift=True)
    keys.press(Qt.Key.Key_Return, ctrl=True)
    keys.press(Qt.Key.Key_C, ctrl=True, shift=True)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return, ctrl=True)
    keys.press(Qt.Key.Key_S, ctrl=True)


def says_who_claimed_it(keys: Keyboard) -> None:
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys.look_for("cl")
    keys.press(Qt.Key.Key_Tab)
    keys.write("Amaq")


def counts(keys: Keyboard, killed: str, injured: str) -> None:
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys.write(killed)
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys.write(injured)


def pastes_a_new_source(keys: Keyboard) -> None:
    QApplication.clipboard().setText(RIS)  # copied in the web browser
    keys.press(Qt.Key.Key_C, ctrl=True, shift=True)
    assert isinstance(dialog(), SourcePicker)
    keys.press(Qt.Key.Key_N, ctrl=True)
    assert isinstance(dialog(), NewSource)
    keys.press(Qt.Key.Key_V, ctrl=True)
    keys.press(Qt.Key.Key_Return)


def dialog() -> QDialog:
    settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def the_attack_is_there(session: Session) -> None:
    assert session.editor.key is None
    place = session.window.browser.place
    assert place is not None
    assert place.record is not None
    assert (place.group, place.tab) == ("isis-k", Tab.ATROCITIES)
    document = session.window.library.document(*place.record)
    assert document["title"] == TITLE
    assert document["date"] == "2021-08-26"
    assert document["place"]["name"] == "Kabul"
    assert document["place"]["country"] == "AF"
    (attribution,) = document["attributions"]
    assert attribution == {"group": "isis-k", "basis": "claimed", "by": "Amaq"}
    one, other = document["accounts"]
    assert (one["killed"], one["injured"]) == ({"best": 169}, {"best": 155})
    assert (other["killed"], other["injured"]) == ({"best": 182}, {"best": 150})
    added = session.window.library.document("sources", other["source"])
    assert added["url"] == "https://example.org/toll"
    assert {each["source"] for each in document["citations"]} == {one["source"], other["source"]}
    read = session.window.browser.view.panel.text.toPlainText()
    for text in (TITLE, "169", "182", "Kabul", "Toll of airport bombing rises"):
        assert text in read
    assert session.window.status.disk.text().startswith("All changes saved")


def exports(session: Session, path: Path) -> None:
    def accept(asked: Any) -> None:
        QTest.keyClick(asked, Qt.Key.Key_Return)

    with accepting(ExportDialog, accept), saving_as(path), answering("Not now") as heard:
        press(Qt.Key.Key_E, ctrl=True, shift=True)
        wait_for(lambda: heard)
    text = text_of_pdf(path.read_bytes())
    assert squeezed(TITLE) in text
    assert squeezed(SUMMARY[:40]) in text
