"""The memory of a window on a library, in a process of its own that holds nothing else.

``python -m benchmarks.window_memory db.json`` opens it as `factsheets open` does, drawn offscreen,
and prints how many MB it takes once it is painted, once all is found, and at the most.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop_app.qt import load_qt

load_qt()  # as the program does: modules are imported without their source being kept

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from desktop_app.app import TURN, Program, application, open_or_salvage
from desktop_app.domain.collector import set_aside
from desktop_app.settings import Settings

_SETTLED = 8_000
"""Milliseconds after which the index has been put in order, too."""


def memory(which: str = "VmRSS") -> float:
    """Memory of this process now, or as `which` says, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith(f"{which}:")), 0.0)


def of_a_window(path: Path) -> tuple[float, float, float]:
    """MB of a window on a library: painted, with the index, and at the most."""
    command = [sys.executable, "-m", "benchmarks.window_memory", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    painted, found, most = map(float, told[-3:])
    return painted, found, most


def main(arguments: Sequence[str]) -> None:
    """Print the three figures."""
    path = Path(arguments[0])
    sys.setswitchinterval(TURN)
    app = application()
    settings = Settings(QSettings(str(path.with_name("m.ini")), QSettings.Format.IniFormat))
    loop = QEventLoop()
    window = Program(app, settings).show(open_or_salvage(path))
    window.painted.connect(loop.quit)
    loop.exec()
    set_aside()
    painted = memory()
    finder = window.library.finder
    finder.start()
    while not finder.progress.complete:
        app.processEvents()
        time.sleep(0.01)
    QTimer.singleShot(_SETTLED, loop.quit)
    loop.exec()
    print(f"{painted:.0f} {memory():.0f} {memory('VmHWM'):.0f}")
    window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
