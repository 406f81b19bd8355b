"""The end of a fold: the finished log moves to the history, a new one takes its place."""

from pathlib import Path

from desktop_app.store.disk import Disk, discard, write_temporary, write_whole
from desktop_app.store.journal import Journal
from desktop_app.store.log import Begin, Folded, read_entries, read_segment, write_lines

HISTORY = "history"


def rotate(disk: Disk, journal: Journal, begin: Begin, covered: int) -> int:
    """Begin a new log with whatever the old one says beyond ``covered`` bytes.

    Returns the length of the new log's first line. Raises OSError; then either log is whole.
    """
    old = disk.read(journal.path)[: journal.length]
    carried = [entry for entry in read_entries(old[covered:]) if not isinstance(entry, Folded)]
    first, _sum = write_lines([begin], "")
    data, last = write_lines([begin, *carried], "")
    _keep(disk, journal.path, old)
    temporary = journal.path.with_name("log.new")
    write_temporary(disk, temporary, [data], like=journal.path)
    try:
        disk.replace(temporary, journal.path)
    except OSError:
        discard(disk, temporary)
        raise
    journal.succeed(len(data), last)
    journal.sync_name()
    return len(first)


def segment_name(data: bytes) -> str:
    """The name of a log in the history: when it began, and the checksum of its first line."""
    segment = read_segment(data[: data.find(b"\n") + 1])
    begin = segment.begin
    time = begin.time.replace(":", "").replace("-", "") if begin else ""
    return f"{time}-{segment.last}.log"


def _keep(disk: Disk, log: Path, data: bytes) -> None:
    folder = log.parent / HISTORY
    kept = folder / segment_name(data)
    disk.make_folder(folder)
    disk.remove(kept)
    try:
        disk.link(log, kept)
    except OSError:
        write_whole(disk, kept, [data])
    disk.sync_folder(folder)
    disk.sync_folder(log.parent)
