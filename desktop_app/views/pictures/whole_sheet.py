"""The sheet that pictures of time are drawn from: everything, whatever the day."""

from msgspec.structs import replace

from desktop_app.domain.edtf import FOREVER
from desktop_app.domain.records import Posting, Record
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.library import Library


def whole_sheet(sheet: FactSheet, library: Library) -> FactSheet:
    """The group's sheet with what came after its day too."""
    return library.fact_sheet(sheet.group.id, FOREVER)


def with_typed(whole: FactSheet, record: Record, library: Library) -> FactSheet:
    """The sheet with the postings of a record as the open form would have them."""
    from desktop_app.domain.preview import is_elsewhere, rows_of

    if isinstance(record, Posting) and is_elsewhere(record, whole.group.id):
        left = tuple(row for row in whole.postings if row.posting.id != record.id)
        return replace(whole, postings=left)
    typed = {
        row.posting.id: row
        for row in rows_of(record, whole, library)
        if isinstance(row, SheetPosting)
    }
    known = tuple(typed.pop(row.posting.id, row) for row in whole.postings)
    return replace(whole, postings=(*known, *typed.values()))
