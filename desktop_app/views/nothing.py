"""What a tab without rows says: why there are none, and what to do."""

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.views.pictures.whole_sheet import whole_sheet


def why_empty(table: str, sheet: FactSheet, library: Library) -> str:
    """Why the table of a sheet has no row on its day."""
    whole = whole_sheet(sheet, library)
    rows, not_yet, never = {
        "leadership": (
            whole.postings,
            _("No posting had begun on {day}: choose a later day."),
            _("No posting of this group is recorded in this library."),
        ),
        "atrocities": (
            whole.atrocities,
            _("No attack up to {day} is recorded: choose a later day."),
            _("Attacks by this group are not recorded in this library."),
        ),
        "relations": (
            whole.relations,
            _("No relation had begun on {day}: choose a later day."),
            _("No relation of this group is recorded in this library."),
        ),
    }[table]
    if rows:
        return not_yet.format(day=day_in_words(sheet.as_of))
    said = sheet.group.coverage.get(table) or never
    return said if library.read_only else f"{said} {_('“Add” above records one.')}"
