"""Which records hold which words, while other threads add to them."""

import pytest

from desktop_app.search.running_text import Kind, Rows, RunningText


def test_what_was_looked_up_before_words_were_added_is_not_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = RunningText()
    text.add([Rows(0, ["Kabul"], [""])])
    look_up = text._looked_up

    def while_another_adds(kind: Kind, words: tuple[str, ...]) -> int:
        found = look_up(kind, words)
        monkeypatch.undo()
        text.add([Rows(1, ["Kabul airport"], [""])])
        return found

    monkeypatch.setattr(text, "_looked_up", while_another_adds)
    assert text.holding("strong", [["kabul"]]) == 0b01
    assert text.holding("strong", [["kabul"]]) == 0b11
    assert text.holding("whole", [["kabul"], ["airport"]]) == 0b10
