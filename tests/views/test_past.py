"""What changed, deleted records, unfinished forms; undo of an earlier day's edit."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTextBrowser

from desktop_app.domain.moments import local, told_day
from desktop_app.library import Library, open_library
from desktop_app.views.past_list import PastList
from desktop_app.views.writer import Link
from tests.dialogs import answering
from tests.export.library import DOCUMENTS
from tests.windows import Session, click, settle, shown, text_of, wait_for

Start = Callable[[Path], Session]
KHAN = ("people", "khan")


def note(library: Library, text: str) -> None:
    document = library.document(*KHAN) | {"note": text}
    library.apply(library.put(*KHAN, document, f"note {text}"))


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets edits be made so many days ago."""

    def set_clock(days_ago: int) -> None:
        def then() -> str:
            moment = datetime.now(UTC) - timedelta(days=days_ago)
            return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")

        monkeypatch.setattr("desktop_app.store.writer.now", then)

    return set_clock


@pytest.fixture
def used(small_copy: Path, on_day: Callable[[int], None]) -> Path:
    """A library edited nine days ago, twice, the day before yesterday, and today."""
    for days, text in ((9, "one"), (9, "two"), (2, "three"), (0, "four")):
        on_day(days)
        library = open_library(small_copy)
        note(library, text)
        library.close()
    return small_copy


def whole(found: PastList) -> list[str]:  # type: ignore[type-arg]
    """All rows of a list, read to the end."""
    wait_for(lambda: found.model.is_whole)
    settle()
    model = found.model
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_the_first_undo_of_an_earlier_days_edit_names_it_and_asks(start: Start, used: Path) -> None:
    session = start(used)
    library = session.window.library
    session.choose("Undo note four")
    day = told_day(local().date() - timedelta(days=2))
    with answering("Keep") as heard:
        session.choose("Undo note three")
    assert heard[0].startswith(f"Undo “note three” of {day}?")
    assert library.document(*KHAN)["note"] == "three"
    with answering("Undo"):
        session.choose("Undo note three")
    with answering("Undo") as heard:
        session.choose("Undo note two")
    assert "“note two”" in heard[0]
    session.choose("Undo note one")  # of the same day: no question
    assert library.document(*KHAN) == DOCUMENTS["people"]["khan"]
    session.choose("Redo note one")
    session.choose("Undo note one")  # made again today
    assert library.next_undo is None


def test_what_changed_lists_every_edit_since_a_day(start: Start, used: Path) -> None:
    session = start(used)
    session.choose("Undo note four")
    session.choose("What changed")
    changes = session.window.past.changes
    rows = whole(changes.list)
    assert [row.split(" | ")[1] for row in rows] == [
        "Undo note four",
        "note four",
        "note three",
        "note two",
        "note one",
    ]
    assert rows[1].endswith("| Hafiz Saeed Khan | undone")
    assert rows[0].startswith("today ")
    click(changes.since.today)
    assert len(whole(changes.list)) == 2
    changes.since.line.setText(str(local().date() - timedelta(days=3)))
    assert len(whole(changes.list)) == 3
    changes.since.line.setText("no day at all")
    assert "not understood" in changes.since.remark.text()
    changes.since.line.setText("2999")
    assert whole(changes.list) == []
    assert changes.list.empty.text() == "Nothing since then."
    click(changes.since.all)
    assert len(whole(changes.list)) == 5


def test_an_entry_shows_what_it_did_and_leads_to_the_record(start: Start, used: Path) -> None:
    session = start(used)
    session.choose("What changed")
    changes = session.window.past.changes
    whole(changes.list)
    changes.list.table.selectRow(1)
    told = text_of(changes.list.scroller)
    for words in ("Note three", "Person".lower(), "Hafiz Saeed Khan", "two", "→ ", "three"):
        assert words.lower() in told.lower()
    [text] = shown(changes.list.scroller, QTextBrowser)
    changes.list.followed.emit(Link(*KHAN))
    assert session.window.browser.place is not None
    assert session.window.browser.place.record == KHAN
    assert text.isVisible()


def test_an_edit_of_any_day_is_taken_back_while_that_is_possible(start: Start, used: Path) -> None:
    session = start(used)
    library = session.window.library
    group = library.document("groups", "k") | {"note": "Later."}
    library.apply(library.put("groups", "k", group, "later"))
    session.choose("What changed")
    changes = session.window.past.changes
    assert [row.split(" | ")[1] for row in whole(changes.list)][:3] == [
        "later",
        "note four",
        "note three",
    ]
    changes.list.table.selectRow(2)
    assert not changes.take_back.isEnabled()
    assert "changed again since" in changes.why.text()
    changes.list.table.selectRow(1)
    click(changes.take_back)
    assert library.document(*KHAN)["note"] == "three"
    assert library.document("groups", "k")["note"] == "Later."
    assert library.next_undo == "taking back of “note four”"
    assert len(whole(changes.list)) == 6
    session.choose("Undo taking back")
    assert library.document(*KHAN)["note"] == "four"


def test_the_newest_edit_taken_back_is_an_undo(start: Start, used: Path) -> None:
    session = start(used)
    session.choose("What changed")
    changes = session.window.past.changes
    whole(changes.list)
    click(changes.take_back)
    assert session.window.library.next_redo == "note four"
    assert whole(changes.list)[1].endswith("undone")
    changes.list.table.selectRow(1)
    assert changes.why.text() == "It was undone."


