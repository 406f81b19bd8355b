"""Which names of a group stand at the head of its sheet, and which are told further down."""

from desktop_app.domain.names import called, native
from desktop_app.domain.records import Group
from desktop_app.domain.records.common import Name

_MOST_ACRONYMS = 4


def short_names(group: Group) -> tuple[str, ...]:
    """The acronyms told beside the name."""
    return tuple(name.text for name in group.names[1:] if name.kind == "acronym")[:_MOST_ACRONYMS]


def further_names(group: Group) -> tuple[Name, ...]:
    """The names that the head of the sheet does not tell, each once."""
    own = native(group)
    told = {called(group), *short_names(group), own.text if own else "", ""}
    further = {name.text: name for name in reversed(group.names) if name.text not in told}
    return tuple(reversed(further.values()))
