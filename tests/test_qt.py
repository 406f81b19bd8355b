"""Loading Qt leaves imports as they were."""

import subprocess
import sys

LOADED = """
import builtins, linecache
plain = builtins.__import__
from desktop_app.qt import load_qt
load_qt()
assert builtins.__import__ is plain
import desktop_app.settings
from PySide6.QtCore import QSettings
assert desktop_app.settings.QSettings is QSettings
assert desktop_app.settings.__file__ not in linecache.cache
"""


def test_modules_are_not_read_once_more_for_what_they_may_switch_on() -> None:
    subprocess.run([sys.executable, "-c", LOADED], check=True)
