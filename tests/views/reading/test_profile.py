"""What the profile says on an earlier day of what bears no date."""

from collections.abc import Callable

from desktop_app.domain.edtf import Day
from desktop_app.views.places import Place, Tab
from tests.views.reading.beside import Beside
from tests.views.reading.conftest import Documents
from tests.windows import text_of, wait_for


def page(panel: Beside, day: Day | None) -> str:
    panel.browser.visit(Place("k", Tab.PROFILE, day=day))
    wait_for(lambda: "All that names this group" in text_of(panel.browser.view))
    return text_of(panel.browser.view)


def test_texts_and_state_of_today_are_not_told_as_of_a_day_before(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["groups"]["k"]["reviewed"] = "2020-05-03"
    panel = beside()
    words = page(panel, None)
    assert "may tell" not in words
    assert "active" in words
    words = page(panel, Day(2015, 5, 1))
    assert "Texts and claims are as reviewed 3 May 2020" in words
    assert "they may tell of what came after 1 May 2015." in words
    assert "active" not in words
    assert "state not known" not in words
    assert "not yet founded" in page(panel, Day(2013, 5, 1))


def test_a_leader_who_is_merely_possible_is_told_from_one_who_is_certain(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["leadership"]["khan-leader"] |= {"start": "2015-01", "end": "2016"}
    panel = beside()
    assert "Hafiz Saeed Khan (possibly)" in page(panel, Day(2015, 1, 20))
    words = page(panel, Day(2015, 5, 1))
    assert "Hafiz Saeed Khan" in words
    assert "(possibly)" not in words
