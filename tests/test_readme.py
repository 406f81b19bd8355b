"""What the README promises."""

import re
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from tinydb import TinyDB, where

from desktop_app.cli import main
from desktop_app.library import open_library

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_plain_tinydb_reads_and_writes_the_library_as_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ROOT / "db.json", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(TinyDB, "table_class", TinyDB.table_class)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    database = names["db"]
    assert isinstance(database, TinyDB)
    person: Any = database.table("people").get(doc_id=cast("int", "hafiz-saeed-khan"))
    assert person["names"][0]["text"] == "Hafiz Saeed Khan"
    assert len(database.table("leadership").search(where("group") == "isis-k")) > 1
    database.close()
    library = open_library(tmp_path / "db.json")
    assert library.document("sources", "my-source") == {"title": "…"}
    library.close()


def test_every_command_named_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "db.json", tmp_path)
    monkeypatch.chdir(tmp_path)
    block = next(part for part in README.split("```") if "factsheets list" in part)
    commands = [line.split("  ")[0].split()[1:] for line in block.strip().splitlines()]
    assert len(commands) == 7
    for command in commands:
        assert main(command) == 0
    assert (tmp_path / "isis-k.pdf").read_bytes().startswith(b"%PDF")
    assert "Hafiz Saeed Khan" in capsys.readouterr().out


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert target.startswith("https://") or (ROOT / target).exists()
