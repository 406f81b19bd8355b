"""A source is cited in two keystrokes, for a field, a row or the record; new ones by pasting."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop_app.views.cite import SourcePicker
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.form.text import LineControl
from desktop_app.views.new_source import NewSource
from tests.importers.samples import BIBTEX, CSL_JSON, RIS
from tests.windows import Session, click, press, settle, shown, text_of, type_text, wait_for

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    session = start(small_copy)
    session.edit("groups", "k")
    return session


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def picker() -> SourcePicker:
    found = dialog()
    assert isinstance(found, SourcePicker)
    return found


def new_source() -> NewSource:
    found = dialog()
    assert isinstance(found, NewSource)
    return found


def focus(session: Session, name: str) -> None:
    session.form.rows[name].control.setFocus()
    settle()


def ask() -> SourcePicker:
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    return picker()


def titles(found: SourcePicker) -> list[str]:
    return [found.choices.index(n, 0).data() for n in range(found.choices.rowCount())]


def citations(session: Session) -> list[object]:
    found = session.editor.document["citations"]
    assert isinstance(found, list)
    return found


def marks(session: Session, name: str) -> list[str]:
    row = session.form.rows[name]
    return [each.text() for each in shown(row, QToolButton) if each.property("role") in ROLES]


ROLES = {"mark", "uncited"}


def test_two_keys_cite_the_source_cited_last_and_the_focus_returns(session: Session) -> None:
    session.window.citing._settings.cited(session.window.library.path, "leak")
    focus(session, "state")
    before = session.window.focusWidget()
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    press(Qt.Key.Key_Return)
    assert citations(session)[-1] == {"source": "leak", "fields": ["state"]}
    assert session.window.focusWidget() is before
    press(Qt.Key.Key_Return, ctrl=True)
    assert session.window.library.document("groups", "k")["citations"][-1]["source"] == "leak"


def test_what_was_cited_last_stands_first_after_a_restart(
    start: Start, session: Session, small_copy: Path
) -> None:
    focus(session, "state")
    first = titles(ask())[0]
    type_text("seed")
    chosen = titles(picker())[0]
    assert chosen != first
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, ctrl=True)
    session.close()
    again = start(small_copy)
    again.edit("groups", "k")
    focus(again, "founded")
    assert titles(ask())[0] == chosen
    press(Qt.Key.Key_Escape)


def test_typing_narrows_by_any_part_and_the_place_in_it_is_asked_there(session: Session) -> None:
    focus(session, "ideology")
    found = ask()
    whole = found.choices.rowCount()
    type_text("unit nat")
    assert 0 < found.choices.rowCount() < whole
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is found.locator
    type_text("p. 4")
    press(Qt.Key.Key_Return)
    joined = {"source": "un", "locator": "p. 4", "fields": ["summary", "ideology"]}
    assert joined in citations(session)


def test_ctrl_enter_cites_for_the_whole_record(session: Session) -> None:
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return, ctrl=True)
    assert citations(session)[-1] == {"source": "leak"}
    assert session.editor.key is not None


def test_a_field_shows_what_carries_it_and_gives_it_back(session: Session) -> None:
    assert marks(session, "state") == ["○ no source"]
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    (mark,) = marks(session, "state")
    assert mark.startswith("HIDDEN")
    button = next(b for b in shown(session.form.rows["state"], QToolButton) if b.text() == mark)
    menu = button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    settle()
    assert marks(session, "state") == ["○ no source"]
    assert not any(c == {"source": "leak", "fields": ["state"]} for c in citations(session))


def test_a_citation_is_taken_back_by_keys(session: Session) -> None:
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    focus(session, "state")
    found = ask()
    assert not titles(found)[0].startswith("Who")
    assert found.back_button.isVisible()
    press(Qt.Key.Key_Delete, ctrl=True)
    assert marks(session, "state") == ["○ no source"]
    assert all(
        "state" not in c.get("fields", []) for c in citations(session) if isinstance(c, dict)
    )


def test_the_mark_of_an_uncited_field_asks_for_a_source(session: Session) -> None:
    row = session.form.rows["state"]
    click(next(b for b in shown(row, QToolButton) if b.property("role") == "uncited"))
    assert "State" in picker().here_button.text()
    press(Qt.Key.Key_Escape)


def test_a_row_with_citations_of_its_own_takes_the_source(session: Session) -> None:
    control = session.form.rows["sizes"].control
    assert isinstance(control, RowsControl)
    control.cards[0].toggle.setChecked(True)
    fields = control.cards[0].fields
    assert fields is not None
    fields.rows["best"].control.setFocus()
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    assert session.editor.document["sizes"][0]["citations"] == [{"source": "leak"}]
    assert "citations" not in session.editor.document["sizes"][1]


def test_a_name_is_carried_by_the_field_that_it_stands_in(session: Session) -> None:
    control = session.form.rows["names"].control
    assert isinstance(control, RowsControl)
    control.cards[0].toggle.setChecked(True)
    fields = control.cards[0].fields
    assert fields is not None
    fields.rows["text"].control.setFocus()
    ask()
    press(Qt.Key.Key_Return)
    assert "names" in citations(session)[-1]["fields"]  # type: ignore[index]


def test_in_an_account_the_source_is_that_of_the_account(session: Session) -> None:
    session.edit("atrocities", "bank")
    control = session.form.rows["accounts"].control
    assert isinstance(control, RowsControl)
    click(control.add_button)
    fields = control.cards[-1].fields
    assert fields is not None
    fields.rows["killed"].control.setFocus()
    found = ask()
    assert not found.locator.isVisible()
    type_text("seed")
    press(Qt.Key.Key_Return)
    assert session.editor.document["accounts"][-1] == {"source": "seed"}


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


def test_without_a_form_the_form_of_what_is_shown_opens(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    assert session.editor.key == ("groups", "k")
    assert picker().isVisible()
    press(Qt.Key.Key_Escape)


def test_a_read_only_library_is_not_cited_in(start: Start, small_copy: Path) -> None:
    start(small_copy)
    second = start(small_copy)
    assert second.window.library.read_only
    assert not second.action("Cite a source").isEnabled()


def test_on_the_sheet_an_uncited_fact_looks_so_until_it_is_cited(session: Session) -> None:
    sheet = session.window.browser.view.pages
    before = text_of(sheet).count("○ no source")
    assert before
    focus(session, "state")
    ask()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, ctrl=True)
    assert text_of(sheet).count("○ no source") == before - 1
