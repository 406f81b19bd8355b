"""Windows for the tests: real ones, drawn off the screen, on copies of real libraries."""

import gc
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from desktop_app import SHIPPED_LIBRARY
from desktop_app.qt import load_qt

os.environ["QT_QPA_PLATFORM"] = "offscreen"
load_qt()  # before pytest-qt does: imports stay as quick as they are in the program

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.settings import Settings
    from tests.windows import Session


def pytest_configure(config: pytest.Config) -> None:
    """No example may fail for taking long: other work goes on beside the tests.

    The offscreen platform says what it cannot do with any window; it means nothing.
    """
    hypothesis.settings.register_profile("untimed", hypothesis.settings(), deadline=None)
    hypothesis.settings.load_profile("untimed")
    config.addinivalue_line("qt_log_ignore", r"^This plugin does not support ")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What each proof did, and with which seed."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    told = [line for each in reports for name, line in each.user_properties if name == "proof"]
    if told:
        terminalreporter.section("proofs")
    for line in told:
        terminalreporter.write_line(str(line))


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_qt() -> Iterator[None]:
    """In the end empty the clipboard and let go of every widget: what outlives Qt is a crash."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        from tests.windows import settle

        widgets.QApplication.clipboard().clear()
        for widget in widgets.QApplication.topLevelWidgets():
            widget.deleteLater()
        settle()
        gc.collect()


@pytest.fixture
def seed() -> int:
    """Where a proof's chances begin, told where it fails; PROOF_SEED in the environment sets it."""
    drawn = int(os.environ.get("PROOF_SEED") or secrets.randbits(32))
    sys.stdout.write(f"PROOF_SEED={drawn}\n")
    return drawn


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say at the end of the run what a proof did."""
    return partial(record_property, "proof")


@pytest.fixture
def shipped_copy(tmp_path: Path) -> Path:
    """A copy of the shipped library."""
    path = tmp_path / "db.json"
    shutil.copy(SHIPPED_LIBRARY, path)
    return path


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a small library with one of everything."""
    from tests.windows import write_library

    return write_library(tmp_path_factory.mktemp("small") / "db.json").read_bytes()


@pytest.fixture
def small_copy(tmp_path: Path, small_library: bytes) -> Path:
    """A copy of that."""
    path = tmp_path / "small.json"
    path.write_bytes(small_library)
    return path


@pytest.fixture
def settings(tmp_path: Path) -> "Settings":
    """Settings in a file of the test's own."""
    from PySide6.QtCore import QSettings

    from desktop_app.settings import Settings

    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def start(
    qtbot: "QtBot",
    settings: "Settings",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Path], "Session"]]:
    """Starts the program on a library; whatever window is left is closed at the end."""
    from PySide6.QtWidgets import QApplication

    from tests.windows import Session

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    sessions: list[Session] = []
    hook = sys.excepthook

    def begin(path: Path) -> Session:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        session = Session(application, settings, path)
        sessions.append(session)
        sys.excepthook = hook  # an error in a slot fails the test
        return session

    yield begin
    for session in sessions:
        session.close()
    sys.excepthook = hook
