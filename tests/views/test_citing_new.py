"""A source that the library does not have is added and cited in one go, by pasting or typing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.form.text import LineControl
from tests.importers.samples import BIBTEX, CSL_JSON, RIS
from tests.views.cite_keys import Start, ask, citations, focus, marks, new_source
from tests.windows import Session, press, settle, text_of, type_text, wait_for


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    session = start(small_copy)
    session.edit("groups", "k")
    return session


@pytest.mark.parametrize("pasted", [BIBTEX, CSL_JSON, RIS], ids=["bibtex", "csl", "ris"])
def test_a_pasted_source_is_shown_added_and_cited(session: Session, pasted: str) -> None:
    library = session.window.library
    focus(session, "state")
    ask()
    press(Qt.Key.Key_N, ctrl=True)
    found = new_source()
    data = QMimeData()
    data.setText(pasted)
    QGuiApplication.clipboard().setMimeData(data)
    press(Qt.Key.Key_V, ctrl=True)
    assert found.fields is not None
    title = found.documents[0]["title"]
    assert title in text_of(found)
    press(Qt.Key.Key_Return)
    cited = citations(session)[-1]
    assert isinstance(cited, dict)
    assert library.document("sources", cited["source"])["title"] == title
    assert library.next_undo == f"new source {title}"
    assert title in text_of(session.editor) or marks(session, "state")
    press(Qt.Key.Key_Return, ctrl=True)
    assert library.document("groups", "k")["citations"][-1] == cited


def test_title_and_address_can_be_typed(session: Session) -> None:
    focus(session, "state")
    ask()
    type_text("zzz nothing like it")
    press(Qt.Key.Key_Return)
    found = new_source()
    assert found.documents[0] == {"title": "zzz nothing like it"}
    assert found.fields is not None
    line = found.fields.rows["url"].control
    assert isinstance(line, LineControl)
    line.setFocus()
    settle()
    type_text("https://example.org/new")
    press(Qt.Key.Key_Return)
    cited = citations(session)[-1]["source"]  # type: ignore[index]
    stored = session.window.library.document("sources", cited)
    assert stored == {"title": "zzz nothing like it", "url": "https://example.org/new"}


def test_what_the_library_has_is_cited_not_doubled(session: Session) -> None:
    library = session.window.library
    there = library.document("sources", "un")
    focus(session, "state")
    ask()
    press(Qt.Key.Key_N, ctrl=True)
    found = new_source()
    found.paste.setPlainText(f"Another title\n{there['url']}")
    assert "has it already" in text_of(found)
    press(Qt.Key.Key_Return)
    assert {"source": "un", "fields": ["state"]} in citations(session)
    assert library.next_undo is None


def test_the_same_can_be_added_all_the_same(session: Session) -> None:
    library = session.window.library
    before = len(list(library.records("sources")))
    ask()
    press(Qt.Key.Key_N, ctrl=True)
    found = new_source()
    found.paste.setPlainText(f"Another title\n{library.document('sources', 'un')['url']}")
    found.anyway.setChecked(True)
    press(Qt.Key.Key_Return)
    assert len(list(library.records("sources"))) == before + 1


def test_nothing_is_added_of_nothing(session: Session) -> None:
    ask()
    press(Qt.Key.Key_N, ctrl=True)
    found = new_source()
    press(Qt.Key.Key_Return)
    assert found.isVisible()
    assert "title or address" in text_of(found)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    settle()
    assert session.window.library.next_undo is None


def test_several_pasted_at_once_are_one_edit(session: Session) -> None:
    library = session.window.library
    focus(session, "state")
    ask()
    press(Qt.Key.Key_N, ctrl=True)
    new_source().paste.setPlainText(f"{RIS}\nTY  - RPRT\nTI  - A long title continued\nER  - ")
    press(Qt.Key.Key_Return)
    assert library.next_undo == "2 new sources"
    assert [c["source"] for c in citations(session)[-2:]] == [  # type: ignore[index]
        "a-long-title-continued",
        "a-long-title-continued-2",
    ]


def test_where_one_source_is_wanted_new_takes_a_pasted_one_too(session: Session) -> None:
    library = session.window.library
    session.edit("atrocities", "bank")
    accounts = session.form.rows["accounts"].control
    assert isinstance(accounts, RowsControl)
    card = accounts.add()
    assert card.fields is not None
    box = card.fields.rows["source"].control
    assert isinstance(box, ReferenceControl)
    session.window.activateWindow()
    settle()
    box.box.setFocus()
    type_text("zzz")
    press(Qt.Key.Key_Return)
    found = new_source()
    assert found.documents == [{"title": "zzz"}]
    found.paste.setPlainText(f"{RIS}\nTY  - RPRT\nTI  - Only this\nER  - ")
    found.list.setCurrentRow(1)
    press(Qt.Key.Key_Return)
    assert box.value() == "only-this"
    assert library.next_undo == "new source Only this"
    assert box.box.hasFocus()
    assert "Only this" in text_of(box)
    assert session.editor.document["accounts"][-1] == {"source": "only-this"}


def test_what_stands_in_a_new_source_is_kept_until_it_is_one_or_given_up(session: Session) -> None:
    drafts = session.window.library.drafts

    def titles() -> list[object]:
        return [each.content["title"] for each in drafts.list() if each.table == "sources"]

    focus(session, "state")
    for keys, left in ((Qt.Key.Key_Escape, 0), (Qt.Key.Key_Return, 1)):
        ask()
        press(Qt.Key.Key_N, ctrl=True)
        found = new_source()
        type_text("Half a title")
        wait_for(lambda: titles() == ["Half a title"])
        found.paste.setPlainText(f"{RIS}\nTY  - RPRT\nTI  - Second\nER  - ")
        wait_for(lambda: len(titles()) == 2)
        found.paste.setPlainText("Half a title")
        wait_for(lambda: titles() == ["Half a title"])
        QTest.keyClick(found.paste, keys)
        settle()
        assert not titles()
        assert (session.window.library.get("sources", "half-a-title") is not None) == bool(left)
