"""Makes the pictures in docs/screenshots: every tab, light and dark, on the shipped library.

Run it with `make screenshots`; it needs no display.
"""

import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop_app import SHIPPED_LIBRARY
from desktop_app.app import Program, application
from desktop_app.library import open_library
from desktop_app.settings import Settings
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

SIZE = (1440, 900)
RECORDS = {
    Tab.PROFILE: None,
    Tab.LEADERSHIP: ("leadership", "isis-k-hafiz-saeed-khan"),
    Tab.ATROCITIES: ("atrocities", "2021-08-26-kabul-airport"),
    Tab.RELATIONS: ("relations", "isis-k-taliban-war"),
    Tab.SOURCES: ("sources", "seed"),
}


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "db.json"
        shutil.copy(SHIPPED_LIBRARY, path)
        for appearance in ("light", "dark"):
            store = QSettings(str(Path(place) / "settings.ini"), QSettings.Format.IniFormat)
            settings = Settings(store)
            settings.appearance = appearance
            window = Program(app, settings).show(open_library(path))
            window.resize(*SIZE)
            for tab, record in RECORDS.items():
                picture(app, window, Place("isis-k", tab, record), folder, appearance)
            window.browser.go(Place("isis-k", Tab.LEADERSHIP, RECORDS[Tab.LEADERSHIP]))
            window.editing.edit("leadership", "isis-k-hafiz-saeed-khan")
            grab(app, window, folder / f"edit-{appearance}.png")
            window.close()


def picture(app: QApplication, window: Window, place: Place, folder: Path, appearance: str) -> None:
    """One tab."""
    window.browser.go(place)
    grab(app, window, folder / f"{place.tab.value}-{appearance}.png")


def grab(app: QApplication, window: Window, path: Path) -> None:
    """What the window shows now."""
    window.setFocus()
    for _round in range(5):
        app.processEvents()
    window.grab().save(str(path))


if __name__ == "__main__":
    main(Path(__file__).parent / "screenshots")
