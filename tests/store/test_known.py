"""What is noted of the db.json last written comes back, and tells what another program changed."""

from pathlib import Path

import pytest

from desktop_app.store.disk import Disk
from desktop_app.store.known import Known, checksums, read_known_records, write_known
from desktop_app.store.slices import Rows
from tests.store.disks import Unsynced

MANY: Rows = {f"{number} “ü”\\": b'{"n": %d}' % number for number in range(600)}
DISK = Unsynced()


@pytest.mark.parametrize("tables", [{}, {"t": {}}, {"t": MANY}, {"t": MANY, "e": {}, '"': MANY}])
def test_what_is_noted_comes_back(tmp_path: Path, tables: dict[str, Rows]) -> None:
    write_known(DISK, tmp_path, "5a", tables)
    assert read_known_records(DISK, tmp_path, "5a") == Known("5a", checksums(tables))
    assert read_known_records(DISK, tmp_path, "5b") is None


def test_changed_new_and_missing_records_are_told(tmp_path: Path) -> None:
    write_known(DISK, tmp_path, "5a", {"t": MANY})
    known = read_known_records(DISK, tmp_path, "5a")
    assert known is not None
    assert known.changed({"t": MANY}) == ()
    ids = list(MANY)
    now = {id_: raw for id_, raw in MANY.items() if id_ != ids[3]} | {ids[5]: b"{}"}
    assert set(known.changed({"t": now, "u": {"x": b"{}"}})) == {
        ("t", ids[3]),
        ("t", ids[5]),
        ("u", "x"),
    }


def test_a_note_that_is_gone_or_damaged_is_none(tmp_path: Path) -> None:
    assert read_known_records(DISK, tmp_path, "5a") is None
    (tmp_path / "known").write_bytes(b'{"sha256":"5a","tab')
    assert read_known_records(DISK, tmp_path, "5a") is None


def test_a_disk_that_refuses_costs_nothing_but_the_note(tmp_path: Path) -> None:
    class Full(Disk):
        def write(self, descriptor: int, data: bytes) -> None:
            raise OSError(28, "No space left on device")

    write_known(Full(), tmp_path, "5a", {"t": MANY})
    assert list(tmp_path.iterdir()) == []
