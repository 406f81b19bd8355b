"""The sheet changes as one types, and is as it was where nothing came of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.atrocities import Atrocities
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.form.text import LineControl, ProseControl
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.places import Place, Tab
from desktop_app.views.profile import Profile
from tests.windows import Session, press, settle, shown, text_of, type_into, type_text

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def type_in(session: Session, field: str, text: str) -> None:
    """Type at the end of a line of the form."""
    control = session.form.rows[field].control
    assert isinstance(control, LineControl | ProseControl)
    (control.line if isinstance(control, LineControl) else control.text).setFocus()
    press(Qt.Key.Key_End, ctrl=isinstance(control, ProseControl))
    type_text(text)
    settle()


def profile(session: Session) -> str:
    page = session.window.browser.view.page(Tab.PROFILE)
    assert isinstance(page, Profile)
    return page.text.toPlainText()


def test_a_row_of_the_table_follows_each_key(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    rows = [row.atrocity for row in session.table().model.rows]
    session.edit("atrocities", rows[-1].id)
    before = text_of(session.table())
    type_in(session, "title", " at noon")
    after = [row.atrocity for row in session.table().model.rows]
    assert after[-1].title == rows[-1].title + " at noon"
    assert after[:-1] == rows[:-1]
    assert text_of(session.table()) == before.replace(rows[-1].title, after[-1].title)
    assert session.window.library.next_undo is None

    session.editor.discard()
    settle()
    assert text_of(session.table()) == before


def test_an_attack_is_drawn_as_it_is_typed(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    page = session.window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    canvas = page.head.map.canvas

    def told() -> str:
        return "\n".join(canvas.told(mark) for mark in canvas.picture.marks)

    attack = session.table().model.rows[-1].atrocity
    assert attack.title in told()
    session.edit("atrocities", attack.id)
    type_in(session, "title", " at noon")
    assert f"{attack.title} at noon" in told()
    session.editor.discard()
    settle()
    assert f"{attack.title} at noon" not in told()


def group_of(session: Session) -> ReferenceControl:
    """The field that puts the record of the open form on the sheet of a group."""
    rows = session.form.rows
    if "attributions" in rows:
        attributions = rows["attributions"].control
        assert isinstance(attributions, RowsControl)
        attributions.cards[0].toggle.setChecked(True)
        inner = attributions.cards[0].fields
        assert inner is not None
        rows = inner.rows
    control = rows["subject" if "subject" in rows else "group"].control
    assert isinstance(control, ReferenceControl)
    return control


@pytest.mark.parametrize(
    "key", [("leadership", "khan-leader"), ("atrocities", "days"), ("relations", "war")], ids=str
)
def test_what_is_put_on_another_sheet_leaves_table_and_picture(
    session: Session, key: tuple[str, str]
) -> None:
    session.go("k", Tab(key[0]))
    page = session.window.browser.view.page(Tab(key[0]))
    canvases = shown(page, Canvas)

    def drawn() -> bool:
        marks = [mark for canvas in canvases for mark in canvas.picture.marks]
        return any(key in mark.keys for mark in marks)

    total = session.table().model.total
    assert drawn()
    session.edit(*key)
    group_of(session).box.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_text("HIDDEN-GROUP")
    press(Qt.Key.Key_Return)
    assert session.table().model.total == total - 1
    assert not drawn()
    session.editor.discard()
    settle()
    assert session.table().model.total == total
    assert drawn()


def test_a_row_that_the_filter_hides_stays_hidden(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    model = session.table().model
    first, last = (row.atrocity for row in (model.rows[0], model.rows[-1]))
    session.table().filter.setText(first.title)
    session.edit("atrocities", last.id)
    type_in(session, "title", "!")
    assert [row.atrocity for row in model.shown()] == [first]
    assert model.rows[-1].atrocity.title == last.title + "!"


def test_a_new_record_has_its_row_from_the_first_key(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    total = session.table().model.total
    session.add("atrocities")
    assert session.table().model.total == total
    type_in(session, "title", "Attack in the evening")
    type_in(session, "title", ", Kabul")
    assert session.table().model.total == total + 1
    assert session.table().model.row(0).atrocity.title == "Attack in the evening, Kabul"


def test_a_new_record_is_seen_as_it_is_typed_wherever_one_was(session: Session) -> None:
    session.go("k", Tab.SOURCES)
    press(Qt.Key.Key_N, ctrl=True)
    assert session.window.browser.place == Place("k", Tab.ATROCITIES)
    type_in(session, "title", "Attack in the evening")
    assert "Attack in the evening" in text_of(session.table())


def test_the_first_row_of_an_empty_table_shows_at_once(session: Session) -> None:
    session.go("t", Tab.LEADERSHIP)
    assert session.table().model.total == 0
    assert not session.table().grid.isVisible()
    session.add("leadership")
    type_in(session, "title", "Speaker")
    assert session.table().grid.isVisible()
    assert "Speaker" in text_of(session.table().grid)


def test_the_profile_follows_each_key_and_stays_where_one_reads(session: Session) -> None:
    session.go("k", Tab.PROFILE)
    session.edit("groups", "k")
    before = profile(session)
    type_in(session, "summary", " And more.")
    assert profile(session) == before.replace("in 2015.", "in 2015. And more.", 1) != before

    session.editor.discard()
    settle()
    assert profile(session) == before


def test_a_half_typed_number_takes_no_other_estimate_off_the_profile(session: Session) -> None:
    session.go("k", Tab.PROFILE)
    page = session.window.browser.view.page(Tab.PROFILE)

    def drawn() -> str:
        (canvas,) = shown(page, Canvas)
        return "\n".join(canvas.told(mark) for mark in canvas.picture.marks)

    session.edit("groups", "k")
    sizes = session.form.rows["sizes"].control
    assert isinstance(sizes, RowsControl)
    sizes.cards[0].toggle.setChecked(True)
    inner = sizes.cards[0].fields
    assert inner is not None
    best = inner.rows["best"].control
    assert isinstance(best, LineControl)
    type_into(best.line, "x")
    settle()
    assert session.form.document["sizes"][0]["best"] == "x2200"
    assert "February 2016" in drawn()


class WindowsShown(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let it happen."""
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if is_window and event.type() is QEvent.Type.Show:
            self.found.append(watched)
        return False


def test_going_to_a_tab_shows_no_other_window(start: Start, small_copy: Path) -> None:
    window = start(small_copy).window
    windows = WindowsShown()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)
    for tab in (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS, Tab.SOURCES):
        window.browser.go(Place("k", tab))
    application.removeEventFilter(windows)
    assert not windows.found
