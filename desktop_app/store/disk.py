"""Every call by which the store touches the disk, in one place, so that a test can fail any."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)
_PIECE = 1 << 17
"""Bytes read at a time where not all of them are kept."""


class Disk:
    """The real disk; every method raises OSError as the system does."""

    def read(self, path: Path) -> bytes:
        """All bytes of a file."""
        return path.read_bytes()

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether a file's bytes are just these, read in pieces."""
        with path.open("rb") as file:
            for start in range(0, len(data), _PIECE):
                if file.read(_PIECE) != data[start : start + _PIECE]:
                    return False
            return not file.read(1)

    def sha256(self, path: Path) -> str:
        """The SHA-256 of a file's bytes, read in pieces."""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def open(self, path: Path, *, fresh: bool, create: bool = True) -> int:
        """A descriptor that writes a fresh file, or appends to one (which it may create)."""
        flags = os.O_WRONLY | _BINARY | (os.O_TRUNC if fresh else os.O_APPEND)
        return os.open(path, flags | (os.O_CREAT if create else 0), 0o666)

    def is_named(self, descriptor: int) -> bool:
        """Whether an open file still has a name; False once it was removed or replaced."""
        return os.fstat(descriptor).st_nlink > 0

    def size(self, descriptor: int) -> int:
        """Length of an open file in bytes."""
        return os.fstat(descriptor).st_size

    def write(self, descriptor: int, data: bytes) -> None:
        """Write all of the bytes."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]

    def sync(self, descriptor: int) -> None:
        """Return when what was written is on the medium."""
        os.fsync(descriptor)

    def cut(self, descriptor: int, length: int) -> None:
        """Drop whatever lies beyond a length in bytes."""
        os.ftruncate(descriptor, length)

    def close(self, descriptor: int) -> None:
        """Give the descriptor back."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in another's place in one step."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        target.hardlink_to(source)

    def remove(self, path: Path) -> None:
        """Remove a file that may be missing."""
        path.unlink(missing_ok=True)

    def make_folder(self, path: Path) -> None:
        """Create a folder and its parents where they are missing."""
        path.mkdir(parents=True, exist_ok=True)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in a folder are on the medium (Windows has no such call)."""
        if os.name == "nt":
            return
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def keep_mode(self, descriptor: int, like: Path) -> None:
        """Give an open file the mode and, where allowed, the owner of another."""
        if os.name == "nt":
            return
        try:
            seen = like.stat()
        except FileNotFoundError:
            return
        mine = os.fstat(descriptor)
        if (mine.st_uid, mine.st_gid) != (seen.st_uid, seen.st_gid):
            with contextlib.suppress(PermissionError):
                os.fchown(descriptor, seen.st_uid, seen.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(seen.st_mode))


REAL_DISK = Disk()


def write_whole(disk: Disk, path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file by way of a temporary one, so that path holds the old bytes or the new ones."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    write_temporary(disk, temporary, chunks, like=path)
    try:
        disk.replace(temporary, path)
        disk.sync_folder(path.parent)
    except OSError:
        discard(disk, temporary)
        raise


def write_temporary(disk: Disk, temporary: Path, chunks: Iterable[bytes], like: Path) -> None:
    """Write and sync a file that can take another's place; leave nothing on failure."""
    descriptor = disk.open(temporary, fresh=True)
    try:
        try:
            for chunk in chunks:
                disk.write(descriptor, chunk)
            disk.keep_mode(descriptor, like)
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    except BaseException:
        discard(disk, temporary)
        raise


def discard(disk: Disk, path: Path) -> None:
    """Remove a file that nobody needs any more; a failure to do so harms nothing."""
    try:
        disk.remove(path)
    except OSError:
        return
