"""The page says everything of the sheet, nothing above the marking, and unknown as unknown."""

from datetime import date

import msgspec
import pytest

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.records.common import Name, Rival
from desktop_app.domain.sheet import fact_sheet
from desktop_app.export.markdown import render_markdown
from desktop_app.export.page import Heading, Note, Page, RecordTable, Row, Spans
from desktop_app.export.printed import printed
from desktop_app.export.sheet_page import SECTIONS, sheet_page
from desktop_app.export.tree import parts
from tests.export.library import RECORDS

MADE = date(2026, 11, 22)
EARLIER, TODAY = Day(2021, 10, 1), Day(MADE.year, MADE.month, MADE.day)


def page_at(
    marking: str = "clear", sections: tuple[str, ...] = tuple(SECTIONS), day: Day = EARLIER
) -> Page:
    group = RECORDS.get("groups", "k")
    assert isinstance(group, Group)
    sheet = fact_sheet(group, day, RECORDS, up_to=marking)
    return sheet_page(sheet, RECORDS, made=MADE, marking=marking, sections=sections)


def words(node: object) -> str:
    """All text under a part of the page, notes in brackets."""
    if isinstance(node, str):
        return node
    if isinstance(node, Note):
        return f"[{node.number}]" + (f" {node.locator}" if node.locator else "")
    return " ".join(filter(None, map(words, parts(node))))


def table(page: Page, title: str) -> RecordTable:
    return next(
        block for block in page.blocks if isinstance(block, RecordTable) and block.title == title
    )


def cells(row: Row) -> list[str]:
    return ["".join(getattr(span, "text", "/") for span in cell) for cell in row.cells]


def details(row: Row) -> dict[str, list[str]]:
    def line_of(spans: Spans) -> str:
        return "".join(words(span) for span in spans)

    return {detail.label: [line_of(line) for line in detail.lines] for detail in row.details}


@pytest.fixture(scope="module")
def page() -> Page:
    return page_at()


def test_it_is_headed_by_name_day_and_marking(page: Page) -> None:
    assert page.title == "Khorasan Province"
    assert [getattr(span, "text", "") for span in page.subtitle] == [
        "ISIS-K",
        " · ",
        "ولاية خراسان",
    ]
    assert page.as_of == "as of 1 October 2021"
    assert page.foot == "TLP:CLEAR · made 22 November 2026 from db.json"


def test_a_name_of_no_kind_stands_for_itself() -> None:
    group = RECORDS.get("groups", "k")
    assert isinstance(group, Group)
    bare = msgspec.structs.replace(group, names=(Name(text="A group"),))
    told = words(sheet_page(fact_sheet(bare, EARLIER, RECORDS), RECORDS, made=MADE))
    assert "Names A group" in told
    assert "Names acronym: ISIS-K" not in told
    assert ": A group" not in told


def test_its_sections_stand_in_order(page: Page) -> None:
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert headings == [
        "Contested claims",
        "Assessments",
        "Size estimates",
        "Designations",
        "Background",
        "Timeline",
        "Leadership",
        "Atrocities",
        "Relations",
        "Sources",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "It was announced in 2015.",
        "January 2015",
        "Afghanistan, Pakistan",
        "2200 fighters (August 2021)",
        "UN Security Council (2019)",
        "A foreign state made it.",
        "Said by Somebody in office.",
        "Denied.",
        "The state denies it.",
        "Supported.",
        "It may attack again.",
        "An institute, September 2021.",
        "1000–3000",
        "QDe.161",
        "Salafi-jihadist.",
        "Nangarhar at first.",
        "A public remark.",
        "moderate confidence",
        "reviewed 3 May 2026",
        "Gives the month only.",
        "First pledges.",
        "A selection of attacks.",
        "A. Writer.",
        "Who is it?",
        "https://archive.example/un",
        "grade A2",
        "Read in part.",
    ],
)
def test_the_page_tells_what_the_sheet_holds(page: Page, told: str) -> None:
    assert told in words(page)


def test_a_rival_value_stands_beside_the_one_shown(page: Page) -> None:
    text = render_markdown(printed(page))
    assert "- Founded: January 2015[^2]; or 2014[^1]" in text


def test_a_posting_tells_how_it_began_and_ended(page: Page) -> None:
    leader = next(row for row in table(page, "Leadership").rows if "Wali" in cells(row)[1])
    assert cells(leader) == [
        "Hafiz Saeed Khan/حافظ سعید خان",
        "Wali/leader",
        "2015-01-26",
        "2016-07-26",
        "killed by strike",
    ]
    told = details(leader)
    assert "Founder." in told["Began"][0]
    assert "Killed in Nangarhar." in told["Ended"][0]
    assert "11 July 2015, A spy agency: " in told["Death reports"][0]
    assert "person reappeared" in told["Death reports"][0]


def test_a_person_is_introduced_once(page: Page) -> None:
    assert words(table(page, "Leadership")).count("Mullah Saeed") == 1
    assert words(table(page, "Leadership")).count("A former commander.") == 1


def test_an_unknown_date_is_a_question_mark(page: Page) -> None:
    unknown = next(row for row in table(page, "Leadership").rows if "Military" in cells(row)[1])
    assert cells(unknown)[2:] == ["?", "?", "?"]


