"""The record that a command means, and what became of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from desktop_app import gettext as _
from desktop_app.commands.outcome import Failed
from desktop_app.domain.moments import local
from desktop_app.domain.names import title
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library
from desktop_app.library.versions import RecordVersion


def declare_record(parser: ArgumentParser) -> None:
    """Add the two words that name a record."""
    parser.add_argument(
        "table", metavar="TABLE", choices=RECORD_TYPES, help=", ".join(RECORD_TYPES)
    )
    parser.add_argument("id", metavar="ID", help=_("the id of the record"))


def versions_of(library: Library, options: Namespace) -> Sequence[RecordVersion]:
    """The versions of the record that is meant. Raises Failed where nothing is known of it."""
    versions = library.versions(options.table, options.id)
    if not versions:
        told = _("There is no record “{id}” in {table} of {file}, and none is known of.")
        raise Failed(told.format(id=options.id, table=options.table, file=library.path))
    return versions


def called(library: Library, table: str, versions: Sequence[RecordVersion], record_id: str) -> str:
    """What the record is called, or was when it was last there."""
    known = [version.record for version in versions if version.record is not None]
    return title(read_record(RECORD_TYPES[table], record_id, known[-1]), library)


def moment(time: str) -> str:
    """A time of the log on the clock of this machine: "2024-08-03 14:05"; "" where not known."""
    if not time:
        return ""
    return f"{local(time):%Y-%m-%d %H:%M}"
