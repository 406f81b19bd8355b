"""`factsheets backup`: a copy of the library as it now is, kept beside it."""

from argparse import ArgumentParser, Namespace

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE
from desktop_app.commands.reading import opened
from desktop_app.commands.terminal import say, say_data, shown


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `backup`."""
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))


def run(options: Namespace) -> int:
    """Keep a copy, unfolded edits included; also while another program has the library open."""
    library = opened(options)
    kept = library.backup()
    if options.json:
        say_data({"name": kept.stem, "path": str(kept), "records": len(library)})
        return DONE
    told = ngettext(
        "Backup {name} holds {count} record.", "Backup {name} holds {count} records.", len(library)
    )
    say(shown(told.format(name=kept.stem, count=len(library))))
    return DONE


COMMAND = Command(declare, run)
