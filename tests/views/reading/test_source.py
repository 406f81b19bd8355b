"""A source shows all that it carries; a long list is written a hundred rows at a time."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.views.writer import Link
from tests.views.reading.beside import Beside
from tests.views.reading.conftest import Documents
from tests.windows import press


def test_a_source_shows_each_record_with_what_it_carries(beside: Callable[[], Beside]) -> None:
    words = beside().show("sources", "un")
    assert "USED IN 4 RECORDS" in words.upper()
    assert "1 group\nKhorasan Province\nSummary (p. 4)" in words
    assert "1 posting\nHafiz Saeed Khan, Wali\nthe whole record" in words
    assert "2 atrocities\nKillings over some days" in words
    assert "18 April 2015 · Accounts" in words


def test_a_source_that_nothing_cites_says_so(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["sources"]["idle"] = {"title": "Idle"}
    assert "Nothing in this library cites it." in beside().show("sources", "idle")


def test_a_source_tells_its_language_by_name(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["sources"]["idle"] = {"title": "Idle", "language": "ps"}
    assert "Language\nPashto" in beside().show("sources", "idle")


def test_a_long_list_is_written_as_far_as_one_asks(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["people"] |= {
        f"p{n}": {"names": [{"text": f"Person {n}"}], "citations": [{"source": "seed"}]}
        for n in range(250)
    }
    panel = beside()
    words = panel.show("sources", "seed")
    assert "250 people" in words
    assert "Person 99\n" in words
    assert "Person 100\n" not in words
    assert words.index("and 150 more") < words.index("1 atrocity")
    panel.prose.setFocus()
    while "more" not in panel.prose.textCursor().selectedText():
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    panel.wait()
    assert "Person 199\n" in panel.words
    assert "Person 200\n" not in panel.words
    assert panel.prose.textCursor().selectedText() == "Person 100"
    panel.follow("and 50 more")
    assert "more" not in panel.words
    assert panel.words.index("Person 249") < panel.words.index("1 atrocity")
    names = [line for line in panel.words.splitlines() if line.startswith("Person ")]
    assert names == [f"Person {n}" for n in range(250)]


def test_a_list_that_is_left_is_not_gone_on_with(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["people"] |= {
        f"p{n}": {"names": [{"text": f"Person {n}"}], "citations": [{"source": "seed"}]}
        for n in range(250)
    }
    panel = beside()
    panel.browser.follow(Link("sources", "seed"))
    panel.browser.follow(Link("people", "khan"))
    panel.wait()
    assert "Person 1" not in panel.words


def test_every_link_is_reached_by_keyboard(beside: Callable[[], Beside]) -> None:
    panel = beside()
    panel.show("sources", "un")
    panel.prose.setFocus()
    reached: list[str] = []
    while len(reached) < 50:
        press(Qt.Key.Key_Tab)
        if not panel.prose.hasFocus():
            break
        reached.append(panel.prose.textCursor().selectedText().strip("\u2068\u2069"))
    assert set(panel.links) <= set(reached)
    panel.prose.setFocus()
    for _step in range(reached.index("Killings over some days") + 1):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert panel.browser.place is not None
    assert panel.browser.place.record == ("atrocities", "days")
