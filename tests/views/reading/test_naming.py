"""A group shows all that names it, denials too."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.domain.edtf import Day
from desktop_app.views.places import Place, Tab
from desktop_app.views.prose import Prose
from tests.views.reading.beside import Beside
from tests.views.reading.conftest import Documents
from tests.windows import links_of, press, shown, wait_for

LINK = "All that names this group"


def test_the_page_of_a_group_leads_to_all_that_names_it(beside: Callable[[], Beside]) -> None:
    panel = beside()
    panel.session.go("k", Tab.PROFILE)
    page = panel.browser.view.page(Tab.PROFILE)

    def leads() -> set[str]:
        texts = [links_of(prose) for prose in shown(page, Prose)]
        return {links[LINK] for links in texts if LINK in links}

    wait_for(lambda: leads() == {"to:naming/k"})
    words = panel.show("naming", "k")
    assert panel.browser.view.panel.kind.text() == "NAMED BY"
    assert "3 POSTINGS" in words.upper()
    assert "26 January 2015 – 26 July 2016" in words
    assert panel.links["Hafiz Saeed Khan, Wali"] == ("leadership", "khan-leader")
    assert panel.links["Taliban"] == ("groups", "t")
    assert panel.links["Killings over some days"] == ("atrocities", "days")


def test_the_menu_and_its_key_show_it_too(beside: Callable[[], Beside]) -> None:
    panel = beside()
    panel.session.go("t", Tab.RELATIONS)
    press(Qt.Key.Key_G, ctrl=True, shift=True)
    panel.wait()
    assert panel.browser.place == Place("t", Tab.RELATIONS, ("naming", "t"))
    assert "Bombing at a bank" in panel.words
    panel.session.go("k", Tab.PROFILE)
    panel.session.choose("All that names this group")
    assert panel.browser.place == Place("k", Tab.PROFILE, ("naming", "k"))


def test_a_denial_names_a_group_that_its_sheet_leaves_out(beside: Callable[[], Beside]) -> None:
    panel = beside()
    words = panel.show("naming", "t")
    assert "Bombing at a bank" in words
    assert "denied" in words
    assert "claimed" not in words
    assert panel.links["Khorasan Province"] == ("groups", "k")


def test_it_is_told_as_of_the_day(beside: Callable[[], Beside], documents: Documents) -> None:
    documents["leadership"]["late"] = {"group": "k", "person": "khan", "start": "2020"}
    panel = beside()
    words = panel.show_as_of(Day(2015, 5, 1), "naming", "k")
    assert "2016" not in words
    assert "2020" not in words
    assert "Killings over some days" not in words
    assert "2 that came after 1 May 2015 are not shown." in words


def test_a_group_that_nothing_names_says_so(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["groups"]["lone"] = {"names": [{"text": "Lone"}]}
    assert "Nothing names it." in beside().show("naming", "lone")
