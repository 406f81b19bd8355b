"""The heading of a picture: what comes after a comma goes first."""

from pytestqt.qtbot import QtBot

from desktop_app.views.pictures.heading import Heading


def test_it_is_cut_at_a_comma_before_it_is_cut_in_a_word(qtbot: QtBot) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.entitle("Killed per year, low – best – high")
    wide = heading.fontMetrics().horizontalAdvance(heading.text())
    assert heading.shown(wide + 2) == "KILLED PER YEAR, LOW – BEST – HIGH"
    assert heading.shown(wide - 1) == "KILLED PER YEAR"
    assert heading.shown(80) == "KILLED"
    assert heading.shown(30).endswith("…")
    assert "Killed per year, low – best – high" in heading.toolTip()