def test_long_histories_are_read_as_one_scrolls(start: Start, small_copy: Path) -> None:
    library = open_library(small_copy)
    for number in range(450):
        note(library, str(number))
    library.close()
    session = start(small_copy)
    session.choose("What changed")
    model = session.window.past.changes.list.model
    wait_for(lambda: model.rowCount() >= 200)
    settle()
    assert not model.is_whole
    table = session.window.past.changes.list.table
    for _page in range(4):
        table.scrollToBottom()
        settle()
    wait_for(lambda: model.rowCount() == 450)


def test_deleted_records_come_back_with_what_went_along(start: Start, small_copy: Path) -> None:
    library = open_library(small_copy)
    before = {t: {i: library.document(t, i) for i in rows} for t, rows in DOCUMENTS.items()}
    library.apply(library.removal("sources", "un", "deletion of UN"))
    library.apply(library.removal(*KHAN, "deletion of Khan"))
    group = library.document("groups", "k") | {"note": "Changed since."}
    library.apply(library.put("groups", "k", group, "edit"))
    library.close()
    session = start(small_copy)
    library = session.window.library
    session.choose("Deleted records")
    deleted = session.window.past.deleted
    rows = whole(deleted.list)
    assert rows[0].startswith("Hafiz Saeed Khan | Person | today ")
    assert rows[1].startswith("Hafiz Saeed Khan, Wali | Posting |")
    assert any(row.split(" | ")[1] == "Source" for row in rows)
    assert "A former commander." in text_of(deleted.list.scroller)
    click(deleted.bring_back)
    assert library.document(*KHAN) == before["people"]["khan"]
    assert "citations" not in library.document("leadership", "khan-leader")
    [row] = whole(deleted.list)
    assert "| Source |" in row
    assert "changed since: stays as it is" in text_of(deleted.list.scroller)
    click(deleted.bring_back)
    assert library.document("sources", "un") == before["sources"]["un"]
    assert library.document("leadership", "khan-leader") == before["leadership"]["khan-leader"]
    assert library.document("groups", "k")["note"] == "Changed since."
    assert whole(deleted.list) == []
    session.choose("Undo bringing back")
    assert library.get("sources", "un") is None


def test_a_record_alone_comes_back_with_what_it_names(start: Start, small_copy: Path) -> None:
    library = open_library(small_copy)
    library.apply(library.removal(*KHAN, "deletion of Khan"))
    library.close()
    session = start(small_copy)
    library = session.window.library
    session.choose("Deleted records")
    deleted = session.window.past.deleted
    rows = whole(deleted.list)
    posting = next(n for n, row in enumerate(rows) if "| Posting |" in row)
    deleted.list.table.selectRow(posting)
    settle()
    click(deleted.whole)
    click(deleted.bring_back)
    back = [r.id for r in library.records("leadership") if "khan" in r.id]
    assert len(back) == 1
    assert library.get(*KHAN) is not None


def test_unfinished_forms_are_listed_taken_up_and_discarded(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    drafts = session.window.library.drafts
    khan = DOCUMENTS["people"]["khan"]
    drafts.keep(*KHAN, khan | {"note": "Half."}, khan)
    drafts.keep("groups", "new-1", {"names": [{"text": "Fresh"}]}, {})
    session.choose("Unfinished forms")
    unfinished = session.window.past.unfinished
    assert whole(unfinished.list) == ["Fresh | Group", "Hafiz Saeed Khan | Person"]
    with answering("Discard"):
        click(unfinished.discard)
    assert [draft.id for draft in drafts.list()] == ["khan"]
    whole(unfinished.list)
    assert "Half." in text_of(unfinished.list.scroller)
    click(unfinished.go_on)
    assert session.window.browser.view.editing == KHAN
    assert session.editor.document["note"] == "Half."


def test_several_unfinished_forms_are_one_notice_that_shows_them(
    start: Start, small_copy: Path
) -> None:
    session = start(small_copy)
    drafts = session.window.library.drafts
    khan = DOCUMENTS["people"]["khan"]
    drafts.keep(*KHAN, khan | {"note": "Half."}, khan)
    for number, table in enumerate(("atrocities", "people", "people", "people")):
        drafts.keep(table, f"new-{number}", {"note": "Nameless."}, {})
    session.window.editing.changed.emit()
    told = text_of(session.window.notices)
    assert told.count("5 forms are unfinished") == 1
    assert "“new atrocity”, “Hafiz Saeed Khan”, “new person”" in told
    assert "and 2 more" in told
    assert "new-" not in told
    click(next(b for b in shown(session.window.notices, QPushButton) if b.text() == "Show …"))
    assert len(whole(session.window.past.unfinished.list)) == 5


def test_who_only_reads_sees_all_and_changes_nothing(start: Start, used: Path) -> None:
    holder = open_library(used)
    holder.apply(holder.removal(*KHAN, "deletion of Khan"))
    session = start(used)
    why = session.window.library.why_read_only
    session.choose("What changed")
    changes = session.window.past.changes
    assert len(whole(changes.list)) == 5
    assert not changes.take_back.isEnabled()
    assert changes.why.text() == why
    session.choose("Deleted records")
    deleted = session.window.past.deleted
    assert whole(deleted.list)
    assert not deleted.bring_back.isEnabled()
    session.close()
    holder.close()
