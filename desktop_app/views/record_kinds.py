"""What a record of each table is called."""

from desktop_app import gettext as _


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
