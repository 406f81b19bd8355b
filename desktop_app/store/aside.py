"""Logs that are damaged or not ours are kept, never continued and never lost."""

import hashlib
from pathlib import Path

from msgspec.structs import replace

from desktop_app.store.disk import Disk, write_whole
from desktop_app.store.opening import Aside, Found


def put_aside(disk: Disk, folder: Path, found: Found) -> tuple[Aside, ...]:
    """Keep a copy of the log for each reason found; raises OSError."""
    if not found.opening.aside:
        return ()
    name = f"log-{hashlib.sha256(found.log).hexdigest()[:16]}"
    kept = folder / "aside" / name
    if not kept.exists():
        disk.make_folder(kept.parent)
        write_whole(disk, kept, [found.log])
    return tuple(replace(aside, path=kept) for aside in found.opening.aside)
