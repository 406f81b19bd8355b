"""`factsheets restore`: one record as it was in an earlier version."""

from argparse import ArgumentParser, Namespace

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE, Failed
from desktop_app.commands.record import called, declare_record, versions_of
from desktop_app.commands.terminal import say, shown
from desktop_app.commands.writing import opened_to_write
from desktop_app.domain.edit import Change, Edit


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `restore`."""
    declare_record(parser)
    parser.add_argument(
        "version",
        metavar="VERSION",
        type=int,
        help=_("its number, as “factsheets history TABLE ID” tells it"),
    )


def run(options: Namespace) -> int:
    """Make the record what it was, by one edit that can be undone. Raises Failed."""
    with opened_to_write(options) as library:
        versions = versions_of(library, options)
        name = called(library, options.table, versions, options.id)
        if not 1 <= options.version <= len(versions):
            told = _("There is no version {number} of “{title}”: they are numbered 1 to {last}.")
            raise Failed(told.format(number=options.version, title=name, last=len(versions)))
        wanted, present = versions[options.version - 1].record, versions[-1].record
        if wanted is None:
            told = _("In version {number} “{title}” is deleted: name another version.")
            raise Failed(told.format(number=options.version, title=name))
        if wanted == present:
            told = _("“{title}” is as in version {number} already; nothing was changed.")
            say(shown(told.format(title=name, number=options.version)))
            return DONE
        label = _("restoring of {title} to version {number}")
        held = library.content.get(options.table, {}).get(options.id)
        change = Change(options.table, options.id, held, wanted)
        library.apply(Edit(label.format(title=name, number=options.version), (change,)))
        told = _("“{title}” is as in version {number} again.")
        say(shown(told.format(title=name, number=options.version)))
    return DONE


COMMAND = Command(declare, run)
