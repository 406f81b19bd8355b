"""The first of very many sources are seen at once; what cites them is told once it is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.views import sources
from desktop_app.views.pages_ahead import pages_ahead
from desktop_app.views.places import Place, Tab
from desktop_app.views.sources import Sources
from tests.windows import Session, settle, wait_for

FIRST = 5


@pytest.fixture
def session(
    start: Callable[[Path], Session], shipped_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """A window to which every group has very many sources."""
    monkeypatch.setattr(sources, "_MANY", 0)
    monkeypatch.setattr(sources, "_FIRST", FIRST)
    session = start(shipped_copy)
    session.window.meanwhile.preparing.stop()
    session.go("isis-k", Tab.PROFILE)
    return session


def look(session: Session, record: tuple[str, str] | None = None) -> Sources:
    """Go to the sources, and do nothing else yet."""
    browser = session.window.browser
    browser.go(Place("isis-k", Tab.SOURCES, record))
    page = browser.view.page(Tab.SOURCES)
    assert isinstance(page, Sources)
    return page


def all_of(session: Session) -> int:
    sheet = session.window.browser.sheet
    assert sheet is not None
    return len(sheet.sources)


def used(page: Sources) -> list[str]:
    model = page.table.model
    return [model.columns[-1].text(row) for row in model.shown()]


def test_the_first_come_at_once_and_then_all(session: Session) -> None:
    page = look(session)
    assert page.is_coming
    assert used(page) == ["…"] * FIRST
    assert str(FIRST) in page.table.sentence.text()
    first = list(page.table.model.rows)
    wait_for(lambda: not page.is_coming)
    rows = list(page.table.model.rows)
    assert [row.source for row in rows[:FIRST]] == [row.source for row in first]
    assert len(rows) == all_of(session) > FIRST
    assert all(int(times) > 0 for times in used(page))
    assert str(len(rows)) in page.table.sentence.text()


def test_a_source_that_is_not_among_the_first_is_marked_once_it_is_there(session: Session) -> None:
    sheet = session.window.browser.sheet
    assert sheet is not None
    last = sheet.sources.beginning(10_000)[-1].source.id
    page = look(session, ("sources", last))
    assert page.is_coming
    assert not page.selected()
    wait_for(lambda: not page.is_coming)
    assert list(page.selected()["sources"]) == [last]


def test_sources_that_are_traced_already_come_at_once(session: Session) -> None:
    sheet = session.window.browser.sheet
    assert sheet is not None
    assert sheet.sources.entries
    page = look(session)
    assert not page.is_coming
    assert len(page.table.model.rows) == all_of(session)


def test_a_page_made_ready_has_all(session: Session) -> None:
    for _step in pages_ahead(session.window.browser.view):
        settle()
    page = look(session)
    assert not page.is_coming
    assert "…" not in used(page)
    assert len(page.table.model.rows) == all_of(session)
