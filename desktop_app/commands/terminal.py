"""Writing to the terminal: nothing from a library or an argument can steer it."""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

from desktop_app import gettext as _
from desktop_app.commands.outcome import Failed

NARROWEST, WIDEST = 60, 100
"""Columns in which a sheet is set; no prose reads well on longer lines."""

_STEERING = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def prepare() -> None:
    """A letter that the terminal's encoding lacks is written as its code, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def shown(text: str) -> str:
    """The text on one line, with whatever would steer a terminal visible as ‹U+001B›."""
    return re.sub(_STEERING, lambda found: f"‹U+{ord(found[0]):04X}›", text)


def width() -> int:
    """How many columns to set prose in."""
    return max(NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, WIDEST))


def say(text: str) -> None:
    """Write a line, or lines, to standard output. Raises Failed."""
    with _writing() as stream:
        stream.write(f"{text}\n")


def say_data(data: object) -> None:
    """Write JSON for programs; in escapes where the output's encoding is not UTF-8."""
    with _writing() as stream:
        unicode = stream.encoding.lower().replace("-", "") == "utf8"
        stream.write(json.dumps(data, ensure_ascii=not unicode, indent=2) + "\n")


def say_bytes(data: bytes) -> None:
    """Write a document to standard output. Raises Failed."""
    with _writing() as stream:
        stream.flush()
        stream.buffer.write(data)


def is_watched() -> bool:
    """Whether a person, not a file or a program, reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def complain(sentence: str) -> None:
    """Write one line to standard error; where that is closed, nobody wants to know."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"factsheets: {shown(sentence)}\n")
            sys.stderr.flush()
        except OSError:
            return


def flush() -> None:
    """Make sure that all of standard output is written. Raises Failed."""
    if sys.stdout is not None:
        with _writing() as stream:
            stream.flush()


def abandon() -> None:
    """Drop what could not be written, which Python would try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


@contextmanager
def _writing() -> Iterator[TextIO]:
    if sys.stdout is None:
        raise Failed(_("There is nowhere to write to: standard output is closed."))
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        told = _("Standard output could not be written ({reason}): choose another place.")
        raise Failed(told.format(reason=error.strerror or error)) from error
