"""The PDF of the shipped sheet of ISIS-K holds every name, date, count, claim and source of it."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.domain.countries import country
from desktop_app.domain.date_words import in_words, iso
from desktop_app.domain.edtf import Day
from desktop_app.domain.records.common import Range
from desktop_app.domain.records.group import Group
from desktop_app.domain.references import references
from desktop_app.domain.sheet import FactSheet, fact_sheet
from desktop_app.export.formats import render
from desktop_app.export.page import Page
from desktop_app.export.printable import printable
from desktop_app.export.sheet_page import sheet_page
from tests.export.pdf_text import squeezed, text_of
from tests.shipped_library import Shipped


class Library(Shipped):
    """The shipped records with what they name."""

    def naming(self, table: str, record_id: str, by: str, /) -> list[str]:
        return [
            other_id
            for other_id, record in self.records[by].items()
            if any((named.table, named.id) == (table, record_id) for named in references(record))
        ]


@pytest.fixture(scope="module")
def sheet() -> FactSheet:
    library = Library()
    return fact_sheet(library.one(Group, "isis-k"), Day(2026, 11, 22), library, up_to="clear")


@pytest.fixture(scope="module")
def page(sheet: FactSheet) -> Page:
    return sheet_page(sheet, Library(), made=date(2026, 11, 22))


@pytest.fixture(scope="module")
def text(page: Page) -> str:
    rendered = render(page, "pdf")
    assert rendered.warnings == ()
    return without_lam_alef(text_of(rendered.data, page.head, page.as_of, page.foot))


def without_lam_alef(text: str) -> str:
    """Reading a PDF back gives this ligature in either order."""
    return text.replace("لا", "ل").replace("ال", "ل")


def dates(*written: str) -> Iterator[str]:
    for each in written:
        yield iso(each).partition(" –")[0]


def figures(count: Range) -> Iterator[str]:
    yield from (str(part) for part in (count.low, count.best, count.high) if part is not None)


def facts(sheet: FactSheet) -> Iterator[str]:
    group = sheet.group
    yield from (name.text for name in group.names)
    yield from (group.summary, group.ideology, group.goals, group.structure, group.financing)
    yield from (group.recruitment, group.headquarters, group.note, in_words(group.founded))
    yield from map(country, group.area)
    for claim in group.claims:
        yield from (claim.statement, claim.claimant, claim.note)
    for assessment in group.assessments:
        yield from (assessment.statement, assessment.by, in_words(assessment.date))
    for size in sheet.sizes:
        yield from (size.scope, size.by, size.note, *dates(size.date))
        yield from figures(Range(low=size.low, best=size.best, high=size.high))
    for listing in group.designations:
        yield from (listing.authority, listing.list, listing.reference, *dates(listing.listed))


def leadership(sheet: FactSheet) -> Iterator[str]:
    for row in sheet.postings:
        yield from (name.text for name in row.person.names)
        yield from (row.posting.title, row.posting.exit_note, row.posting.note)
        yield from (row.person.biography, row.person.note, in_words(row.person.born))
        yield from dates(row.posting.start, row.posting.end)
        for report in row.posting.death_reports:
            yield from (report.claimant, report.note, in_words(report.date))


def atrocities(sheet: FactSheet) -> Iterator[str]:
    for row in sheet.atrocities:
        attack = row.atrocity
        yield from (attack.title, attack.summary, attack.note, attack.place.name)
        yield from (*dates(attack.date), *figures(attack.killed), *figures(attack.injured))
        yield from (part for said in attack.attributions for part in (said.by, said.note))
        for account in attack.accounts:
            yield from (account.note, *figures(account.killed), *figures(account.injured))


def relations(sheet: FactSheet) -> Iterator[str]:
    for row in sheet.relations:
        relation = row.relation
        yield from (row.other.names[0].text, row.phrase, relation.statement, relation.note)
        yield from dates(relation.start, relation.end)


def sources(sheet: FactSheet) -> Iterator[str]:
    for entry in sheet.sources:
        source = entry.source
        yield from (source.title, source.author, source.publisher, in_words(source.issued))
        yield from (source.url, source.archive_url, source.note)


def missing(told: Iterator[str], text: str) -> set[str]:
    """What is not there; Arabic script word by word, as readers of PDFs reverse the order of words;
    characters that no shipped font has as their numbers.
    """
    lost = set()
    for each in told:
        lines = each.split() if any("\u0600" <= letter <= "\u06ff" for letter in each) else [each]
        for line in (part for whole in lines for part in whole.splitlines()):
            if without_lam_alef(squeezed(printable(line))) not in text:
                lost.add(line)
    return lost


@pytest.mark.parametrize("part", [facts, leadership, atrocities, relations, sources])
def test_nothing_of_the_sheet_is_missing(part: object, sheet: FactSheet, text: str) -> None:
    assert callable(part)
    assert missing(part(sheet), text) == set()


def test_every_source_is_cited_by_a_number(page: Page, sheet: FactSheet) -> None:
    assert [entry.number for entry in page.entries()] == list(range(1, len(sheet.sources) + 1))


@pytest.mark.parametrize("name", ["html", "md"])
def test_web_page_and_markdown_are_made_without_a_warning(name: str, page: Page) -> None:
    first = render(page, name)
    assert first.warnings == ()
    assert render(page, name).data == first.data


def test_the_brief_says_of_every_allegation_who_makes_it(sheet: FactSheet) -> None:
    brief = sheet_page(sheet, Library(), made=date(2026, 11, 22), brief=True)
    told = "".join(render(brief, "md").data.decode().split())
    alleged = [row.relation for row in sheet.relations if row.relation.basis == "alleged"]
    holding = [relation.statement for relation in alleged if not relation.end]
    assert holding
    for statement in holding:
        assert "".join(statement.split()) in told
