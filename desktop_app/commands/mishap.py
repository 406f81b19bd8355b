"""What nobody foresaw: one line for the user, the details in a file."""

import traceback
from pathlib import Path

from desktop_app import gettext as _


def mishap(error: BaseException) -> str:
    """One sentence on an unexpected error, whose trace is appended to the program's own log."""
    kind = type(error).__name__
    try:
        log = noted(error)
    except OSError:
        last = traceback.extract_tb(error.__traceback__)[-1:]
        where = ", ".join(f"{Path(frame.filename).name} line {frame.lineno}" for frame in last)
        told = _("Something went wrong that should not have ({kind} at {where}).")
        return told.format(kind=kind, where=where)
    told = _("Something went wrong that should not have ({kind}): the details are in {log}.")
    return told.format(kind=kind, log=log)


def noted(error: BaseException) -> Path:
    """Append the error's trace to the program's own log; returns the log. Raises OSError."""
    from platformdirs import user_log_path

    log = user_log_path("factsheets", appauthor=False) / "errors.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write("".join(traceback.format_exception(error)) + "\n")
    return log
