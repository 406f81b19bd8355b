"""Work that is carried out while the window goes on: shown when it takes long, given up or not."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.library.headway import Headway, Stage, Work
from desktop_app.store.errors import Stale
from desktop_app.views import underway
from desktop_app.views.underway import Underway, carried_out
from tests.views.very_many import watching
from tests.windows import wait_for


def test_what_is_being_saved_is_given_up_no_more(qapp: Any) -> None:
    window, released = QWidget(), list[bool]()
    window.show()

    def work() -> Work[str]:
        yield Headway(Stage.CHECKING, 1, 2)
        while not released:
            yield Headway(Stage.SAVING)
        return "saved"

    def press_escape(dialog: Underway) -> None:
        wait_for(lambda: not dialog.cancel.isEnabled())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        dialog.close()
        assert dialog.isVisible()
        released.append(True)

    with watching(press_escape):
        assert carried_out(window, "Title", work()) == "saved"


def test_short_work_shows_nothing_and_what_it_raises_is_raised(qapp: Any) -> None:
    window = QWidget()

    def short() -> Work[int]:
        yield Headway(Stage.PLANNING)
        return 7

    def failing() -> Work[int]:
        yield Headway(Stage.PLANNING)
        raise Stale("changed")

    with watching(lambda _dialog: None) as seen:
        assert carried_out(window, "Title", short()) == 7
        with pytest.raises(Stale, match="changed"):
            carried_out(window, "Title", failing())
    assert not seen


def test_until_progress_is_shown_nobody_can_interfere(
    qapp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(underway, "_SHOWN_AFTER", 60_000)
    window, answered = QWidget(), list[int]()
    window.show()
    timer = QTimer()
    timer.timeout.connect(lambda: answered.append(1))
    timer.start(0)

    def work() -> Work[int]:
        while len(answered) < 20:
            yield Headway(Stage.PLANNING)
        return len(answered)

    assert (carried_out(window, "Title", work()) or 0) >= 20
    timer.stop()
