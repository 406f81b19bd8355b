"""The Atrocities tab when very many attacks go and come back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.pictures.catching_up import MANY
from desktop_app.views.places import Tab
from tests.windows import Documents, Session, settle, wait_for, write_library

COUNT = MANY + 50
DOCUMENTS: Documents = {
    "groups": {"g": {"names": [{"text": "The group"}]}},
    "atrocities": {
        f"a{number}": {
            "title": f"Attack {number}",
            "date": f"20{number % 20:02}-01-{number % 28 + 1:02}",
            "attributions": [{"group": "g", "basis": "claimed"}],
            "killed": {"best": number},
        }
        for number in range(COUNT)
    },
}


@pytest.fixture
def session(start: Callable[[Path], Session], tmp_path: Path) -> Session:
    session = start(write_library(tmp_path / "db.json", DOCUMENTS))
    session.go("g", Tab.ATROCITIES)
    wait_for(lambda: drawn(session) == COUNT)
    return session


def page_of(session: Session) -> Atrocities:
    page = session.window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    return page


def drawn(session: Session) -> int:
    """How many attacks the columns of the years count."""
    marks = page_of(session).head.deaths.canvas.picture.marks
    return len({key for mark in marks for key in mark.keys})


def delete_all(session: Session) -> None:
    library = session.window.library
    library.apply(library.removals([("atrocities", id_) for id_ in DOCUMENTS["atrocities"]], "all"))
    session.window.browser.refresh()
    settle()
    assert not page_of(session).head.isVisible()


def test_pictures_of_attacks_that_came_back_follow_by_and_by(session: Session) -> None:
    delete_all(session)
    session.window.library.undo()
    session.window.browser.refresh()
    assert page_of(session).head.isVisible()
    assert drawn(session) == 0
    wait_for(lambda: drawn(session) == COUNT)


def test_what_the_sentence_adds_up_is_worked_out_before_it_is_shown(session: Session) -> None:
    delete_all(session)
    library, page = session.window.library, page_of(session)
    library.undo()
    sheet = library.fact_sheet("g")
    made: list[SheetAtrocity] = []
    make = page._killed._make

    def noted(row: SheetAtrocity) -> int:
        made.append(row)
        return make(row)

    page._killed._make = noted
    steps = sum(1 for _step in page.put_together(sheet, library))
    assert steps > 1
    assert len(made) == COUNT
    made.clear()
    page.show_sheet(sheet, library)
    assert not made
    assert f"{sum(range(COUNT))} killed" in page.table.sentence.text().replace("\u202f", "")