def test_an_attack_tells_who_said_what(page: Page) -> None:
    bank, days = table(page, "Atrocities").rows
    assert cells(bank) == [
        "2015-04-18",
        "Bombing at a bank/Jalalabad, Nangarhar, Afghanistan (town) · 34.4265, 70.4515",
        "32/30–35",
        "at least 80",
        "claimed/disputed",
    ]
    told = details(bank)
    assert "bombing or explosion; against government" in told["Attack"][0]
    assert "ISIS-K, by a caller" in told["Claimed"][0]
    assert "Not checked." in told["Claimed"][0]
    assert "ISIS-K, by the president" in told["Attributed"][0]
    assert "Taliban, by its spokesman" in told["Denied"][0]
    assert "32 killed, 126 injured" in told["Counts"][0]
    assert "United Nations" in told["Counts"][0]
    assert "[1]" in told["Counts"][0]
    assert "at least 30 killed" in told["Counts"][1]
    assert cells(days)[0] == "2015-11-06 –/2015-11-08"


def test_unknown_counts_are_never_zero(page: Page) -> None:
    days = table(page, "Atrocities").rows[1]
    assert cells(days)[2:4] == ["?", "?"]


def test_what_is_marked_higher_is_left_out_and_that_is_said(page: Page) -> None:
    text = words(page)
    assert "HIDDEN" not in text
    assert "777" not in text
    assert "narrower circle of readers are left out" in text
    assert "(left out), by a service" in text


def test_a_reader_cleared_for_all_gets_all() -> None:
    page = page_at("red")
    text = words(page)
    for hidden in ("HIDDEN-GROUP", "HIDDEN-PERSON", "HIDDEN-ATTACK", "HIDDEN-SOURCE", "777"):
        assert hidden in text
    assert "left out" not in text
    assert page.foot.startswith("TLP:RED ")


@pytest.mark.parametrize("marking", ["clear", "red"])
def test_internal_notes_never_leave(marking: str) -> None:
    assert "SECRET-NOTE" not in words(page_at(marking))


def test_a_rival_of_an_internal_note_never_leaves() -> None:
    group = RECORDS.get("groups", "k")
    assert isinstance(group, Group)
    rival = Rival(field="internal_note", value="SECRET-NOTE of another")
    with_rival = msgspec.structs.replace(group, rivals=(*group.rivals, rival))
    sheet = fact_sheet(with_rival, Day(2021, 10, 1), RECORDS, up_to="red")
    text = words(sheet_page(sheet, RECORDS, made=date(2026, 11, 22), marking="red"))
    assert "SECRET-NOTE" not in text


def test_what_lies_after_the_day_is_left_out(page: Page) -> None:
    assert "Future State" not in words(page)


def test_an_empty_table_says_its_coverage() -> None:
    group = RECORDS.get("groups", "t")
    assert isinstance(group, Group)
    sheet = fact_sheet(group, Day(2021, 10, 1), RECORDS, up_to="clear")
    text = words(sheet_page(sheet, RECORDS, made=date(2026, 11, 22)))
    assert text.count("Not recorded in this library.") == 2
    assert "not known" in text


def test_sections_can_be_chosen_and_notes_count_from_one() -> None:
    page = page_at(sections=("relations", "sources"))
    assert [block.text for block in page.blocks if isinstance(block, Heading)] == [
        "Relations",
        "Sources",
    ]
    assert [entry.number for entry in page.entries()] == [1]
    assert "Who is it?" in words(page)
    assert "United Nations" not in words(page)


def test_without_the_sources_there_are_no_notes() -> None:
    page = page_at(sections=("profile",))
    assert "[1]" not in words(page)


def test_every_source_of_the_sheet_is_cited_on_the_page(page: Page) -> None:
    text = words(page.blocks)
    assert all(f"[{entry.number}]" in text for entry in page.entries())


def test_texts_written_later_than_the_day_say_so_and_the_state_of_today_is_not_told() -> None:
    warning = "Texts and claims are as reviewed 3 May 2026"
    earlier, now = words(page_at()), words(page_at(day=TODAY))
    assert f"{warning}: they may tell of what came after 1 October 2021." in earlier
    assert warning not in now
    assert "active" in now
    assert "active" not in earlier


def test_what_is_merely_possible_on_the_day_says_so() -> None:
    def told(day: Day) -> str:
        return words(page_at(day=day, sections=("leadership", "relations")))

    assert "Possibly so on 10 June 2015: the dates leave it open." in told(Day(2015, 6, 10))
    assert "Possibly in post on 10 June 2015: the dates leave it open." in told(Day(2015, 6, 10))
    assert "Possibly so" not in told(Day(2015, 8, 1))


def test_what_has_no_source_says_so() -> None:
    text = words(page_at(day=TODAY))
    assert "active (no source)" in " ".join(text.split())
    assert "No source Names, State" in " ".join(text.split())
    cited = " ".join(words(page_at(sections=("profile",))).split()).split("Founded")[1]
    assert "no source" not in cited.split("Area")[0]


def test_attacks_that_are_only_possible_on_the_day_are_counted() -> None:
    told = words(page_at(day=Day(2015, 11, 7), sections=("atrocities",)))
    assert "1 of them may have happened after the day." in told
    assert "may have happened after" not in words(page_at(day=TODAY, sections=("atrocities",)))
