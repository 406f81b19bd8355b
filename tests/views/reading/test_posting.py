"""A person shows all postings in all groups, as of the day."""

from collections.abc import Callable

from desktop_app.domain.edtf import Day
from desktop_app.views.places import Place, Tab
from tests.views.reading.beside import Beside
from tests.views.reading.conftest import Documents


def test_a_person_shows_postings_in_all_groups_and_reports_of_death(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    report = documents["leadership"]["khan-leader"]["death_reports"][0]
    documents["leadership"]["elsewhere"] = {
        "group": "t",
        "person": "khan",
        "role": "military",
        "start": "2010",
        "end": "2014",
        "death_reports": [report, {"date": "2013", "claimant": "A rival", "verdict": "denied"}],
    }
    panel = beside()
    words = panel.show("people", "khan")
    assert words.index("military commander – Taliban") < words.index("Wali – Khorasan Province")
    assert panel.links["Taliban"] == ("groups", "t")
    assert words.count("11 July 2015: A spy agency") == 1
    assert "2013: A rival" in words


def test_what_began_after_the_day_is_not_told(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["leadership"]["late"] = {"group": "t", "person": "khan", "start": "2015-06"}
    documents["people"]["khan"]["died"] = "2016-07-26"
    panel = beside()
    words = panel.show_as_of(Day(2015, 5, 1), "people", "khan")
    assert "Wali – Khorasan Province\n26 January 2015 –\n" in words + "\n"
    assert "Taliban" not in words
    assert "spy agency" not in words
    assert "2016" not in words
    words = panel.show_as_of(Day(2015, 5, 1), "leadership", "khan-leader")
    assert "2016" not in words
    assert "killed" not in words.lower()


def test_texts_that_may_tell_of_later_are_said_to(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    panel = beside()
    told = "Texts are as of today: they may tell of what came after 1 May 2015."
    assert "Texts are" not in panel.show("people", "khan")
    assert told in panel.show_as_of(Day(2015, 5, 1), "people", "khan")
    assert panel.show("leadership", "khan-leader").count(told) == 1
    assert told in panel.show("atrocities", "bank")


def test_what_is_merely_possible_is_said(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    panel = beside()
    words = panel.show_as_of(Day(2015, 5, 1), "leadership", "khan-before")
    assert "Possibly in post on 1 May 2015" in words
    words = panel.show_as_of(Day(2015, 5, 1), "leadership", "khan-leader")
    assert "Possibly in post" not in words
    assert "possibly" in words
    view = Place("k", Tab.RELATIONS, ("relations", "war"), Day(2015, 5, 1))
    panel.browser.visit(view)
    assert "Began after 1 May 2015, the day that is shown." in panel.words
    assert "Possibly so" in panel.show_as_of(Day(2015, 6, 10), "relations", "war")
    assert "Possibly after" in panel.show_as_of(Day(2015, 11, 7), "atrocities", "days")
