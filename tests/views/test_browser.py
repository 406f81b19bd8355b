"""Going about: sidebar, links, back and forward."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QApplication

from desktop_app.views.places import Place, Tab
from desktop_app.views.prose import Prose
from desktop_app.views.writer import Link
from tests.dialogs import answering
from tests.windows import (
    Session,
    click,
    links_of,
    press,
    shown,
    text_of,
    type_into,
    type_text,
    wait_for,
)

ODD_IDS = ["a/b", "a%2Fb", "?x#y", "ü ß", "نام", "a&b=c;d", "..", "%", "‹id›", "😀"]


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses handed to the platform's own programs."""
    found: list[str] = []

    def take(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


@pytest.mark.parametrize("record_id", ODD_IDS)
def test_a_link_keeps_any_id(record_id: str) -> None:
    link = Link("sources", record_id)
    assert Link.read(QUrl(link.href).toString()) == link


def test_every_link_of_every_place_leads_somewhere(session: Session) -> None:
    browser = session.window.browser
    places = [Place("k", tab) for tab in Tab]
    places += [
        Place("k", Tab.LEADERSHIP, ("leadership", "khan-leader")),
        Place("k", Tab.LEADERSHIP, ("people", "khan")),
        Place("k", Tab.ATROCITIES, ("atrocities", "bank")),
        Place("k", Tab.RELATIONS, ("relations", "war")),
        Place("k", Tab.SOURCES, ("sources", "un")),
    ]
    for place in places:
        browser.go(place)
        links = {
            to
            for prose in shown(browser.view, Prose)
            for to in links_of(prose).values()
            if Link.read(to).table != "web"
        }
        for to in links:
            link = Link.read(to)
            browser.go(place)
            browser.follow(link)
            assert browser.place is not None
            if link.table == "groups":
                assert browser.place.group == link.id
            else:
                assert browser.place.record == (link.table, link.id)
                assert browser.view.panel.isVisible()


def test_a_record_opens_on_a_sheet_where_it_stands(session: Session) -> None:
    browser = session.window.browser
    session.go("t", Tab.PROFILE)
    browser.show_record("leadership", "khan-leader")
    assert browser.place == Place("k", Tab.LEADERSHIP, ("leadership", "khan-leader"))
    browser.show_record("groups", "t")
    assert browser.place == Place("t")


def test_an_address_is_opened_only_after_asking(session: Session, opened: list[str]) -> None:
    address = session.window.library.document("sources", "un")["url"]
    with answering("Cancel", "Open") as heard:
        for _time in range(2):
            session.window.browser.follow(Link("web", address))
    assert all(address in words for words in heard)
    assert opened == [address]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x", ""]
)
def test_other_addresses_are_never_opened(
    session: Session, opened: list[str], address: str
) -> None:
    session.window.browser.follow(Link("web", address))
    assert opened == []


def test_back_and_forward_by_keys_and_buttons(session: Session) -> None:
    for tab in (Tab.LEADERSHIP, Tab.SOURCES):
        session.go("k", tab)
    press(Qt.Key.Key_Left, alt=True)
    assert session.window.browser.place == Place("k", Tab.LEADERSHIP)
    click(session.window.bar.back)
    assert not session.window.bar.back.isEnabled()
    press(Qt.Key.Key_Right, alt=True)
    click(session.window.bar.forward)
    assert session.window.browser.place == Place("k", Tab.SOURCES)
    assert not session.window.bar.forward.isEnabled()


def test_a_tab_gone_to_by_its_key_is_walked_by_arrows_and_esc_closes_a_record(
    session: Session,
) -> None:
    window = session.window
    for number, tab in enumerate(Tab, 1):
        window.bar.as_of.ask()
        press(Qt.Key(Qt.Key.Key_0 + number), ctrl=True)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window.browser.view.page(tab).isAncestorOf(focused)
        assert isinstance(focused, Prose if tab is Tab.PROFILE else QAbstractItemView)
        assert window.browser.place == Place("k", tab)
    for close_from in ("rows", "record"):
        press(Qt.Key.Key_2, ctrl=True)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
        wait_for(lambda: window.browser.place.record is not None)  # type: ignore[union-attr]
        if close_from == "record":
            window.browser.view.panel.text.setFocus()
        press(Qt.Key.Key_Escape)
        wait_for(lambda: window.browser.place.record is None)  # type: ignore[union-attr]
        assert session.table().grid.hasFocus()


def test_a_new_record_made_on_the_way_forward_cuts_the_way(session: Session) -> None:
    session.go("k", Tab.LEADERSHIP)
    session.go("k", Tab.SOURCES)
    session.window.browser.back()
    session.add("sources")
    type_into(session.form.rows["title"].control.focusProxy(), "A new source")
    session.window.browser.forward()
    assert session.window.library.get("sources", "a-new-source") is not None


def test_the_sidebar_is_walked_by_keys(session: Session) -> None:
    press(Qt.Key.Key_G, ctrl=True)
    press(Qt.Key.Key_Down)
    assert session.window.browser.place != Place("k")
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Up)
    assert session.window.browser.place is not None
    assert "Khorasan Province" in text_of(session.window.browser.sidebar)


def test_another_group_keeps_the_tab(session: Session) -> None:
    session.go("k", Tab.RELATIONS)
    session.window.browser.sidebar.chosen.emit("t")
    assert session.window.browser.place == Place("t", Tab.RELATIONS)


def test_a_group_without_records_says_so_in_every_tab(session: Session) -> None:
    session.add("groups")
    press(Qt.Key.Key_Space)
    type_text("Empty")
    press(Qt.Key.Key_S, ctrl=True)
    for tab in list(Tab)[1:]:
        session.go("empty", tab)
        assert re.search(r"(not|No .*|no .*) ", text_of(session.table()))
        assert not session.table().grid.isVisible()
    session.go("empty", Tab.PROFILE)
    assert "no summary yet" in text_of(session.window.browser.view.pages)
