"""Every text of the program can be translated."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from desktop_app import RESOURCES

ROOT = Path(__file__).parents[1]


def test_the_template_holds_every_text_of_the_program() -> None:
    with (RESOURCES / "translations" / "factsheets.pot").open("rb") as file:
        template = {message.id for message in read_po(file) if message.id}
    program = {found[2] for found in extract_from_dir(ROOT / "desktop_app")}
    assert program == template, "make strings renews the template"


def test_a_translation_is_used(tmp_path: Path) -> None:
    catalogue = Catalog(locale="de")
    catalogue.add("active", "aktiv")
    target = tmp_path / "resources/translations/de/LC_MESSAGES/factsheets.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)
    shutil.copytree(ROOT / "desktop_app", tmp_path / "desktop_app")
    shutil.copy(ROOT / "db.json", tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "desktop_app", "list"],
        cwd=tmp_path,
        env=os.environ | {"LANGUAGE": "de", "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "(aktiv)" in run.stdout
