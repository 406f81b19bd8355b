"""Page → PDF (PDF/UA-1 and PDF/A-2a), typeset in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from datetime import time as midnight
from tempfile import TemporaryFile
from time import monotonic

from desktop_app import RESOURCES
from desktop_app import gettext as _
from desktop_app.export import worker
from desktop_app.export.coverage import FONTS
from desktop_app.export.page import Page
from desktop_app.export.progress import UNWATCHED, Progress, Stage
from desktop_app.export.rendered import ExportError, Rendered
from desktop_app.export.wire import as_json

TEMPLATE = RESOURCES / "page" / "sheet.typ"
MEMORY = 3 * 1024**3
SECONDS = 180.0

_TICK = 0.1
_TOO_LATE = _("The PDF takes too long: export fewer sections, or as HTML.")


def render_pdf(
    page: Page,
    progress: Progress = UNWATCHED,
    memory: int = MEMORY,
    seconds: float = SECONDS,
) -> Rendered:
    """The printed page as PDF. There is a step ten times a second while it is typeset; `memory` is
    in bytes, where the platform can limit it. Raises ExportError with one sentence.
    """
    order = {
        "template": str(TEMPLATE),
        "fonts": str(FONTS),
        "made": int(datetime.combine(page.made, midnight.min, UTC).timestamp()),
    }
    sent = (json.dumps(order).encode(), b"\n", as_json(page, progress))
    progress.begin(Stage.TYPESETTING)
    heading, _newline, pdf = _run(sent, progress, memory, seconds).partition(b"\n")
    told = json.loads(heading)
    if "error" in told:
        raise ExportError(_("The PDF could not be typeset: {}").format(told["error"]))
    if told["conformant"]:
        return Rendered(pdf)
    warning = _("The PDF is complete but not marked as accessible and archivable: {}")
    return Rendered(pdf, (warning.format(told["reason"]),))


def _run(order: Iterable[bytes], progress: Progress, memory: int, seconds: float) -> bytes:
    program = [sys.executable, "-P", worker.__file__, str(memory)]
    deadline = monotonic() + seconds
    # The order goes through a file: Popen.communicate forgets what it has not sent on a time-out.
    with TemporaryFile() as sent:
        sent.writelines(order)
        sent.seek(0)
        with subprocess.Popen(  # noqa: S603 (our own interpreter and file)
            program, stdin=sent, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            try:
                answer, complaint = _wait(process, progress, deadline)
            except BaseException:
                process.kill()
                raise
    if process.returncode or not answer:
        raise ExportError(_failed(process.returncode, complaint, memory))
    return answer


def _wait(
    process: subprocess.Popen[bytes], progress: Progress, deadline: float
) -> tuple[bytes, bytes]:
    while monotonic() < deadline:
        progress.step()
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_TICK)
    raise ExportError(_TOO_LATE)


def _failed(status: int, complaint: bytes, memory: int) -> str:
    if status < 0 or b"memory" in complaint.lower():
        told = _("The PDF needs more than {:.1f} GB of memory: export fewer sections, or as HTML.")
        return told.format(memory / 1024**3)
    last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
    return _("The PDF could not be typeset: {}").format(last or status)
