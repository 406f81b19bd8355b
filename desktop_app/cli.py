"""The command line: reads, exports and checks without Qt; opens the window."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.domain.edtf import Day, EdtfError, parse
from desktop_app.domain.folding import folded
from desktop_app.domain.names import called
from desktop_app.domain.records import Group
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.domain.vocabularies.groups import GROUP_STATE
from desktop_app.export.formats import FORMATS, format_of
from desktop_app.export.rendered import ExportError
from desktop_app.export.sheet_page import SECTIONS, sheet_page
from desktop_app.library import Library, UnknownGroup, copy_shipped, open_library
from desktop_app.store.errors import StoreError
from desktop_app.store.location import chosen_library, own_library

if TYPE_CHECKING:
    from desktop_app.export.page import Page

DONE, FAILED, UNREADABLE = 0, 1, 3


class Failed(Exception):
    """A command cannot do what was asked; its text is the one line for standard error."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (StoreError, ExportError, Failed) as error:
        return _failed(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return _failed(_("Stopped."))
    return status


def _failed(sentence: str) -> int:
    print(f"factsheets: {sentence}", file=sys.stderr)  # noqa: T201
    return FAILED


def _say(text: str) -> None:
    print(text)  # noqa: T201


# The commands


def _open(options: argparse.Namespace) -> int:
    from desktop_app.display import why_no_window

    trouble = why_no_window()
    if trouble:
        raise Failed(trouble)
    from desktop_app.app import run

    path = Path(options.path) if options.path else _library_path(options)
    return run(path, timed=options.time)


def _list(options: argparse.Namespace) -> int:
    library = _library(options)
    groups = [group for group in library.records("groups") if isinstance(group, Group)]
    if options.json:
        rows = [
            {
                "id": group.id,
                "name": called(group),
                "names": [name.text for name in group.names],
                "kind": group.kind,
                "state": group.state,
            }
            for group in groups
        ]
        _say(json.dumps(rows, ensure_ascii=False, indent=2))
        return DONE
    width = max((len(group.id) for group in groups), default=0)
    for group in groups:
        state = GROUP_STATE.label(group.state) if group.state else _("state not known")
        _say(f"{group.id:<{width}}  {called(group)}  ({state})")
    return DONE


def _show(options: argparse.Namespace) -> int:
    library = _library(options)
    group = _group(library, options.group)
    if options.json:
        from desktop_app.export.plain import sheet_as_data

        sheet = library.fact_sheet(group, _day(options), up_to=options.marking)
        _say(json.dumps(sheet_as_data(sheet), ensure_ascii=False, indent=2))
        return DONE
    from desktop_app.export.text import render_text

    _say(render_text(_page(library, group, options)))
    return DONE


def _export(options: argparse.Namespace) -> int:
    library = _library(options)
    target = Path(options.output) if options.output else None
    groups = [_group(library, wish) for wish in options.groups]
    suffix = target.suffix if target and len(groups) == 1 else ""
    chosen = format_of(options.format or suffix) or FORMATS[0]
    if len(groups) > 1 and target and not target.is_dir():
        raise Failed(_("Several groups go into a folder: {path} is none.").format(path=target))
    for group in groups:
        rendered = chosen.render(_page(library, group, options))
        path = _target(target, group, chosen.suffix)
        if path is None:
            sys.stdout.buffer.write(rendered.data)
        else:
            from desktop_app.export.writing import write

            write(path, rendered.data)
        for warning in rendered.warnings:
            print(f"factsheets: {warning}", file=sys.stderr)  # noqa: T201
    return DONE


def _target(target: Path | None, group: str, suffix: str) -> Path | None:
    if target is None:
        return Path(group + suffix)
    if str(target) == "-":
        return None
    return target / (group + suffix) if target.is_dir() else target


def _check(options: argparse.Namespace) -> int:
    try:
        library = open_library(_library_path(options), read_only=True, salvage=True)
    except StoreError as error:
        _failed(str(error))
        return UNREADABLE
    found = list(library.check())
    wrong = [each for each in found if each.problem.severity.value != "hint"]
    damage = library.opening.damage
    if options.json:
        rows = [
            {
                "table": each.table,
                "id": each.id,
                "field": each.problem.field,
                "severity": each.problem.severity.value,
                "problem": each.problem.sentence,
            }
            for each in found
        ]
        report = {
            "library": str(library.path),
            "records": len(library),
            "damage": [{"line": each.line, "what": each.what} for each in damage],
            "problems": rows,
        }
        _say(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for each in damage:
            _say(
                _("{file}, line {line}: {what}").format(
                    file=library.path, line=each.line, what=each.what
                )
            )
        for each in found if options.hints else wrong:
            where = f"{each.table}/{each.id} {each.problem.field}"
            mark = "" if each in wrong else _("hint: ")
            _say(f"{where}: {mark}{each.problem.sentence}")
        summary = _("{records} records, {problems} problems, {hints} hints")
        _say(
            summary.format(
                records=len(library),
                problems=len(wrong) + len(damage),
                hints=len(found) - len(wrong),
            )
        )
    if library.opening.why_read_only and damage:
        return UNREADABLE
    return FAILED if wrong else DONE


# What they share


def _library_path(options: argparse.Namespace) -> Path:
    chosen = chosen_library(options.library, os.environ, Path.cwd())
    if chosen is not None:
        return chosen
    own = own_library()
    if not own.exists():
        copy_shipped(own)
    return own


def _library(options: argparse.Namespace) -> Library:
    library = open_library(_library_path(options), read_only=True)
    if library.newer:
        print(f"factsheets: {library.why_read_only}", file=sys.stderr)  # noqa: T201
    return library


def _group(library: Library, wish: str) -> str:
    """The id of the group that is meant: by id, or by any of its names."""
    names: dict[str, str] = {}
    for group in library.records("groups"):
        if isinstance(group, Group):
            names |= {folded(name.text): group.id for name in group.names}
            names[group.id] = group.id
    found = names.get(wish) or names.get(folded(wish))
    if found:
        return found
    near = sorted({names[name] for name in get_close_matches(folded(wish), names, n=3)})
    hint = _(" Did you mean {near}?").format(near=", ".join(near)) if near else ""
    raise UnknownGroup(
        _("There is no group “{wish}” in {file}.{hint} “factsheets list” names them all.").format(
            wish=wish, file=library.path, hint=hint
        )
    )


def _page(library: Library, group: str, options: argparse.Namespace) -> "Page":
    sheet = library.fact_sheet(group, _day(options), up_to=options.marking)
    return sheet_page(
        sheet,
        library,
        made=_made(),
        library=library.path.name,
        marking=options.marking,
        sections=options.sections or tuple(SECTIONS),
    )


def _day(options: argparse.Namespace) -> Day:
    made = _made()
    return options.as_of or Day(made.year, made.month, made.day)


def _made() -> date:
    """The date of making: that of SOURCE_DATE_EPOCH where it is set, else today's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()  # noqa: DTZ011
    except (ValueError, OverflowError, OSError):
        raise Failed(
            _("SOURCE_DATE_EPOCH is not a number of seconds: {epoch}").format(epoch=epoch)
        ) from None


# The words of the command line


def _parser() -> argparse.ArgumentParser:
    library = argparse.ArgumentParser(add_help=False)
    library.add_argument(
        "--library",
        metavar="PATH",
        default=argparse.SUPPRESS,
        help=_("the library file (else FACTSHEETS_LIBRARY, ./db.json, your own copy)"),
    )
    parser = argparse.ArgumentParser(
        prog="factsheets",
        description=_("Sourced fact sheets on armed groups, offline."),
        epilog=_(
            "examples:\n"
            "  factsheets                                  open the window\n"
            "  factsheets list                             name the groups\n"
            "  factsheets show isis-k --as-of 2021-08-26   read a sheet in the terminal\n"
            "  factsheets export isis-k -o isis-k.pdf      write it as a PDF\n"
            "  factsheets check --hints                    name every problem of the library\n"
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"factsheets {__version__}")
    parser.add_argument("--library", metavar="PATH", help=argparse.SUPPRESS)
    parser.set_defaults(run=_open, path=None, time=False)
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND")

    command = commands.add_parser("open", parents=[library], help=_("open the window"))
    command.add_argument("path", nargs="?", metavar="PATH", help=_("the library file"))
    command.add_argument("--time", action="store_true", help=_("print seconds to the first paint"))
    command.set_defaults(run=_open)

    command = commands.add_parser("list", parents=[library], help=_("name the groups"))
    command.add_argument("--json", action="store_true", help=_("for programs"))
    command.set_defaults(run=_list)

    command = commands.add_parser("show", parents=[library], help=_("read a sheet in the terminal"))
    command.add_argument("group", metavar="GROUP", help=_("the id or a name of the group"))
    command.add_argument("--json", action="store_true", help=_("for programs"))
    _add_page_options(command)
    command.set_defaults(run=_show)

    command = commands.add_parser("export", parents=[library], help=_("write sheets as documents"))
    command.add_argument("groups", nargs="+", metavar="GROUP", help=_("ids or names of groups"))
    command.add_argument(
        "-f", "--format", choices=[each.id for each in FORMATS], help=_("else by the file's suffix")
    )
    command.add_argument(
        "-o", "--output", metavar="PATH", help=_("file or folder; - is standard output")
    )
    _add_page_options(command)
    command.set_defaults(run=_export)

    command = commands.add_parser("check", parents=[library], help=_("name every problem"))
    command.add_argument("--json", action="store_true", help=_("for programs"))
    command.add_argument("--hints", action="store_true", help=_("name what is worth a look, too"))
    command.set_defaults(run=_check)
    return parser


def _add_page_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-of", type=_as_of, metavar="DATE", help=_("the day to show: 2021-08-26 (else today)")
    )
    command.add_argument(
        "--sections",
        type=_sections,
        metavar="A,B",
        help=_("some of {all}").format(all=", ".join(SECTIONS)),
    )
    command.add_argument(
        "--marking",
        choices=[term.id for term in MARKING],
        default="clear",
        help=_("the highest marking to include (else clear)"),
    )


def _as_of(text: str) -> Day:
    try:
        day = parse(text).latest
    except EdtfError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if day is None:
        raise argparse.ArgumentTypeError(_("“{text}” has no last day.").format(text=text))
    return day


def _sections(text: str) -> tuple[str, ...]:
    wanted = tuple(part.strip() for part in text.split(","))
    for section in wanted:
        if section not in SECTIONS:
            raise argparse.ArgumentTypeError(
                _("there is no section “{section}”: choose from {all}").format(
                    section=section, all=", ".join(SECTIONS)
                )
            )
    return wanted
