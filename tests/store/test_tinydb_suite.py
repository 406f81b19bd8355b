"""TinyDB's own tests, out of its source distribution, on our storage and table."""

import hashlib
import os
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAME = "tinydb-4.9.0"
SHA256 = "6928b1fa785186bda7952a0ba05aaeedc883ede565ca9c7d608de44e5e75de70"
SOURCE = Path(sys.prefix) / "tinydb-suite" / f"{NAME}.tar.gz"
FUNCTIONS = 152

EXCEPTIONS = {
    "test_json": "writes tables that hold no records, which no library can",
    "test_json_kwargs": "looks for JSONStorage's indented text; our layout is fixed",
    "test_encoding": "asks for another encoding than UTF-8",
    "test_json_invalid_mode_warning": "opens with a mode that would empty the file; we refuse it",
    "test_caching_json_write": "reaches for JSONStorage's private file handle",
}


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """The folder of the unpacked source distribution."""
    if not SOURCE.exists():
        pytest.fail(f"TinyDB's own tests are not at {SOURCE}: make test fetches them.", False)
    data = SOURCE.read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256
    with tarfile.open(SOURCE) as packed:
        packed.extractall(tmp_path, filter="data")
    return tmp_path / NAME


def test_passes_but_for_the_named_exceptions(suite: Path, tell: Callable[[str], None]) -> None:
    report = suite / "report.xml"
    arguments = ["-c", os.devnull, "-p", "tinydb_pair", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, f"--junit-xml={report}", "tests"],
        cwd=suite,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}"},
        capture_output=True,
        text=True,
        check=False,
    )
    cases = list(ET.parse(report).iter("testcase"))
    functions = {(case.get("classname"), str(case.get("name")).split("[")[0]) for case in cases}
    failed = {
        str(case.get("name")).split("[")[0]
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    }
    assert failed == set(EXCEPTIONS), run.stdout[-3000:]
    assert len(functions) == FUNCTIONS
    tell(
        f"TinyDB's own suite: {len(cases)} cases of {len(functions)} tests, {len(failed)} excepted"
    )
