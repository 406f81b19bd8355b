"""The page of many attacks is seen at once; its pictures come right after it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.pictures.marks import Picture
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.pages_ahead import pages_ahead
from desktop_app.views.places import Place, Tab
from tests.windows import Session, settle, wait_for

MANY = "desktop_app.views.atrocities.MANY"


@pytest.fixture
def session(
    start: Callable[[Path], Session], shipped_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """A window to which every group has many attacks."""
    monkeypatch.setattr(MANY, 0)
    return begun(start(shipped_copy))


def begun(session: Session) -> Session:
    session.window.meanwhile.preparing.stop()
    session.window.resize(1440, 900)
    session.go("isis-k", Tab.PROFILE)
    return session


def click(session: Session, group: str, tab: Tab = Tab.ATROCITIES) -> None:
    """Go where a click leads, and do nothing else yet."""
    session.window.browser.go(Place(group, tab))


def page(session: Session) -> Atrocities:
    there = session.window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(there, Atrocities)
    return there


def drawn(session: Session) -> list[Picture]:
    pictures = (each.canvas.picture for each in page(session).pictures())
    return [picture for picture in pictures if picture.width]


def test_pictures_come_after_the_rows(session: Session) -> None:
    click(session, "isis-k")
    assert session.table().model.rowCount()
    assert session.table().grid.isVisible()
    assert not drawn(session)
    wait_for(lambda: len(drawn(session)) == 2)


def test_they_look_as_if_they_had_come_with_it(
    session: Session,
    start: Callable[[Path], Session],
    shipped_copy: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    click(session, "isis-k")
    wait_for(lambda: len(drawn(session)) == 2)
    late = drawn(session)
    session.close()
    monkeypatch.undo()
    other = begun(start(shipped_copy))
    click(other, "isis-k")
    assert drawn(other) == late


def test_a_page_made_ready_comes_with_them(session: Session) -> None:
    for _step in pages_ahead(session.window.browser.view):
        settle()
    ready = drawn(session)
    click(session, "isis-k")
    assert drawn(session) == ready
    assert len(ready) == 2


def test_none_of_another_group_is_seen_meanwhile(session: Session) -> None:
    click(session, "isis-k")
    wait_for(lambda: len(drawn(session)) == 2)
    before = drawn(session)
    click(session, "taliban", Tab.PROFILE)
    click(session, "taliban")
    assert not drawn(session)
    wait_for(lambda: len(drawn(session)) == 2)
    assert all(each not in before for each in drawn(session))


def test_who_goes_on_and_comes_back_finds_them(session: Session) -> None:
    click(session, "isis-k")
    click(session, "isis-k", Tab.RELATIONS)
    settle()
    assert not drawn(session)
    click(session, "isis-k")
    wait_for(lambda: len(drawn(session)) == 2)
    click(session, "isis-k", Tab.RELATIONS)
    click(session, "isis-k")
    assert len(drawn(session)) == 2


def test_a_record_that_opens_meanwhile_draws_nothing_early(session: Session) -> None:
    click(session, "isis-k")
    row = page(session).table.model.row(0)
    session.window.browser.go(Place("isis-k", Tab.ATROCITIES, ("atrocities", row.atrocity.id)))
    assert not drawn(session)
    wait_for(lambda: len(drawn(session)) == 2)
    settle()
    assert all(each.canvas.is_made for each in page(session).pictures())


def test_a_resize_meanwhile_draws_nothing_early(session: Session) -> None:
    click(session, "isis-k")
    session.window.resize(1200, 800)
    assert not drawn(session)
    wait_for(lambda: len(drawn(session)) == 2)
    assert all(each.canvas.is_made for each in page(session).pictures())
