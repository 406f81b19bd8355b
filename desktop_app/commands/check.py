"""`factsheets check`: every problem of the library, named."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import DONE, FAILED, UNREADABLE
from desktop_app.commands.reading import library_path, mention_kept_logs
from desktop_app.commands.terminal import complain, say, say_data, shown
from desktop_app.domain.problem import Problem, Severity
from desktop_app.library import Found, Library, open_library
from desktop_app.store.errors import Damaged, StoreError
from desktop_app.store.opening import Opening


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument("--json", action="store_true", help=_("as JSON, for programs"))
    parser.add_argument(
        "--hints", action="store_true", help=_("also name what is no problem but worth a look")
    )


def run(options: Namespace) -> int:
    """Name what is wrong; returns DONE where the library is sound, else FAILED or UNREADABLE."""
    path = library_path(options)
    unreadable = False
    try:
        library = open_library(path, read_only=True)
    except Damaged as error:
        complain(str(error))
        unreadable = True
        library = open_library(path, read_only=True, salvage=True)
    except StoreError as error:
        complain(str(error))
        return UNREADABLE
    if library.newer:
        complain(library.why_read_only)
    mention_kept_logs(library)
    found = (*_of_the_log(library.opening), *library.check())
    if options.json:
        say_data(_as_data(library, found))
    else:
        _say_report(library, found, hints=options.hints)
    if unreadable:
        return UNREADABLE
    return FAILED if any(map(_weighs, found)) else DONE


def _of_the_log(opening: Opening) -> Iterator[Found]:
    """What is wrong with the change log, as problems of the records it changes."""
    for conflict in opening.conflicts:
        told = _("Another program changed it too: this shows its value, your edit is in the log.")
        yield Found(conflict.table, conflict.id, Problem("", told))
    for aside in opening.aside:
        for change in (change for edit in aside.edits for change in edit):
            told = _("An edit of it is in a change log that was not used: {reason}.")
            yield Found(change.table, change.id, Problem("", told.format(reason=aside.reason)))


def _weighs(found: Found) -> bool:
    return found.problem.severity is not Severity.HINT


def _as_data(library: Library, found: Sequence[Found]) -> dict[str, Any]:
    return {
        "library": str(library.path),
        "records": len(library),
        "damage": [{"line": each.line, "what": each.what} for each in library.opening.damage],
        "problems": [
            {
                "table": each.table,
                "id": each.id,
                "field": each.problem.field,
                "severity": each.problem.severity.value,
                "problem": each.problem.sentence,
            }
            for each in found
        ],
    }


def _say_report(library: Library, found: Sequence[Found], *, hints: bool) -> None:
    damage = library.opening.damage
    for each in damage:
        told = _("{file}, line {line}: {what}.")
        say(shown(told.format(file=library.path.name, line=each.line, what=each.what)))
    for problem in found:
        if hints or _weighs(problem):
            say(shown(_line(problem)))
    say(_summary(len(library), len(damage), found, hints=hints))


def _summary(records: int, damaged: int, found: Sequence[Found], *, hints: bool) -> str:
    problems = sum(map(_weighs, found))
    hidden = len(found) - problems
    counts = [
        ngettext("{count} record", "{count} records", records).format(count=records),
        ngettext("{count} problem", "{count} problems", problems).format(count=problems),
        ngettext("{count} hint", "{count} hints", hidden).format(count=hidden),
    ]
    if damaged:
        told = ngettext("{count} damaged line", "{count} damaged lines", damaged)
        counts.insert(1, told.format(count=damaged))
    more = _(" (--hints names them)") if hidden and not hints else ""
    return f"{', '.join(counts)}{more}."


def _line(found: Found) -> str:
    where = " ".join(filter(None, (f"{found.table}/{found.id}", found.problem.field)))
    told = found.problem.sentence if _weighs(found) else _("(hint) ") + found.problem.sentence
    return f"{where}: {told}"


COMMAND = Command(declare, run)
