"""`factsheets restore-backup`: the whole library as it was in a backup."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE, Failed
from desktop_app.commands.reading import library_path
from desktop_app.commands.terminal import complain, say, shown
from desktop_app.commands.writing import opened_to_write
from desktop_app.library import Library, open_library
from desktop_app.store.backups import list_backups
from desktop_app.store.beside import backups_of
from desktop_app.store.errors import Damaged, Missing, StoreError
from desktop_app.store.replacing import replace_unreadable


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `restore-backup`."""
    parser.add_argument(
        "name", metavar="NAME", help=_("the name of a backup, as “factsheets backups” tells it")
    )


def run(options: Namespace) -> int:
    """Make the library what the backup holds; what it holds now is kept first. Raises Failed."""
    path = library_path(options)
    backup = _meant(path, options.name)
    wanted = _sound(backup)
    try:
        _replace(options, wanted, backup)
    except (Damaged, Missing) as error:
        complain(str(error))
        kept = replace_unreadable(path.resolve(), backup)
        told = _("{file} is as in backup {name}.").format(file=path, name=backup.stem)
        if kept is not None:
            told += " " + _("What stood there is kept as {path}.").format(path=kept)
        say(shown(told))
    return DONE


def _replace(options: Namespace, wanted: Library, backup: Path) -> None:
    with opened_to_write(options) as library:
        ours, theirs = library.library_id, wanted.library_id
        if ours is not None and theirs is not None and ours != theirs:
            raise Failed(_("{name} is a backup of another library.").format(name=backup.stem))
        label = _("restoring of backup {name}").format(name=backup.stem)
        kept = library.replace_by(wanted, label)
        if kept is None:
            told = _("The library holds what backup {name} holds; nothing was changed.")
            say(shown(told.format(name=backup.stem)))
        else:
            told = _("The library is as in backup {name}; what it held is backup {kept}.")
            say(shown(told.format(name=backup.stem, kept=kept.stem)))


def _sound(backup: Path) -> Library:
    try:
        library = open_library(backup, read_only=True)
    except StoreError as error:
        told = _("Backup {name} cannot be used: {reason}")
        raise Failed(told.format(name=backup.stem, reason=error)) from error
    if library.newer:
        raise Failed(library.why_read_only)
    return library


def _meant(path: Path, name: str) -> Path:
    for backup in list_backups(backups_of(path)):
        if name in (backup.stem, backup.name):
            return backup
    told = _("There is no backup “{name}” of {file}: “factsheets backups” names them all.")
    raise Failed(told.format(name=name, file=path))


COMMAND = Command(declare, run)
