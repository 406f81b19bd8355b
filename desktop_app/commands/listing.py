"""`factsheets list`: the groups of the library."""

from argparse import ArgumentParser, Namespace
from typing import Any

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE
from desktop_app.commands.reading import groups, opened
from desktop_app.commands.terminal import say, say_data, shown
from desktop_app.domain.names import called
from desktop_app.domain.records import Group
from desktop_app.domain.vocabularies.groups import GROUP_STATE


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `list`."""
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))


def run(options: Namespace) -> int:
    """Name every group: its id, what it is called, its state."""
    library = opened(options)
    found = list(groups(library))
    if options.json:
        say_data([_as_data(group) for group in found])
    elif not found:
        say(_("No groups are recorded in {file}.").format(file=shown(str(library.path))))
    else:
        _say_table(found)
    return DONE


def _as_data(group: Group) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": called(group),
        "names": [name.text for name in group.names],
        "kind": group.kind,
        "state": group.state,
    }


def _say_table(found: list[Group]) -> None:
    width = max(len(shown(group.id)) for group in found)
    for group in found:
        state = GROUP_STATE.label(group.state) if group.state else _("state not known")
        say(f"{shown(group.id):<{width}}  {shown(called(group))} ({shown(state)})")


COMMAND = Command(declare, run)
