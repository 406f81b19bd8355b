"""A fact sheet cut down to what fills about four pages, and what it leaves out."""

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet, SheetAtrocity

WHOLE, SHORT = 4, 6
"""How many of the latest attacks are told whole, and how many before them in short."""

_SIZES = 3
_HEADS = frozenset({"leader", "deputy"})
_LEFT_OUT = ("ideology", "goals", "structure", "recruitment", "financing", "headquarters")


def brief(sheet: FactSheet) -> FactSheet:
    """The summary, the contested claims, who leads and led, the latest attacks, what now holds."""
    latest = sheet.atrocities[-WHOLE - SHORT :]
    told = (*map(_in_short, latest[:-WHOLE]), *latest[-WHOLE:])
    return replace(
        sheet,
        group=_group(sheet),
        postings=tuple(row for row in sheet.postings if row.posting.role in _HEADS),
        atrocities=told,
        relations=tuple(row for row in sheet.relations if row.standing.present),
    )


def left_out(whole: FactSheet, told: FactSheet) -> str:
    """One sentence on what the brief leaves out of the whole sheet; empty where nothing."""
    attacks = len(whole.atrocities) - len(told.atrocities)
    postings = len(whole.postings) - len(told.postings)
    relations = len(whole.relations) - len(told.relations)
    missing = [
        ngettext("{count} earlier attack", "{count} earlier attacks", attacks).format(count=attacks)
        if attacks
        else "",
        ngettext("{count} other posting", "{count} other postings", postings).format(count=postings)
        if postings
        else "",
        ngettext("{count} past relation", "{count} past relations", relations).format(
            count=relations
        )
        if relations
        else "",
    ]
    rest = ", ".join(filter(None, missing))
    return _("A brief: the whole fact sheet also has {rest}.").format(rest=rest) if rest else ""


def _group(sheet: FactSheet) -> Group:
    sizes = sheet.sizes[:_SIZES]
    blank = dict.fromkeys(_LEFT_OUT, "")
    return replace(sheet.group, sizes=sizes, assessments=(), external_ids={}, **blank)


def _in_short(row: SheetAtrocity) -> SheetAtrocity:
    return replace(row, atrocity=replace(row.atrocity, summary="", accounts=(), external_ids={}))
