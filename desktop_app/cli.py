"""The command line: reads, exports and checks without Qt; opens the window.

Only the command that is used is imported, and inside `main`: so every failure ends as one line.
"""

import argparse
import gc
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from desktop_app import __version__
from desktop_app import gettext as _
from desktop_app.commands import terminal
from desktop_app.commands.command import Command
from desktop_app.commands.mishap import mishap
from desktop_app.commands.outcome import FAILED, WRONG_USAGE, Failed, WrongUsage


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status. Wrong usage and `--help` raise SystemExit."""
    try:
        terminal.prepare()
        try:
            return _run(_parser().parse_args(arguments))
        finally:
            terminal.flush()
    except BrokenPipeError:  # whoever read has read enough
        terminal.abandon()
        return FAILED
    except Failed as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return _failed(_("Stopped."))
    except Exception as error:  # noqa: BLE001 (no traceback ever reaches a user)
        return _failed(mishap(error))


def _run(options: argparse.Namespace) -> int:
    from desktop_app.export.rendered import ExportError
    from desktop_app.store.errors import Damaged, StoreError

    try:
        status: int = options.run(options)
    except Damaged as error:
        return _failed(_("{error} “factsheets check” says more.").format(error=error))
    except (StoreError, ExportError) as error:
        return _failed(str(error))
    except WrongUsage as error:
        terminal.complain(str(error))
        return WRONG_USAGE
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None:
            raise
        told = _("“{path}” cannot be used: {reason}.")
        return _failed(told.format(path=error.filename, reason=error.strerror or error))
    return status


def _failed(sentence: str) -> int:
    terminal.complain(sentence)
    return FAILED


class _Parser(argparse.ArgumentParser):
    """Tells wrong usage in one line; a command's parser learns its arguments when it is used."""

    def __init__(self, command: Callable[[], Command] | None = None, **options: Any) -> None:  # noqa: ANN401
        super().__init__(
            allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **options
        )
        self._command = command

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401
        if self._command is not None:
            declare, run = self._command()
            declare(self)
            self.set_defaults(run=run)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        told = _("{message} (“{program} --help” shows how)")
        terminal.complain(told.format(message=message, program=self.prog))
        raise SystemExit(WRONG_USAGE)


def _parser() -> _Parser:
    parser = _Parser(
        prog="factsheets",
        description=_("Sourced fact sheets on armed groups, offline."),
        epilog=_(
            "examples:\n"
            "  factsheets                                  open the window\n"
            "  factsheets list                             name the groups\n"
            "  factsheets show isis-k --as-of 2021-08-26   read a sheet in the terminal\n"
            "  factsheets search hafiz saeed               find whatever is called so\n"
            "  factsheets export isis-k -o isis-k.pdf      write it as a PDF\n"
            "  factsheets export isis-k ttp -f html        one web page each\n"
            "  factsheets check --hints                    name every problem of the library\n"
            "  factsheets history groups isis-k            tell what became of a record\n"
            "  factsheets restore groups isis-k 2          make it what it was in version 2\n"
        ),
    )
    parser.add_argument("--version", action="version", version=f"factsheets {__version__}")
    _add_library(parser, None)
    parser.set_defaults(
        run=lambda options: _window().run(options), path=None, time=False, view=None
    )
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND")
    for name, told, command in (
        ("open", _("open the window"), _window),
        ("list", _("name the groups"), _listing),
        ("show", _("read a sheet in the terminal"), _show),
        ("search", _("find records by their words"), _search),
        ("export", _("write sheets as documents"), _export),
        ("check", _("name every problem of the library"), _check),
        ("history", _("tell the versions of a record"), _history),
        ("restore", _("make a record what it was in a version"), _restore),
        ("backup", _("keep a copy of the library"), _backup),
        ("backups", _("name the copies kept"), _backups),
        ("restore-backup", _("make the library what a copy holds"), _restore_backup),
    ):
        _add_library(
            commands.add_parser(name, command=command, help=told, description=told),
            argparse.SUPPRESS,
        )
    return parser


def _add_library(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--library",
        metavar="PATH",
        default=default,
        help=_("the library file (else that of FACTSHEETS_LIBRARY, ./db.json, your own copy)"),
    )


def _window() -> Command:
    gc.disable()  # until the first paint: there is no garbage yet, only much to look through
    from desktop_app.commands.window import COMMAND

    return COMMAND


def _listing() -> Command:
    from desktop_app.commands.listing import COMMAND

    return COMMAND


def _show() -> Command:
    from desktop_app.commands.show import COMMAND

    return COMMAND


def _search() -> Command:
    from desktop_app.commands.search import COMMAND

    return COMMAND


def _export() -> Command:
    from desktop_app.commands.export import COMMAND

    return COMMAND


def _check() -> Command:
    from desktop_app.commands.check import COMMAND

    return COMMAND


def _history() -> Command:
    from desktop_app.commands.history import COMMAND

    return COMMAND


def _restore() -> Command:
    from desktop_app.commands.restore import COMMAND

    return COMMAND


def _backup() -> Command:
    from desktop_app.commands.backup import COMMAND

    return COMMAND


def _backups() -> Command:
    from desktop_app.commands.backups import COMMAND

    return COMMAND


def _restore_backup() -> Command:
    from desktop_app.commands.restore_backup import COMMAND

    return COMMAND
