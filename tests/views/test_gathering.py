"""When and where atrocities happened is read once, and then follows edits."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.domain.edtf import Day
from desktop_app.domain.place_key import PlaceKey
from desktop_app.library import open_library
from desktop_app.views.gathering import Gathering

JALALABAD, TODAY = PlaceKey("Jalalabad", "Nangarhar", "AF"), Day(2026, 1, 1)


def test_a_library_is_read_when_somebody_asks_and_then_followed(
    qtbot: QtBot, small_copy: Path
) -> None:
    library, parent = open_library(small_copy), QObject()
    gathering = Gathering(library, parent)
    assert not gathering.happenings.complete
    library.apply(library.removal("atrocities", "days", "deletion"))
    with qtbot.waitSignal(gathering.complete):
        gathering.begin()
    gathering.begin()
    assert gathering.happenings.at(JALALABAD, TODAY).ids == ["bank"]
    library.apply(library.removal("atrocities", "bank", "deletion"))
    assert gathering.happenings.at(JALALABAD, TODAY).ids == []
    library.undo()
    assert gathering.happenings.at(JALALABAD, TODAY).ids == ["bank"]
    library.close()
