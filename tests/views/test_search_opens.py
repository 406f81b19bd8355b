"""What is found opens where it is read, whatever it is and wherever one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.views.places import Place, Tab
from tests.views.searching import Start, answered, keys, look_for, opened
from tests.windows import Session, press


@pytest.fixture
def shipped(start: Start, shipped_copy: Path) -> Session:
    return start(shipped_copy)


@pytest.fixture
def small(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


NAMES = {
    "Hafez Said Khan": "hafiz-saeed-khan",
    "hafiz saeed": "hafiz-saeed-khan",
    "حافظ سعید خان": "hafiz-saeed-khan",
    "Shahab Muhajir": "sanaullah-ghafari",
    "Sanaulla Gafari": "sanaullah-ghafari",
    "Abdul Raouf Khadem": "abdul-rauf-aliza",
    "haqani": "haqqani",
    "Mulla Umar": "mullah-mohammed-omar",
    "Kabul airport": "2021-08-26-kabul-airport",
    "maternity": "2020-05-12-maternity",
}


def test_names_find_theirs_in_the_first_three_rows_and_open_it(shipped: Session) -> None:
    browser = shipped.window.browser
    for text, meant in NAMES.items():
        search = look_for(shipped, text)
        first = [record_id for _table, record_id in keys(search)[:3]]
        assert meant in first, text
        for _step in range(first.index(meant)):
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        assert not search.isVisible()
        assert browser.place is not None
        shown_id = browser.place.record[1] if browser.place.record else browser.place.group
        assert shown_id == meant, text


def test_a_person_without_posting_and_a_source_without_use_open_too(small: Session) -> None:
    library = small.window.library
    for key, document in (
        (("people", "nobody"), {"names": [{"text": "Qutbuddin Lonesome", "kind": "official"}]}),
        (("sources", "unused"), {"type": "book", "title": "Uncited Chronicle"}),
    ):
        library.apply(library.put(*key, document, "new"))
        search = look_for(small, " ".join(str(document.get("title") or "Qutbuddin").split()))
        assert keys(search)[0] == key
        press(Qt.Key.Key_Return)
        panel = small.window.browser.view.panel
        assert panel.isVisible()
        assert panel.key == key
        assert panel.text.hasFocus()


def test_a_source_that_another_sheet_cites_opens_there(small: Session) -> None:
    library = small.window.library
    source = {"type": "book", "title": "Uncited Chronicle"}
    library.apply(library.put("sources", "elsewhere", source, "new"))
    document = library.document("groups", "t")
    cited = [*document.get("citations", []), {"source": "elsewhere"}]
    library.apply(library.put("groups", "t", document | {"citations": cited}, "cite"))
    small.go("k", Tab.PROFILE)
    look_for(small, "Uncited Chronicle")
    press(Qt.Key.Key_Return)
    assert small.window.browser.place == Place("t", Tab.SOURCES, ("sources", "elsewhere"))


def test_a_library_without_groups_says_what_to_do(start: Start, tmp_path: Path) -> None:
    from tests.windows import write_library

    person = {"names": [{"text": "Qutbuddin", "kind": "official"}]}
    session = start(write_library(tmp_path / "alone.json", {"people": {"alone": person}}))
    look_for(session, "Qutbuddin")
    press(Qt.Key.Key_Return)
    assert "Add a group first" in session.window.status.message.text()


def test_a_click_beside_it_closes_it_and_one_on_a_hit_opens_that(shipped: Session) -> None:
    search = look_for(shipped, "maternity")
    QTest.mouseClick(search, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not search.isVisible()
    search = opened(shipped)
    answered(search)
    view = search.box.list
    press(Qt.Key.Key_Down)
    first = search.rows.entries[0]
    at = view.visualRect(search.rows.index(first, 0)).center()
    key = search.rows.key(first)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not search.isVisible()
    assert shipped.window.browser.place is not None
    assert shipped.window.browser.place.record == key
