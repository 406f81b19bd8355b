"""`factsheets show`: a sheet to read in the terminal."""

from argparse import ArgumentParser, Namespace

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE
from desktop_app.commands.reading import group_meant, opened
from desktop_app.commands.sheet import declare_sheet, page_of, sheet_of
from desktop_app.commands.terminal import say, say_data, width


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `show`."""
    parser.add_argument("group", metavar="GROUP", help=_("the id of a group, or any of its names"))
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))
    declare_sheet(parser)


def run(options: Namespace) -> int:
    """Tell the sheet of a group."""
    library = opened(options)
    group = group_meant(library, options.group)
    if options.json:
        from desktop_app.export.sheet_data import sheet_as_data

        sheet = sheet_of(library, group, options)
        say_data(sheet_as_data(sheet, library, options.marking, options.sections))
    else:
        from desktop_app.export.text import render_text

        say(render_text(page_of(library, group, options, pictures=False), width()).rstrip("\n"))
    return DONE


COMMAND = Command(declare, run)
