"""Fact sheet → page."""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from desktop_app import gettext as _
from desktop_app.domain.brief import brief as shortened
from desktop_app.domain.brief import left_out
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.marking import highest
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.visible import Reader
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.export.columns import without_empty_columns
from desktop_app.export.in_brief import in_brief
from desktop_app.export.numbering import numbered
from desktop_app.export.page import Block, Page, Paragraph, records_in
from desktop_app.export.progress import UNWATCHED, Progress, Stage
from desktop_app.export.sections.atrocities import atrocities
from desktop_app.export.sections.context import Context
from desktop_app.export.sections.leadership import leadership
from desktop_app.export.sections.profile import profile, subtitle
from desktop_app.export.sections.relations import relations
from desktop_app.export.sections.sources import sources
from desktop_app.export.sections.wording import said

SECTIONS: dict[str, Callable[[Context], Iterator[Block]]] = {
    "profile": profile,
    "leadership": leadership,
    "atrocities": atrocities,
    "relations": relations,
    "sources": sources,
}
"""The sections of a page by id, in their order."""


def sheet_page(
    sheet: FactSheet,
    finder: Reader,
    *,
    made: date,
    library: str = "db.json",
    marking: str = "clear",
    sections: Collection[str] = tuple(SECTIONS),
    pictures: bool = True,
    brief: bool = False,
    progress: Progress = UNWATCHED,
) -> Page:
    """The page of a sheet that was assembled for readers cleared up to `marking`.

    `library` is the name of the file it was made from. Without the section "sources" there are no
    notes; with it, only the sources that the page cites are listed, numbered without gaps. A
    `brief` page tells on about four pages what a reader wants first, without pictures.
    """
    whole = sheet
    if brief:
        sheet, pictures = shortened(sheet), False
    made_day = Day(made.year, made.month, made.day)
    context = Context(sheet, finder, marking, pictures, made_day, len(whole.atrocities), progress)
    progress.begin(Stage.PAGE, context.records)
    blocks: list[Block] = []
    for section, written in SECTIONS.items():
        if section in sections:
            blocks += written(context)
            if section == "profile" and sheet.withheld:
                blocks.insert(1, _withheld())
    if sheet.withheld and "profile" not in sections:
        blocks.insert(0, _withheld())
    if brief:
        grades = {row.number: row.source.reliability for row in sheet.sources}
        blocks = [Paragraph(said(left_out(whole, sheet)), aside=True), *in_brief(blocks, grades)]
    list_all = not brief and set(SECTIONS) <= set(sections)
    progress.begin(Stage.NOTES, records_in(blocks))
    name = called(sheet.group)
    made_on = day_in_words(made_day)
    return Page(
        title=name,
        language="en",
        made=made,
        head=_("Fact sheet · {name}").format(name=name),
        as_of=_("as of {day}").format(day=day_in_words(sheet.as_of)),
        foot=_("{marking} · made {day} from {library}").format(
            marking=MARKING.label(_marked(sheet)), day=made_on, library=library
        ),
        subtitle=subtitle(sheet.group),
        blocks=tuple(
            without_empty_columns(block)
            for block in numbered(tuple(blocks), list_all=list_all, progress=progress)
        ),
    )


def _withheld() -> Paragraph:
    told = _("Records marked for a narrower circle of readers are left out of this copy.")
    return Paragraph(said(told), aside=True)


def _marked(sheet: FactSheet) -> str:
    return highest(
        (
            sheet.group.marking,
            *(part.marking for row in sheet.postings for part in (row.posting, row.person)),
            *(row.atrocity.marking for row in sheet.atrocities),
            *(part.marking for row in sheet.relations for part in (row.relation, row.other)),
            *(row.source.marking for row in sheet.sources),
        )
    )
