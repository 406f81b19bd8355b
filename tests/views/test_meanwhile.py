"""A record that changed while its draft waited, or while its form was open."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.library import Library
from desktop_app.store.drafts import Drafts
from desktop_app.views.form.clash import Clash
from desktop_app.views.form.text import LineControl, ProseControl
from tests.crash import crash
from tests.export.library import DOCUMENTS
from tests.windows import Session, click, press, settle, shown, text_of, type_into

Start = Callable[[Path], Session]
KEY = ("people", "khan")
BEFORE = DOCUMENTS["people"]["khan"]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def change(library: Library, **fields: Any) -> None:
    document = {k: v for k, v in (library.document(*KEY) | fields).items() if v is not None}
    library.apply(library.put(*KEY, document, "By another hand"))


def text_in(session: Session, name: str) -> str:
    control = session.form.rows[name].control
    if isinstance(control, LineControl):
        return control.line.text()
    assert isinstance(control, ProseControl)
    return control.text.toPlainText()


def type_in(session: Session, name: str, text: str) -> None:
    control = session.form.rows[name].control
    control.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_into(control.focusProxy(), text)


def end(session: Session) -> None:
    """The program ends without a word; what it had on disk stays."""
    crash(session.window.library)
    session.window.library._storage._closed = True  # what is left of it writes nothing more
    session.editor._close(forget=False)
    session.window.folding.copied()


def saved(session: Session) -> dict[str, Any]:
    press(Qt.Key.Key_S, ctrl=True)
    found: dict[str, Any] = json.loads(session.bytes_of(*KEY))
    return {name: found[name] for name in found if found[name] != BEFORE.get(name)}


def interrupted(start: Start, session: Session, path: Path, **fields: Any) -> Session:
    """Typed in, crashed, changed by another hand, started again, taken up."""
    session.edit(*KEY)
    type_in(session, "note", "Mine.")
    type_in(session, "biography", "Mine too.")
    session.editor.keep_draft()
    end(session)
    later = start(path)
    change(later.window.library, **fields)
    assert "Unfinished changes to “Hafiz Saeed Khan” are kept." in text_of(later.window.notices)
    later.edit(*KEY)
    return later


def test_a_draft_lies_over_the_record_as_it_is_now(
    start: Start, session: Session, small_copy: Path
) -> None:
    later = interrupted(start, session, small_copy, internal_note="Moved.")
    assert text_in(later, "note") == "Mine."
    assert text_in(later, "internal_note") == "Moved."
    assert not shown(later.editor, Clash)
    changes = {"note": "Mine.", "biography": "Mine too.", "internal_note": "Moved."}
    assert saved(later) == changes


@pytest.mark.parametrize("taken", [True, False])
def test_where_both_changed_a_field_the_form_says_so_and_gives_the_choice(
    start: Start, session: Session, small_copy: Path, taken: bool
) -> None:
    later = interrupted(start, session, small_copy, note="Theirs.")
    [clash] = shown(later.editor, Clash)
    assert later.form.rows["note"].isAncestorOf(clash)
    assert clash.told.text() == "Was changed meanwhile to “Theirs.”; yours is shown."
    assert text_in(later, "note") == "Mine."
    click(clash.take_button if taken else clash.keep_button)
    assert not shown(later.editor, Clash)
    assert text_in(later, "note") == ("Theirs." if taken else "Mine.")
    assert saved(later) == {"note": "Theirs." if taken else "Mine.", "biography": "Mine too."}


def test_a_choice_made_is_not_asked_again(start: Start, session: Session, small_copy: Path) -> None:
    later = interrupted(start, session, small_copy, note="Theirs.")
    click(shown(later.editor, Clash)[0].keep_button)
    later.editor.keep_draft()
    end(later)
    again = start(small_copy)
    again.edit(*KEY)
    assert not shown(again.editor, Clash)
    assert text_in(again, "note") == "Mine."


def test_a_value_taken_out_elsewhere_is_told(
    start: Start, session: Session, small_copy: Path
) -> None:
    later = interrupted(start, session, small_copy, biography=None)
    [clash] = shown(later.editor, Clash)
    assert clash.told.text() == "“A former commander.” was taken out meanwhile; yours is shown."


def test_a_draft_of_an_earlier_version_is_offered_as_it_was(
    start: Start, session: Session, small_copy: Path
) -> None:
    session.window.library.drafts.keep(*KEY, {**BEFORE, "note": "Old draft."})
    change(session.window.library, internal_note="Moved.")
    session.edit(*KEY)
    assert text_in(session, "note") == "Old draft."
    assert text_in(session, "internal_note") == ""


def test_an_open_form_follows_in_fields_that_were_not_typed_in(session: Session) -> None:
    session.edit(*KEY)
    type_in(session, "note", "Mine.")
    change(session.window.library, internal_note="Moved.", note="Theirs.")
    settle()
    assert text_in(session, "internal_note") == "Moved."
    assert text_in(session, "note") == "Mine."
    [clash] = shown(session.editor, Clash)
    assert "“Theirs.”" in clash.told.text()
    change(session.window.library, note="Mine.")
    assert not shown(session.editor, Clash)
    assert saved(session) == {"internal_note": "Moved.", "note": "Mine."}


def test_an_open_form_that_follows_makes_no_edit_of_its_own(session: Session) -> None:
    session.edit(*KEY)
    change(session.window.library, internal_note="Moved.", names=[{"text": "Renamed"}])
    assert not session.editor.changed
    session.choose("Sources")
    assert session.window.library.next_undo == "By another hand"
    assert not session.window.library.drafts.list()


def test_a_record_deleted_under_an_open_form_comes_back_only_with_what_was_typed(
    session: Session,
) -> None:
    library = session.window.library
    key = KEY
    session.edit(*key)
    library.apply(library.removal(*key, "deletion"))
    session.choose("Sources")
    assert library.get(*key) is None
    session.choose("Undo")
    session.edit(*key)
    type_in(session, "note", "Mine.")
    library.apply(library.removal(*key, "deletion"))
    assert "was deleted meanwhile" in session.editor.message.text()
    click(session.editor.done_button)
    assert library.document(*key)["note"] == "Mine."


def test_the_draft_of_a_record_deleted_since_brings_it_back(
    start: Start, session: Session, small_copy: Path
) -> None:
    key = KEY
    session.edit(*key)
    type_in(session, "note", "Mine.")
    session.editor.keep_draft()
    end(session)
    later = start(small_copy)
    library = later.window.library
    library.apply(library.removal(*key, "deletion"))
    later.edit(*key)
    assert "was deleted meanwhile" in later.editor.message.text()
    click(later.editor.done_button)
    assert library.document(*key)["note"] == "Mine."


def test_the_draft_of_a_new_record_keeps_what_it_was_given(
    start: Start, session: Session, small_copy: Path
) -> None:
    session.add("leadership")
    type_in(session, "note", "Mine.")
    session.editor.keep_draft()
    end(session)
    later = start(small_copy)
    [draft] = Drafts(small_copy.with_name(small_copy.name + ".d") / "drafts").list()
    later.edit(draft.table, draft.id)
    assert later.editor.document == {"group": "k", "note": "Mine."}
