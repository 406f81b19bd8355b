"""The search page, by the keys of its user: counted, narrowed, walked, opened, called up again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.edtf import Day
from desktop_app.library.searching import Snippet, Span
from desktop_app.models.headed_rows import Heading
from desktop_app.models.search_choices import Option
from desktop_app.models.search_rows import Entry
from desktop_app.views.places import Tab
from desktop_app.views.prose import Prose
from desktop_app.views.search_page import SearchPage
from tests.windows import Session, press, settle, text_of, type_text, wait_for

Start = Callable[[Path], Session]


@pytest.fixture
def shipped(start: Start, shipped_copy: Path) -> Session:
    return start(shipped_copy)


def answered(page: SearchPage) -> None:
    wait_for(lambda: page.shown == page.question and page.complete)
    settle()


def called_up(session: Session, text: str) -> SearchPage:
    """The page with the answer to a text."""
    press(Qt.Key.Key_K, ctrl=True, shift=True)
    page = session.window.searching.page
    wait_for(page.isVisible)
    page.line.setText(text)
    answered(page)
    return page


def key(widget: QWidget, *keys: Qt.Key) -> None:
    for each in keys:
        QTest.keyClick(widget, each)


def entries(page: SearchPage) -> list[Entry]:
    rows = (page.rows.row(number) for number in page.rows.entries)
    return [row for row in rows if isinstance(row, Entry)]


def all_options(page: SearchPage) -> list[Option]:
    rows = (page.choices.rows.row(n) for n in range(page.choices.rows.rowCount()))
    return [row for row in rows if isinstance(row, Option)]


def option(page: SearchPage, facet: str, label: str) -> Option:
    return next(o for o in all_options(page) if (o.facet, o.label) == (facet, label))


def choose(page: SearchPage, facet: str, label: str) -> Option:
    """Walk to an option by the arrows and choose it by Space."""
    before = option(page, facet, label)
    page.choices.setFocus()
    page.choices.setCurrentIndex(page.choices.rows.index(page.choices.rows.find("", "")))
    while page.choices.rows.row(page.choices.currentIndex().row()) != before:
        key(page.choices, Qt.Key.Key_Down)
    key(page.choices, Qt.Key.Key_Space)
    answered(page)
    return before


def test_all_is_listed_by_kind_with_counts_and_a_choice_gives_what_was_counted(
    shipped: Session,
) -> None:
    page = called_up(shipped, "haqani")
    rows = [page.rows.row(n) for n in range(page.rows.rowCount())]
    told = [row.text for row in rows if isinstance(row, Heading)]
    assert "People · 4" in told
    assert page.count.text() == f"{len(entries(page))} records"
    for facet, label in (("table", "Sources"), ("group", "Taliban"), ("country", "Afghanistan")):
        counted = choose(page, facet, label)
        assert len(entries(page)) == counted.records
        assert option(page, facet, label).chosen
        QTest.keyClick(page.choices, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
        answered(page)
        assert not any(each.chosen for each in all_options(page))


def test_the_list_to_narrow_by_shows_that_the_keyboard_is_on_it(shipped: Session) -> None:
    page = called_up(shipped, "haqani")
    page.activateWindow()
    page.line.setFocus()
    wait_for(page.line.hasFocus)
    answered(page)
    away = page.choices.grab().toImage()
    key(page.line, Qt.Key.Key_Tab)
    wait_for(page.choices.hasFocus)
    wait_for(lambda: page.choices.grab().toImage() != away)


def test_narrowed_to_place_and_days_it_opens_what_is_chosen_and_keeps_its_state(
    shipped: Session,
) -> None:
    page = called_up(shipped, "attack")
    choose(page, "place", "Kabul")
    QTest.keyClicks(page.span.since, "2021")
    QTest.keyClicks(page.span.until, "Aug 2021")
    answered(page)
    ids = [entry.hit.id for entry in entries(page)]
    assert ids
    assert all(id_.startswith("2021") for id_ in ids)
    page.line.setFocus()
    for _step in ids[1:]:
        key(page.line, Qt.Key.Key_Down)
    key(page.line, Qt.Key.Key_Return)
    wait_for(lambda: not page.isVisible())
    place = shipped.window.browser.place
    assert place is not None
    assert place.record == ("atrocities", ids[-1])
    press(Qt.Key.Key_K, ctrl=True, shift=True)
    answered(page)
    assert [entry.hit.id for entry in entries(page)] == ids


def test_the_quick_search_goes_over_into_it_with_its_text(shipped: Session) -> None:
    press(Qt.Key.Key_K, ctrl=True)
    search = shipped.window.searching.search
    type_text("maternity")
    press(Qt.Key.Key_Return, ctrl=True)
    page = shipped.window.searching.page
    wait_for(page.isVisible)
    assert not search.isVisible()
    assert page.line.text() == "maternity"
    answered(page)
    assert entries(page)


def test_any_text_is_a_search_and_nothing_found_is_said(shipped: Session) -> None:
    page = called_up(shipped, 'AND ( " * zzzqqq')
    assert not entries(page)
    assert "zzzqqq" in page.said.text()
    page.line.setText("")
    answered(page)
    assert page.said.text().startswith("Names in any spelling")


def test_what_is_found_in_a_text_is_opened_there_and_selected(shipped: Session) -> None:
    page = called_up(shipped, "attacks claimed by the group were the work")
    key(page.line, Qt.Key.Key_Return)
    view = shipped.window.browser.view

    def selected() -> list[Prose]:
        return [prose for prose in view.findChildren(Prose) if prose.textCursor().hasSelection()]

    wait_for(selected)
    (prose,) = selected()
    assert "claimed" in prose.textCursor().selectedText()
    middle = prose.cursorRect().center()
    assert not prose.visibleRegion().isEmpty()
    assert prose.visibleRegion().boundingRect().adjusted(-99, 0, 99, 0).contains(middle)


def test_a_name_of_a_group_that_its_head_does_not_tell_is_opened_where_it_stands(
    shipped: Session,
) -> None:
    page = called_up(shipped, "wilayat khurasan")
    key(page.line, Qt.Key.Key_Return)
    view = shipped.window.browser.view
    wait_for(lambda: any(p.textCursor().hasSelection() for p in view.findChildren(Prose)))
    (prose,) = (p for p in view.findChildren(Prose) if p.textCursor().hasSelection())
    assert prose.textCursor().selectedText() == "Wilayat Khurasan"
    assert prose.visibleRegion().contains(prose.cursorRect().center())


def test_words_at_the_end_of_a_paragraph_are_opened_there(shipped: Session) -> None:
    page = called_up(shipped, "parties blamed one another. The")
    (summary,) = (e.hit for e in entries(page) if e.hit.id == "isis-k")
    shipped.window.searching._open(summary)
    view = shipped.window.browser.view
    wait_for(lambda: any(p.textCursor().hasSelection() for p in view.findChildren(Prose)))
    (prose,) = (p for p in view.findChildren(Prose) if p.textCursor().hasSelection())
    cursor = prose.textCursor()
    assert cursor.selectedText().endswith("parties blamed one another")
    assert cursor.block().text().endswith("blamed one another.")


def test_a_date_is_opened_where_it_stands_in_words(shipped: Session) -> None:
    page = called_up(shipped, "2022-07-31")
    (first, *_others) = entries(page)
    assert (first.hit.id, first.hit.field) == ("ayman-al-zawahiri", "died")
    key(page.line, Qt.Key.Key_Return)
    view = shipped.window.browser.view
    wait_for(lambda: any(p.textCursor().hasSelection() for p in view.findChildren(Prose)))
    (prose,) = (p for p in view.findChildren(Prose) if p.textCursor().hasSelection())
    assert prose.textCursor().selectedText() == "31 July 2022"
    assert prose.visibleRegion().contains(prose.cursorRect().center())


@pytest.mark.parametrize(
    ("words", "found", "told"),
    [
        ("members in Afghanistan", ("groups", "aq"), "members in Afghanistan"),
        ("2024-12-11", ("leadership", "haqqani-khalil-ahmed-haqqani"), "11 December 2024"),
    ],
)
def test_what_its_record_does_not_tell_as_of_the_day_is_opened_as_of_today(
    shipped: Session, words: str, found: tuple[str, str], told: str
) -> None:
    browser = shipped.window.browser
    browser.look_at(Day(2016, 6, 1))
    page = called_up(shipped, words)
    hit = next(e.hit for e in entries(page) if (e.hit.table, e.hit.id) == found)
    shipped.window.searching._open(hit)
    proses = browser.view.findChildren(Prose)
    wait_for(lambda: told in {prose.textCursor().selectedText() for prose in proses})
    assert browser.place is not None
    assert browser.place.day is None
    assert "Went on to today" in text_of(shipped.window.status)
    browser.back()
    assert browser.place.day == Day(2016, 6, 1)


def test_what_is_told_as_of_the_day_is_opened_as_of_the_day(shipped: Session) -> None:
    browser = shipped.window.browser
    browser.look_at(Day(2016, 6, 1))
    for words, table in (("wilayat khurasan", "groups"), ("Hafez Said Khan", "people")):
        page = called_up(shipped, words)
        shipped.window.searching._open(next(e.hit for e in entries(page) if e.hit.table == table))
        assert browser.place is not None
        assert browser.place.day == Day(2016, 6, 1)


def test_whoever_goes_elsewhere_is_not_taken_back_to_the_words(shipped: Session) -> None:
    page = called_up(shipped, "attacks claimed by the group were the work")
    (first, *_others) = entries(page)
    nowhere = replace(first.hit, snippet=Snippet("zzzqqq", (Span(0, 6),)))
    searching = shipped.window.searching
    searching._open(nowhere)
    assert searching._revealing._timer.isActive()
    shipped.go("taliban", Tab.PROFILE)
    wait_for(lambda: not searching._revealing._timer.isActive())
    assert searching._revealing._left > 0
