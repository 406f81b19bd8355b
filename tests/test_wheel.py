"""What is installed: the program, the shipped library and every resource."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_holds_the_shipped_library_and_every_resource(installed: Path) -> None:
    assert (installed / "desktop_app/db.json").read_bytes() == (ROOT / "db.json").read_bytes()
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            there = installed / "desktop_app" / path.relative_to(ROOT)
            assert there.read_bytes() == path.read_bytes()


def test_each_font_and_map_ships_with_its_licence() -> None:
    for family in {path.name.split("-")[0] for path in (ROOT / "resources/fonts").glob("*.ttf")}:
        assert (
            "SIL OPEN FONT LICENSE"
            in (ROOT / "resources/fonts" / f"{family}-LICENSE.txt").read_text("utf-8").upper()
        )
    assert (ROOT / "resources/map/world-atlas-LICENSE.txt").exists()


def test_reads_and_exports_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    environment = os.environ | {
        "PYTHONPATH": str(installed),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "HOME": str(tmp_path),
    }
    environment.pop("FACTSHEETS_LIBRARY", None)
    run = subprocess.run(
        [sys.executable, "-m", "desktop_app", "export", "isis-k", "-o", "sheet.html"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "Hafiz Saeed Khan" in (tmp_path / "sheet.html").read_text("utf-8")
