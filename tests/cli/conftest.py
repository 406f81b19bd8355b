from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.cli import main
from desktop_app.store.create import create_library
from desktop_app.store.documents import encode
from tests.export.library import DOCUMENTS


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A user's own empty folder, in which the command is given."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("FACTSHEETS_LIBRARY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A small library with one of everything, in a folder of its own."""
    path = tmp_path / "library" / "db.json"
    path.parent.mkdir()
    slices = {
        table: {record_id: encode(document) for record_id, document in rows.items()}
        for table, rows in DOCUMENTS.items()
    }
    create_library(path, {"_library": {"1": encode({"schema": 1, "id": "L"})}} | slices)
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a command in this process."""

    def give(*arguments: object) -> Ended:
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        return Ended(status, *capsys.readouterr())

    return give
