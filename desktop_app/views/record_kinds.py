"""What a record of each table is called."""

from desktop_app import gettext as _
from desktop_app import ngettext


def kinds() -> dict[str, str]:
    """The name of one record, by table."""
    return {
        "groups": _("Group"),
        "people": _("Person"),
        "leadership": _("Posting"),
        "atrocities": _("Atrocity"),
        "relations": _("Relation"),
        "sources": _("Source"),
    }


def kinds_of_many() -> dict[str, str]:
    """The name of several records, by table."""
    return {
        "groups": _("Groups"),
        "people": _("People"),
        "leadership": _("Postings"),
        "atrocities": _("Atrocities"),
        "relations": _("Relations"),
        "sources": _("Sources"),
    }


def how_many(table: str, count: int) -> str:
    """A number of records of a table: "1 atrocity", "12 atrocities"."""
    match table:
        case "groups":
            text = ngettext("{count} group", "{count} groups", count)
        case "people":
            text = ngettext("{count} person", "{count} people", count)
        case "leadership":
            text = ngettext("{count} posting", "{count} postings", count)
        case "atrocities":
            text = ngettext("{count} atrocity", "{count} atrocities", count)
        case "relations":
            text = ngettext("{count} relation", "{count} relations", count)
        case _:
            text = ngettext("{count} source", "{count} sources", count)
    return text.format(count=count)
