"""What a power cut leaves of recorded writes: synced ones for certain, of the others any."""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.store.disks import Counting


@dataclass(frozen=True)
class Write:
    """Bytes appended to a file (an inode), or the length it is cut to."""

    inode: int
    data: bytes
    cut: int | None = None


@dataclass(frozen=True)
class Name:
    """Names that now stand for a file, or for none; certain once the folder is synced."""

    folder: Path
    names: tuple[tuple[Path, int | None], ...]


@dataclass(frozen=True)
class Sync:
    """Everything before this about one file, or about the names in one folder, is certain."""

    of: int | Path


@dataclass(frozen=True)
class Mark:
    """A moment of the test's own: so many edits are acknowledged."""

    acknowledged: int


Event = Write | Name | Sync | Mark


@dataclass
class Recording:
    """A disk's calls as events, over the files of one folder as it was at first."""

    root: Path
    events: list[Event] = field(default_factory=list)
    first: dict[Path, int] = field(default_factory=dict)
    contents: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._names: dict[Path, int] = {}
        self._open: dict[int, int] = {}
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                self.first[path] = self._inode(path.read_bytes())
        self._names |= self.first

    def _inode(self, content: bytes) -> int:
        self.contents[len(self.contents)] = content
        return len(self.contents) - 1

    def disk(self) -> Counting:
        """A disk that works and is recorded."""
        return Counting(self._around)

    def mark(self, acknowledged: int) -> None:
        """Note that so many edits are acknowledged."""
        self.events.append(Mark(acknowledged))

    def _around(
        self, number: int, name: str, call: Callable[[], Any], args: tuple[Any, ...]
    ) -> Any:
        fresh = name == "open" and not args[0].exists()
        result = call()
        if name == "open":
            self._opened(args[0], result, fresh=fresh)
        elif name == "write":
            self.events.append(Write(self._open[args[0]], bytes(args[1])))
        elif name == "cut":
            self.events.append(Write(self._open[args[0]], b"", args[1]))
        elif name == "sync":
            self.events.append(Sync(self._open[args[0]]))
        elif name == "sync_folder":
            self.events.append(Sync(args[0]))
        elif name == "replace":
            source, target = args
            inode = self._names.pop(source)
            self._names[target] = inode
            self.events.append(Name(target.parent, ((source, None), (target, inode))))
        elif name == "link":
            self._name(args[1], self._names[args[0]])
        elif name == "remove" and args[0] in self._names:
            self._name(args[0], None)
        return result

    def _opened(self, path: Path, descriptor: int, *, fresh: bool) -> None:
        if fresh:
            self._name(path, self._inode(b""))
        self._open[descriptor] = self._names[path]
        if not fresh and os.fstat(descriptor).st_size == 0:
            self.events.append(Write(self._names[path], b"", 0))

    def _name(self, path: Path, inode: int | None) -> None:
        if inode is None:
            del self._names[path]
        else:
            self._names[path] = inode
        self.events.append(Name(path.parent, ((path, inode),)))


def image(recording: Recording, until: int, chance: random.Random) -> dict[Path, bytes]:
    """The files after a power cut before event ``until``, un-synced events dropped at will."""
    events = recording.events[:until]
    synced = {event.of: place for place, event in enumerate(events) if isinstance(event, Sync)}
    keep = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
    contents = dict(recording.contents)
    names = dict(recording.first)
    for place, event in enumerate(events):
        if isinstance(event, Write):
            certain = synced.get(event.inode, -1) > place
            if certain or chance.random() < keep:
                data = event.data if certain else _battered(event.data, chance)
                was = contents[event.inode]
                contents[event.inode] = (was if event.cut is None else was[: event.cut]) + data
        elif isinstance(event, Name):
            certain = synced.get(event.folder, -1) > place
            if certain or chance.random() < keep:
                for path, inode in event.names:
                    if inode is None:
                        names.pop(path, None)
                    else:
                        names[path] = inode
    return {path: contents[inode] for path, inode in names.items()}


def _battered(data: bytes, chance: random.Random) -> bytes:
    """Un-synced bytes as they may be found: whole, cut short, or with a block of zeros."""
    kind = chance.randrange(4)
    if kind == 0 or not data:
        return data
    at = chance.randrange(len(data))
    if kind == 1:
        return data[:at]
    if kind == 2:
        return data[:at] + bytes(len(data) - at)
    return bytes(at) + data[at:]


def acknowledged(events: Sequence[Event]) -> int:
    """How many edits were acknowledged before a cut after these events."""
    return max((event.acknowledged for event in events if isinstance(event, Mark)), default=0)


def lay_out(files: dict[Path, bytes], root: Path, target: Path) -> None:
    """Write an image's files under another folder."""
    for path, data in files.items():
        place = target / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
