"""`factsheets backups`: the copies of the library that are kept."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE
from desktop_app.commands.reading import library_path
from desktop_app.commands.terminal import say, say_data, shown
from desktop_app.store.backups import list_backups, made_at
from desktop_app.store.beside import backups_of

_KILO = 1000


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `backups`."""
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))


def run(options: Namespace) -> int:
    """Name every backup, oldest first, even of a library that cannot be read itself."""
    path = library_path(options)
    found = list_backups(backups_of(path))
    if options.json:
        say_data([_as_data(backup) for backup in found])
    elif not found:
        told = _("No backups of {file} are kept: “factsheets backup” makes one.")
        say(shown(told.format(file=path)))
    for backup in () if options.json else found:
        made = made_at(backup)
        time = f"{made.astimezone():%Y-%m-%d %H:%M}" if made else _("at a time not known")
        say(shown(f"{backup.stem}  {time}  {_size(backup.stat().st_size)}"))
    return DONE


def _as_data(backup: Path) -> dict[str, Any]:
    made = made_at(backup)
    return {
        "name": backup.stem,
        "time": made.isoformat() if made else None,
        "bytes": backup.stat().st_size,
        "path": str(backup),
    }


def _size(size: int) -> str:
    if size < _KILO:
        return _("{count} bytes").format(count=size)
    if size < _KILO**2:
        return f"{size / _KILO:.0f} kB"
    return f"{size / _KILO**2:.1f} MB"


COMMAND = Command(declare, run)
