"""A place shows all that happened there, at three levels, whoever did it."""

from collections.abc import Callable

from desktop_app.domain.edtf import Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.views.reading.place_words import place_spans
from tests.views.reading.beside import Beside
from tests.views.reading.conftest import Documents


def attack(title: str, date: str, name: str, admin1: str, country: str = "AF") -> dict[str, object]:
    return {
        "title": title,
        "date": date,
        "place": {"name": name, "admin1": admin1, "country": country},
        "killed": {"low": 5, "best": 7, "high": 9},
        "attributions": [{"group": "t", "basis": "suspected"}],
    }


def before(words: str, first: str, then: str) -> bool:
    return words.index(first) < words.index(then)


def test_the_name_of_a_place_leads_to_all_that_happened_there(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["atrocities"] |= {
        "old": attack("An older attack", "2014", "Jalalabad", "Nangarhar"),
        "new": attack("A newer attack", "2019-05-06", "JALALABAD", "Nangarhar"),
        "near": attack("Attack nearby", "2020", "Rodat", "Nangarhar"),
    }
    panel = beside()
    panel.show("atrocities", "bank")
    panel.follow("Jalalabad")
    words = panel.words
    assert "3 atrocities" in words
    assert before(words, "A newer attack", "Bombing at a bank")
    assert before(words, "Bombing at a bank", "An older attack")
    assert "6 May 2019 · killed 7 (5–9)" in words
    assert "claimed: ISIS-K · attributed: ISIS-K · denied: Taliban" in words
    assert "Attack nearby" not in words
    assert panel.links["Bombing at a bank"] == ("atrocities", "bank")
    assert panel.links["ISIS-K"] == ("groups", "k")
    panel.follow("Nangarhar")
    assert "4 atrocities" in panel.words
    assert "6 May 2019 · JALALABAD · killed 7 (5–9)" in panel.words
    assert before(panel.words, "Attack nearby", "A newer attack")
    assert panel.links["Rodat"] == ("places", "Rodat|Nangarhar|AF")
    panel.follow("Afghanistan")
    assert "Nangarhar (4)" in panel.words
    panel.follow("Nangarhar")
    assert "PROVINCE" in panel.words.upper()
    assert "Attack nearby" in panel.words


def test_a_place_of_many_atrocities_shows_the_newest_hundred(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    for number in range(1500):
        attacked = attack(f"Attack {number}", str(number + 500), "Herat", "Herat")
        documents["atrocities"][f"many{number}"] = attacked
    panel = beside()
    words = panel.show("places", "Herat|Herat|AF")
    assert "1500 atrocities" in words
    assert before(words, "Attack 1499\n", "Attack 1498\n")
    assert "Attack 1400\n" in words
    assert "Attack 1399\n" not in words
    assert "and 1400 more" in words


def test_places_of_one_name_in_other_provinces_are_told_apart(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["atrocities"] |= {
        "a": attack("In the north", "2020", "Faizabad", "Badakhshan"),
        "b": attack("In the west", "2020", "Faizabad", "Jawzjan"),
        "c": attack("Abroad", "2020", "Faizabad", "Punjab", "PK"),
    }
    panel = beside()
    words = panel.show("places", "Faizabad|Jawzjan|AF")
    assert "In the west" in words
    assert "In the north" not in words
    assert "Abroad" not in words
    assert "Faizabad, Badakhshan, Afghanistan (1)" in words
    assert "Faizabad, Punjab, Pakistan (1)" in words


def test_what_came_after_the_day_is_not_told(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["atrocities"]["new"] = attack("A later one", "2019", "Jalalabad", "Nangarhar")
    panel = beside()
    words = panel.show_as_of(Day(2016, 1, 1), "places", "Jalalabad|Nangarhar|AF")
    assert "A later one" not in words
    assert "1 that came after 1 January 2016 is not shown." in words
    assert "1 atrocity" in words


def test_a_place_follows_edits(beside: Callable[[], Beside], documents: Documents) -> None:
    panel = beside()
    panel.show("places", "Jalalabad|Nangarhar|AF")
    library = panel.session.window.library
    moved = attack("A new one", "2020", "Jalalabad", "Nangarhar")
    library.apply(library.put("atrocities", "added", moved, "a new one"))
    panel.browser.refresh()
    panel.wait()
    assert "A new one" in panel.words
    library.undo()
    panel.browser.refresh()
    panel.wait()
    assert "A new one" not in panel.words


def test_a_place_is_no_record_to_be_edited(beside: Callable[[], Beside]) -> None:
    panel = beside()
    panel.show("places", "Jalalabad|Nangarhar|AF")
    view = panel.browser.view.panel
    assert view.kind.text() == "PLACE"
    assert view.text.accessibleName() == "Place"
    assert not view.edit_button.isVisible()
    assert not view.delete_button.isVisible()
    panel.session.window.editing.edit_here()
    assert panel.browser.view.editing == ("groups", "k")


def test_a_place_that_nothing_names_says_so(beside: Callable[[], Beside]) -> None:
    panel = beside()
    assert "Nothing is recorded here." in panel.show("places", "Nowhere||AF")
    panel.browser.show_record("places", "no key")
    assert not panel.browser.view.panel.isVisible()


def test_a_right_to_left_name_stands_in_a_line_from_left_to_right(
    beside: Callable[[], Beside], documents: Documents
) -> None:
    documents["atrocities"]["a"] = attack("حمله", "2020", "جلال آباد", "ننگرهار")
    panel = beside()
    panel.show("places", "جلال آباد|ننگرهار|AF")
    assert panel.links["ننگرهار"] == ("places", "|ننگرهار|AF")
    block = panel.prose.document().begin()
    while block.isValid():
        assert block.textDirection().name == "LeftToRight", block.text()
        block = block.next()


def test_a_province_that_a_name_ends_with_is_said_once() -> None:
    place = Place(name="Dehmazang, Kabul", admin1="Kabul", country="AF")
    spans = [span for span in place_spans(place) if span.link is not None]
    assert [span.text for span in spans] == ["Dehmazang", "Kabul", "Afghanistan"]
    ids = [span.link.id for span in spans if span.link]
    assert ids == ["Dehmazang, Kabul|Kabul|AF", "|Kabul|AF", "||AF"]
