"""Pictures of few records are made anew where what they show changed, and only there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.library import Library, open_library
from desktop_app.views.pictures.noted import LastDrawn, Noted
from desktop_app.views.places import Tab
from tests.windows import Session, settle

POSTING, PERSON = ("leadership", "isis-k-hafiz-saeed-khan"), ("people", "hafiz-saeed-khan")
WAR = ("relations", "isis-k-taliban-war")
ATTACK = ("atrocities", "2021-08-26-kabul-airport")


@pytest.fixture
def library(shipped_copy: Path) -> Library:
    return open_library(shipped_copy)


def change(library: Library, key: tuple[str, str], **fields: object) -> None:
    library.apply(library.put(*key, {**library.document(*key), **fields}, "change"))


def test_what_was_noted_holds_until_something_of_it_changes(library: Library) -> None:
    noted = Noted(library)
    assert noted.still_holds()
    assert noted.get(*WAR) == library.get(*WAR)
    assert noted.get("groups", "nobody") is None
    assert WAR[1] in noted.naming("groups", "taliban", "relations")
    change(library, ATTACK, title="Another")
    assert noted.still_holds()
    change(library, WAR, end="2024")
    assert not noted.still_holds()
    noted.get(*WAR)
    assert noted.still_holds()
    library.apply(library.removals([("relations", "isis-k-taliban-doha-quarrel")], "deletion"))
    assert not noted.still_holds()


def test_the_same_is_not_drawn_twice(library: Library) -> None:
    last = LastDrawn()
    noted = last.renewed(library, "a", 1)
    assert noted is not None
    noted.held(*WAR)
    assert last.renewed(library, "a", 1) is None
    assert last.renewed(library, "a", 2) is not None
    last.forget()
    noted = last.renewed(library, "a", 2)
    assert noted is not None
    noted.held(*WAR)
    change(library, WAR, end="2024")
    assert last.renewed(library, "a", 2) is not None


@pytest.fixture
def session(start: Callable[[Path], Session], shipped_copy: Path) -> Session:
    return start(shipped_copy)


@pytest.mark.parametrize(
    ("tab", "ours"),
    [(Tab.LEADERSHIP, [POSTING, PERSON]), (Tab.RELATIONS, [WAR, ("groups", "taliban")])],
)
def test_an_edit_draws_a_picture_anew_where_it_shows_the_record(
    session: Session, tab: Tab, ours: list[tuple[str, str]]
) -> None:
    session.go("isis-k", tab)
    (picture,) = session.window.browser.view.page(tab).pictures()
    library, browser = session.window.library, session.window.browser
    before = picture.canvas.picture
    assert before.marks
    for _edit in range(2):
        change(library, ATTACK, title=f"Another {_edit}")
        browser.refresh()
        settle()
        assert picture.canvas.picture is before
    for key in ours:
        names = [{"text": f"New name of {key[1]}"}]
        fields = {"names": names} if key[0] in {"groups", "people"} else {"start": "2016"}
        change(library, key, **fields)
        browser.refresh()
        settle()
        assert picture.canvas.picture is not before, key
        before = picture.canvas.picture
    browser.look_at(Day(2018, 1, 1))
    settle()
    assert picture.canvas.picture is not before


def test_after_what_was_typed_comes_what_is_so(session: Session) -> None:
    session.go("isis-k", Tab.LEADERSHIP)
    page = session.window.browser.view.page(Tab.LEADERSHIP)
    (picture,) = page.pictures()
    before, canvas = picture.canvas.picture, picture.canvas
    session.edit(*POSTING)
    session.form.rows["start"].control.show_value("2009")
    session.form.rows["start"].control.touch()
    settle()
    assert canvas.picture.marks != before.marks
    session.window.browser.view.drop_form()
    session.window.browser.refresh()
    settle()
    assert canvas.picture.marks == before.marks
