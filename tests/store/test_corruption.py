"""Cut and flipped bytes: never a crash, never silently wrong data, never an overwrite."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.domain.stepping import finished
from desktop_app.store import finding
from desktop_app.store.diagnosis import look_in
from desktop_app.store.disk import Disk
from desktop_app.store.documents import encode
from desktop_app.store.errors import Damaged
from desktop_app.store.finding import find
from desktop_app.store.opening import Found
from desktop_app.store.salvage import salvage
from desktop_app.store.slices import parse, straighten
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.store.disks import Unsynced

SIZE = 50_000
EVERYDAY = 90
State = dict[str, dict[str, bytes]]
PATH, LOG = Path("db.json"), Path("log")


class Shelf(Disk):
    """Two files in memory; anything but reading fails."""

    def __init__(self, library: bytes, log: bytes | None) -> None:
        self.files = {PATH: library} | ({} if log is None else {LOG: log})

    def read(self, path: Path) -> bytes:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def opened(
    library: bytes, log: bytes | None, *, salvaging: bool = False, hastily: bool = False
) -> Found:
    return find(Shelf(library, log), PATH, LOG, salvaging=salvaging, hastily=hastily)


def state(found: Found) -> State:
    return {
        table: {id_: bytes(raw) for id_, raw in rows.items()}
        for table, rows in found.held.tables.items()
    }


def parsed(library: bytes) -> State:
    tables = parse(library)
    straighten(tables)
    return {table: {id_: bytes(raw) for id_, raw in rows.items()} for table, rows in tables.items()}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, list[State]]:
    """A library and a log of about 50 kB each, and the states before and after each edit."""
    path = tmp_path_factory.mktemp("sound") / "db.json"
    storage = LibraryStorage(path, disk=Unsynced())
    chance = random.Random(4)
    rows: list[bytes] = []
    while sum(map(len, rows)) < SIZE:
        names = ["Mollā", "ولاية", "isis-k", '"quoted"', "\\ and }, {"]
        words = chance.choices(names, k=chance.randrange(40))
        rows.append(encode({"names": words, "n": len(rows), "deep": {"x": [1.5, None, True]}}))
    storage.commit([Change("t", str(n), None, row) for n, row in enumerate(rows)], "Begin")
    storage.fold()
    states = [{"t": dict(storage.slices("t"))}]
    while storage.unfolded < SIZE:
        id_ = str(chance.randrange(len(rows)))
        after = encode({"edit": len(states), "words": chance.choices("abcdefgh", k=100)})
        storage.commit([Change("t", id_, storage.slices("t")[id_], after)], f"Edit {len(states)}")
        states.append({"t": dict(storage.slices("t"))})
    log = (storage.folder / "log").read_bytes()
    crash(storage)
    return path.read_bytes(), log, states


def points(length: int, step: int, chance: random.Random) -> range:
    return range(chance.randrange(step), length, step)


def cut_library(session: tuple[bytes, bytes, list[State]], places: Iterable[int]) -> int:
    library, log, states = session
    done = 0
    for place in places:
        data = library[:place]
        whole = parsed(library) if place == len(library) - 1 else None
        if whole is not None:
            assert state(opened(data, None)) == whole
            assert opened(data, log).opening.changed_outside
        else:
            found = opened(data, log, salvaging=True)
            assert found.opening.damage
            assert found.opening.why_read_only
            left = salvage(data)[0].get("t", {})
            assert {id_: bytes(raw) for id_, raw in left.items()}.items() <= states[0]["t"].items()
        done += 1
    return done


def cut_log(session: tuple[bytes, bytes, list[State]], places: Iterable[int]) -> int:
    library, log, states = session
    ends = list(accumulate(len(line) + 1 for line in log.split(b"\n")[:-1]))
    done = 0
    for place in places:
        found = opened(library, log[:place])
        lines = sum(end <= place for end in ends)
        assert state(found) == states[max(lines - 1, 0)]
        assert (found.opening.torn > 0) == (place not in (0, *ends))
        assert not found.opening.aside
        done += 1
    return done


def flips(data: bytes, count: int, chance: random.Random) -> Iterator[bytes]:
    for _number in range(count):
        flipped = bytearray(data)
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield bytes(flipped)


def flip_unknown(flipped: Iterable[bytes]) -> int:
    """A file that nobody knows is refused for the same reason when it is looked into later."""
    done = 0
    for data in flipped:
        late = False
        try:
            found = opened(data, None, hastily=True)
            late = not found.looked_in
            finished(look_in(PATH, found.held.tables, partial(bytes, data)))
        except Damaged as error:
            with pytest.raises(Damaged, match=re.escape(str(error))):
                opened(data, None)
            done += late
        else:
            assert state(found) == state(opened(data, None))
    return done


def flip_library(session: tuple[bytes, bytes, list[State]], flipped: Iterable[bytes]) -> int:
    _library, log, states = session
    done = refused = 0
    for data in flipped:
        try:
            found = opened(data, log)
        except Damaged:
            refused += 1
            assert salvage(data)[1]
        else:
            assert found.opening.changed_outside
            theirs = parsed(data).get("t", {})
            conflicts = {conflict.id for conflict in found.opening.conflicts}
            for id_, held in state(found).get("t", {}).items():
                assert held in (theirs.get(id_), states[-1]["t"].get(id_))
                if id_ in conflicts:
                    assert held == theirs.get(id_)
        done += 1
    assert refused
    return done


def flip_log(session: tuple[bytes, bytes, list[State]], flipped: Iterable[bytes]) -> int:
    library, log, states = session
    whole = log.count(b"\n")
    done = 0
    for data in flipped:
        found = opened(library, data)
        assert found.segment is not None
        edits = max(len(found.segment.lines) - 1, 0)
        assert edits < whole - 1
        assert state(found) == states[edits]
        assert found.opening.torn or found.opening.aside
        done += 1
    return done


@pytest.mark.parametrize("step", [EVERYDAY, pytest.param(1, marks=pytest.mark.long)])
def test_wherever_a_file_is_cut_off_what_stands_before_is_read(
    session: tuple[bytes, bytes, list[State]], step: int, seed: int, tell: Callable[[str], None]
) -> None:
    library, log, _states = session
    chance = random.Random(seed)
    cuts = cut_library(session, points(len(library), step, chance))
    log_cuts = cut_log(session, points(len(log), step, chance))
    whole = f"{len(library)} bytes, {log_cuts} of its log of {len(log)}"
    tell(f"truncations: {cuts} of a library of {whole}; seed {seed}")


@pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.long)])
def test_a_bit_flipped_anywhere_is_noticed(
    session: tuple[bytes, bytes, list[State]],
    count: int,
    seed: int,
    tell: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library, log, _states = session
    chance = random.Random(seed)
    done = flip_library(session, flips(library, count, chance))
    in_log = flip_log(session, flips(log, count, chance))
    with monkeypatch.context() as patched:
        patched.setattr(finding, "_LARGE", 0)
        late = flip_unknown(flips(library, count, chance))
    assert late
    found_late = f"{late} of them found when records are looked into later"
    tell(f"bits flipped: {done} in a library, {found_late}, {in_log} in its log; seed {seed}")
