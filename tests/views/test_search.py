"""Search everything, by the keys of its user: found, walked, narrowed, opened, put away."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.distinguishing import NAMED_BY
from desktop_app.domain.reverse_index import FEW
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.models.asking import Question
from desktop_app.models.headed_rows import Heading
from desktop_app.models.search_rows import Entry
from tests.views.searching import Key, Start, all_rows, answered, headings, keys, look_for, opened
from tests.windows import Session, click, press, shown, type_text, wait_for


@pytest.fixture
def shipped(start: Start, shipped_copy: Path) -> Session:
    return start(shipped_copy)


@pytest.fixture
def small(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def test_it_is_said_where_no_record_has_all_of_the_words(shipped: Session) -> None:
    search = look_for(shipped, "maternity khartoum")
    assert keys(search)
    assert headings(search)[0].startswith("No record has all of these words")
    search.box.line.setText("maternity kabul")
    answered(search)
    assert headings(search)[0] == "Best matches"
    page = shipped.window.searching.page
    search.box.line.setText("maternity khartoum")
    answered(search)
    press(Qt.Key.Key_Return, ctrl=True)
    wait_for(lambda: page.shown == page.question)
    assert "No record has all of these words" in page.count.text()


def test_the_best_stand_first_and_the_others_kind_by_kind(shipped: Session) -> None:
    search = look_for(shipped, "haqani")
    assert headings(search)[0] == "Best matches"
    assert {"People", "Groups", "Sources"} <= set(headings(search))
    rows = all_rows(search)
    assert isinstance(rows[4], Heading)
    assert len(set(keys(search))) == len(keys(search))
    kinds = [row.key[0] for row in rows[4:] if isinstance(row, Entry)]
    assert kinds == sorted(kinds, key=kinds.index)


def test_kinds_narrow_by_key_and_by_mouse(shipped: Session) -> None:
    search = look_for(shipped, "haqani")
    press(Qt.Key.Key_6, alt=True)
    answered(search)
    assert {table for table, _id in keys(search)} == {"sources"}
    assert headings(search) == ["Sources"]
    click(search.box.toggles["people"])
    answered(search)
    assert {table for table, _id in keys(search)} == {"sources", "people"}
    press(Qt.Key.Key_0, alt=True)
    answered(search)
    assert len({table for table, _id in keys(search)}) > 2


def test_up_and_down_go_from_entry_to_entry(shipped: Session) -> None:
    search = look_for(shipped, "haqani")
    found = keys(search)

    def here() -> Key:
        assert search.box.list.entry is not None
        return search.box.list.entry.key

    assert here() == found[0]
    press(Qt.Key.Key_Up)
    assert here() == found[0]
    for key in found[1:]:
        press(Qt.Key.Key_Down)
        assert here() == key
    press(Qt.Key.Key_Down)
    assert here() == found[-1]
    press(Qt.Key.Key_PageUp)
    assert found.index(here()) < len(found) - 2
    for _page in found:
        press(Qt.Key.Key_PageUp)
    assert here() == found[0]
    press(Qt.Key.Key_PageDown)
    assert found.index(here()) > 1
    assert search.box.line.hasFocus()


def test_escape_closes_and_the_text_is_there_the_next_time(small: Session) -> None:
    tabs = small.window.browser.view.tabs
    tabs.setFocus()
    search = look_for(small, "khan")
    press(Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert QApplication.focusWidget() is tabs
    opened(small)
    assert search.box.line.selectedText() == "khan"
    answered(search)
    assert keys(search)


def test_the_sidebar_opens_it(small: Session) -> None:
    buttons = shown(small.window.browser.sidebar, QPushButton)
    click(next(each for each in buttons if each.text() == "Search everything"))
    search = small.window.searching.search
    assert search.box.line.hasFocus()


def test_tab_stays_within_it(small: Session) -> None:
    search = opened(small)
    for toggle in search.box.toggles.values():
        press(Qt.Key.Key_Tab)
        assert toggle.hasFocus()
    press(Qt.Key.Key_Tab)
    assert search.box.line.hasFocus()
    press(Qt.Key.Key_Tab, shift=True)
    assert search.box.toggles["sources"].hasFocus()


def test_who_names_whom_is_read_before_the_first_letter(start: Start, small_copy: Path) -> None:
    tables = json.loads(small_copy.read_bytes())
    posting = next(iter(tables["leadership"].values()))
    tables["leadership"] |= {f"more-{number}": posting for number in range(FEW)}
    small_copy.write_text(json.dumps(tables))
    session = start(small_copy)
    library = session.window.library

    def is_read() -> bool:
        session.window.browser.listing.stop()  # as while its user is busy
        return next(library.gather_naming(NAMED_BY), True) is True

    assert not is_read()
    session.window.searching.search.show_up()
    wait_for(is_read)


def test_edits_are_found_at_once(small: Session) -> None:
    library = small.window.library
    search = look_for(small, "Zaranj bridge")
    assert not keys(search)
    assert "Nothing is called “Zaranj bridge” or says so." in search.box.said.text()
    key = ("people", "khan")
    document = library.document(*key) | {"biography": "Seen at the Zaranj bridge."}
    library.apply(library.put(*key, document, "a biography"))
    wait_for(lambda: keys(search) == [key])
    entry = search.box.list.entry
    assert entry is not None
    assert entry.where == "Biography"
    marked = [entry.below.text[span.start : span.stop] for span in entry.below.spans]
    assert marked == ["Zaranj", "bridge"]
    library.undo()
    wait_for(lambda: not keys(search))


def test_the_list_begins_with_its_first_heading(shipped: Session) -> None:
    assert not keys(look_for(shipped, "xyzxyz"))
    search = look_for(shipped, "kabul")
    assert len(keys(search)) > 3
    assert search.box.list.verticalScrollBar().value() == 0
    assert isinstance(search.rows.row(0), Heading)


def test_an_attack_found_by_its_place_says_when_it_was(small: Session) -> None:
    library = small.window.library
    document = library.document("atrocities", "bank") | {
        "date": "2019-02-02",
        "place": {"name": "Zaranj"},
    }
    library.apply(library.put("atrocities", "bank", document, "a place"))
    search = look_for(small, "zaranj")
    wait_for(lambda: keys(search) == [("atrocities", "bank")])
    entry = search.box.list.entry
    assert entry is not None
    assert entry.below.text == "2 February 2019 · Zaranj"
    assert [entry.below.text[span.start : span.stop] for span in entry.below.spans] == ["Zaranj"]


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "((",
        "AND",
        "n:*",
        "<b>x</b>",
        "%s{0}",
        "😀",
        "\u202e\u0000x",
        "'; DROP",
        "-",
        "ا" * 500,
    ],
)
def test_any_text_is_harmless(small: Session, text: str) -> None:
    search = opened(small)
    type_text(text)
    answered(search)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageDown)
    search.grab()
    assert search.isVisible()


def test_markup_in_records_and_in_the_line_is_text(small: Session) -> None:
    library = small.window.library
    key = ("people", "khan")
    names = [{"text": "<b>Bold</b> & co", "kind": "alias"}]
    library.apply(library.put(*key, library.document(*key) | {"names": names}, "a name"))
    search = look_for(small, "bold")
    assert search.box.list.entry is not None
    assert search.box.list.entry.name.text == "<b>Bold</b> & co"
    index = search.box.list.currentIndex()
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_newer_question_is_never_answered_by_an_older(small: Session) -> None:
    search = look_for(small, "khan")
    told: list[str] = []
    asking = small.window.searching.asking
    asking.answered.connect(lambda question, _results: told.append(question.text))
    texts = [f"khan {number}" for number in range(50)]
    for text in texts:
        asking.ask(Question(text))
    wait_for(lambda: "khan 49" in told)
    assert told == ["khan 49"]
    assert search.shown == Question("khan")  # that is not what stands in the line


def test_closing_while_the_library_is_read_is_clean(start: Start, shipped_copy: Path) -> None:
    session = start(shipped_copy)
    finder = session.window.library.finder
    search = opened(session)
    type_text("kabul")
    session.close()
    finder.wait()
    reread = start(shipped_copy)
    reread.close()  # before anything is read
    assert search is not None


def test_a_marked_record_says_so(small: Session) -> None:
    library = small.window.library
    key = ("people", "khan")
    library.apply(library.put(*key, library.document(*key) | {"marking": "red"}, "mark"))
    search = look_for(small, "khan")
    marked = [row for row in all_rows(search) if isinstance(row, Entry) and row.key == key]
    assert marked[0].marking == MARKING.label("red")
    assert MARKING.label("red") in str(marked[0])


def test_everything_in_it_has_a_name(small: Session) -> None:
    search = look_for(small, "khan")
    for each in (*search.box.stops, search.box.list):
        interface = QAccessible.queryAccessibleInterface(each)
        assert interface.text(QAccessible.Text.Name)
