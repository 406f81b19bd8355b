"""`factsheets open`: the window."""

import gc
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import gettext as _
from desktop_app.commands.command import Command
from desktop_app.commands.outcome import Failed, WrongUsage
from desktop_app.commands.reading import from_here, library_path
from desktop_app.display import why_no_screen, why_no_window
from desktop_app.qt import load_qt

if TYPE_CHECKING:
    from desktop_app.views.places import Place


def declare(parser: ArgumentParser) -> None:
    """Add the arguments of `open`."""
    parser.add_argument("path", nargs="?", metavar="PATH", help=_("the library file"))
    parser.add_argument(
        "--time", action="store_true", help=_("print the seconds to the first paint with data")
    )
    parser.add_argument(
        "--view",
        type=_view,
        metavar="ADDRESS",
        help=_("the view to open: isis-k/atrocities?as-of=2021-08-26"),
    )


def run(options: Namespace) -> int:
    """Open the window and stay until it is closed."""
    try:
        return _open(options)
    finally:
        gc.enable()


def _open(options: Namespace) -> int:
    if options.path is not None and options.library is not None:
        raise WrongUsage(_("Name the library once: as PATH, or with --library."))
    path = library_path(options) if options.path is None else from_here(Path(options.path))
    trouble = why_no_screen()
    if trouble:
        raise Failed(trouble)
    try:
        load_qt()
        from desktop_app.app import run as run_window
    except ImportError as error:
        raise Failed(why_no_window() or str(error)) from error
    from desktop_app.views.address import NoAddress

    try:
        return run_window(path, view=options.view, timed=options.time)
    except NoAddress as error:
        raise Failed(str(error)) from None


def _view(text: str) -> "Place":
    from desktop_app.views.address import NoAddress, place_at

    try:
        return place_at(text)
    except NoAddress as error:
        raise ArgumentTypeError(str(error)) from None


COMMAND = Command(declare, run)
