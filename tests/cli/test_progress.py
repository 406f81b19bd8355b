"""Long work is told of on a line of the terminal, which is gone in the end."""

import sys

import pytest

from desktop_app.commands import progress
from tests.search.libraries import shipped, shipped_documents


class Slow:
    """A search that is read at the third look."""

    def __init__(self) -> None:
        self.looks = 0
        self.progress = shipped().progress

    def wait(self, _most: float | None = None) -> bool:
        self.looks += 1
        return self.looks > 2


@pytest.mark.parametrize("watched", [True, False])
def test_how_far_the_library_is_read_is_told_where_somebody_watches(
    watched: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: watched)
    monkeypatch.setattr(progress, "_LONG", 0.0)
    slow = Slow()
    progress.read_all(slow)  # type: ignore[arg-type]
    told = capsys.readouterr().err
    records = sum(map(len, shipped_documents().values()))
    assert slow.looks == 3
    assert (f"Reading the records … {records} of {records}" in told) == watched
    assert told.endswith(" \r") == watched
    assert not told or not told.split("\r")[-1]
