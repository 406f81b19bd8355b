"""Putting a document in its place: whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from desktop_app import gettext as _
from desktop_app.export.progress import UNWATCHED, Progress, Stage
from desktop_app.export.rendered import ExportError

_PIECE = 1 << 20
"""Bytes that are written between two chances to stop."""


def write(path: Path, data: bytes, progress: Progress = UNWATCHED) -> None:
    """Write the file whole, in place of one that is there. Raises ExportError with one sentence
    naming the file; then nothing is left behind and a file that was there is as it was, as where
    the work is given up.
    """
    progress.begin(Stage.SAVING, len(data) // _PIECE + 1)
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file() and not target.is_dir():
        _write_through(path, target, _pieces(data, progress))
        return
    if target.is_dir():
        raise ExportError(_("“{path}” is a folder: name a file in it.").format(path=path))
    try:
        handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except OSError as problem:
        raise _unwritable(path, problem) from problem
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in _pieces(data, progress):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        progress.step()
        temporary.replace(target)
    except OSError as problem:
        raise _unwritable(path, problem) from problem
    finally:
        with suppress(OSError):
            temporary.unlink()


def _pieces(data: bytes, progress: Progress) -> Iterator[memoryview]:
    return progress.each(memoryview(data)[at : at + _PIECE] for at in range(0, len(data), _PIECE))


def _write_through(path: Path, target: Path, pieces: Iterable[memoryview]) -> None:
    """Into a pipe or device, which must not be replaced by a file."""
    try:
        with target.open("wb") as device:
            device.writelines(pieces)
    except OSError as problem:
        raise _unwritable(path, problem) from problem


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _unwritable(path: Path, problem: OSError) -> ExportError:
    told = _("“{path}” could not be written ({reason}): choose another place.")
    return ExportError(told.format(path=path, reason=problem.strerror or problem))
