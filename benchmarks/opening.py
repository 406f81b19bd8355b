"""Start of the window: `factsheets open --time` beside the first paint of an empty PySide6 window.

Both print the seconds from the start of their process to the first paint; the floor draws nothing.
The records of a library that was never edited are looked into only after the first paint.
Run it with `make bench`; without a display it draws offscreen.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.library_at_scale import library, write
from desktop_app.library import open_library

ROOT = Path(__file__).parents[1]
ROUNDS = 9

FLOOR = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from desktop_app.clock import seconds_since_start

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        print(seconds_since_start())
        QApplication.exit()

app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


def main() -> None:
    """Print the medians, and their ratios to the floor."""
    on_screen = bool(os.environ.get("DISPLAY"))
    environment = {**os.environ, **({} if on_screen else {"QT_QPA_PLATFORM": "offscreen"})}
    with tempfile.TemporaryDirectory() as folder:
        paths = {
            "shipped library": Path(folder) / "db.json",
            "103,800 records": Path(folder) / "edited.json",
            "the same, never edited": Path(folder) / "new.json",
        }
        shipped, edited, new = paths.values()
        shutil.copy(ROOT / "db.json", shipped)
        write(new, library())
        shutil.copy(new, edited)
        edit(edited)
        floors: list[float] = []
        opens: dict[str, list[float]] = {name: [] for name in paths}
        for _round in range(ROUNDS):
            floors.append(seconds([sys.executable, "-c", FLOOR], environment))
            for name, path in paths.items():
                command = [sys.executable, "-m", "desktop_app", "--library", str(path)]
                opens[name].append(seconds([*command, "open", "--time"], environment))
    floor = statistics.median(floors)
    print(f"empty window, first paint: {floor:.3f} s (median of {ROUNDS})")
    for name, taken in opens.items():
        opened = statistics.median(taken)
        print(f"{name}, first paint with data: {opened:.3f} s, ratio {opened / floor:.2f}")


def edit(path: Path) -> None:
    """Edit a record and close the library: what was found out of it is noted beside it."""
    opened = open_library(path)
    document = opened.document("groups", "g0") | {"note": "Edited"}
    opened.apply(opened.put("groups", "g0", document, "Note"))
    opened.fold()
    opened.close()


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """What the command prints first; then it is ended."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    told = process.stdout.readline()
    process.terminate()
    process.wait()
    return float(told)


if __name__ == "__main__":
    main()
