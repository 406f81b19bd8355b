import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.store.create import create_library
from desktop_app.store.documents import encode


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two groups and a person, with an id of its own."""
    path = tmp_path / "db.json"
    create_library(
        path,
        {
            "groups": {"a": encode({"name": "A"}), "b": encode({"name": "بی"})},
            "people": {"p": encode({"name": "P"})},
            "_library": {"1": encode({"schema": 1, "id": "L"})},
        },
    )
    return path


@pytest.fixture
def swift_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: for proofs that make thousands of files."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory, prefix="factsheets-") as folder:
        yield Path(folder)
