"""`factsheets history`: the versions of one record."""

from argparse import ArgumentParser, Namespace
from itertools import pairwise
from typing import Any

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE
from desktop_app.commands.reading import opened
from desktop_app.commands.record import called, declare_record, moment, versions_of
from desktop_app.commands.terminal import say, say_data, shown
from desktop_app.domain.differences import changed_fields, differences
from desktop_app.library import Library
from desktop_app.library.versions import RecordVersion
from desktop_app.store.documents import decode

_LONGEST = 160


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `history`."""
    declare_record(parser)
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))


def run(options: Namespace) -> int:
    """Tell every version of a record: number, time, by what, and what it changed."""
    library = opened(options)
    versions = versions_of(library, options)
    if options.json:
        say_data([_as_data(*pair) for pair in pairwise((None, *versions))])
        return DONE
    say(shown(called(library, options.table, versions, options.id)))
    for before, version in pairwise((None, *versions)):
        _say_version(library, options.table, before, version)
    return DONE


def _say_version(
    library: Library, table: str, before: RecordVersion | None, version: RecordVersion | None
) -> None:
    if version is None:
        return
    time = moment(version.time) or _("at a time not known")
    say(shown(f"{version.number:>3}  {time}  {version.label}"))
    if before is None or before.record is None or version.record is None:
        return
    for each in differences(table, decode(before.record), decode(version.record), library):
        said = f"{_short(each.before) or '–'} → {_short(each.after) or '–'}"
        say(shown(f"     {each.label}: {said}"))


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def _as_data(before: RecordVersion | None, version: RecordVersion | None) -> dict[str, Any]:
    if version is None:
        return {}
    was = decode(before.record) if before and before.record is not None else {}
    record = None if version.record is None else decode(version.record)
    return {
        "version": version.number,
        "time": version.time or None,
        "label": version.label,
        "changed": list(changed_fields(was, record or {})),
        "record": record,
    }


COMMAND = Command(declare, run)
